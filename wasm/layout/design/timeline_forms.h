// The timeline's section of the page, and its forms other than the chart. CSS px, unless noted
// otherwise.
#pragma once

#include <cstddef>

namespace broadside::design {

/// The section: its background, its tools, the open event.
namespace timeline {
inline constexpr float chart_share = 0.5F;  ///< of the column's width
inline constexpr float least_chart = 366, most_chart = 466;
inline constexpr float more_lane = 110;  ///< for each further lane
inline constexpr std::size_t plain_lanes = 3;
inline constexpr float most_growth = 1.5F;  ///< of the chart with the reader's text size
inline constexpr float pad = 24, narrow_pad = 14, narrow_outset = 8;
inline constexpr float head = 0.8F, foot = 0.7F;  ///< of the pad
inline constexpr float below_tools = 0.4F;        ///< of the body
inline constexpr float tool_gap = 6;
inline constexpr float title_gaps = 3;        ///< number of gaps between title and tools
inline constexpr float note_gap = 4;          ///< above a note
inline constexpr float note_leading = 1.45F;  ///< of a note beside a button
}  // namespace timeline

/// The open event: fractions of the font size, unless noted as CSS px.
namespace open_event {
inline constexpr float above = 0.6F, below_rule = 0.8F, above_text = 0.4F;  ///< of the body
inline constexpr float above_links = 0.5F;                                  ///< of the body
inline constexpr float above_status = 0.3F;                                 ///< of the label
inline constexpr float step_gap = 6;    ///< CSS px between the buttons
inline constexpr float facts_gap = 12;  ///< CSS px between text and buttons
}  // namespace open_event

/// The vertical layout: a spine, and cards beside it.
namespace spine {
inline constexpr float most_field = 420;  ///< maximum height of the focusable field
inline constexpr float below_overview = 14;
inline constexpr float gap = 14;  ///< from the spine to a card
inline constexpr float card_pad = 9;
inline constexpr float card_leading = 1.34F;
inline constexpr float between_cards = 10;            ///< on one side
inline constexpr float least_step = 18;               ///< minimum between two marks
inline constexpr float longest_gap = 44;              ///< maximum for a time without events
inline constexpr double doubling = 7, from_days = 7;  ///< px per doubling of this number of days
inline constexpr float one_sided = 250;  ///< column width below which cards are on one side
inline constexpr float inset = 6;        ///< of the spine then
inline constexpr float below_names = 6;
inline constexpr float divider_pad = 6;  ///< of the background on both sides of a year
inline constexpr float middle_share = 0.78F, middle_most = 300;  ///< width of a card across it
}  // namespace spine

/// The table.
namespace table {
inline constexpr float gap = 16;  ///< between columns
inline constexpr float row_pad = 8, head_gap = 6, foot = 4;
/// Starts of columns, as fractions of the width: lane, title, status; if narrow, the lane.
inline constexpr float lane = 0.22F, title = 0.38F, status = 0.82F, narrow_lane = 0.55F;
}  // namespace table

/// The comparison.
namespace comparison {
inline constexpr float least_column = 150;  ///< minimum width; below it lanes are stacked
inline constexpr float above = 0.6F;        ///< of the body
inline constexpr float row_gap = 6, event_gap = 4;
}  // namespace comparison

}  // namespace broadside::design
