// The chrome around the document and its controls: rail, bar, sheets, buttons, signs. CSS px.
#pragma once

namespace broadside::design {

/// The contents beside the document.
namespace rail {
inline constexpr float inset = 32, end = 20;  ///< margins of its column
inline constexpr float rise = 12;             ///< of its column above the document's first line
inline constexpr float key_gap = 20;          ///< above the key to the statuses
inline constexpr float key_target = 24;       ///< height of a line of the key
inline constexpr float foot = 16;             ///< space below the tools and the date
inline constexpr float date_gap = 8;          ///< between contents and date
inline constexpr float date_drop = 4;         ///< offset of the date below that
inline constexpr float tools_foot = 14;       ///< space below the tools
inline constexpr float tools_outset = 8;      ///< of the tools on both sides of the column
}  // namespace rail

/// The tools at the panel's bottom.
namespace bar {
inline constexpr float widest = 640, margin = 8;
inline constexpr float pad = 6;    ///< above and below the tools
inline constexpr float date = 20;  ///< height above the tools for the date
inline constexpr float date_inset = 8, date_drop = 3;
inline constexpr float short_panel = 300;                 ///< height below which there is no date
inline constexpr float date_height = 16, date_most = 14;  ///< of its box, of its font
}  // namespace bar

/// The search button, which looks like a text field.
namespace field {
inline constexpr float height = 34, inset = 30, below = 20;
inline constexpr float icon = 16;  ///< from its start
}  // namespace field

/// A column of small lines, in the rail and in sheets.
namespace side_column {
inline constexpr float contents_inset = 12;
inline constexpr float contents_air = 10;  ///< above and below the text together
inline constexpr float toggle_air = 6;
inline constexpr float toggle_inset = 1.6F;  ///< of a label's font size
inline constexpr float below_label = 8;
inline constexpr float smaller = 0.5F;                     ///< reduction of a label's font size
inline constexpr float current_rise = 3, current_bar = 2;  ///< the bar of the current part
}  // namespace side_column

/// Cards and panes over the document.
namespace sheet {
inline constexpr float card = 380, search = 560;  ///< widths
inline constexpr float pad = 18, gap = 10;
inline constexpr float heading = 34;  ///< minimum height of the heading
inline constexpr float row_gap = 6, key_gap = 4;
inline constexpr float most_toggle = 36;
inline constexpr float result_pad = 8, result_radius = 4;
inline constexpr float most_share = 0.86F;    ///< of a narrow panel's height
inline constexpr float beside_results = 900;  ///< from this width on the search stays open
inline constexpr float rise = 10;             ///< of its opening animation
/// A soft edge instead of a shadow: concentric rings of ink at this opacity.
inline constexpr int edge_rings = 3;
inline constexpr float edge_step = 2, edge_opacity = 0.035F;
}  // namespace sheet

/// Buttons, tools and choices.
namespace button {
inline constexpr float pad = 0.85F;                ///< of the font size, on both sides
inline constexpr float chosen = 1.6F;              ///< stroke around the selected one
inline constexpr float tool_inset = 2;             ///< of the background while hovered
inline constexpr float letters = 15, arrows = 17;  ///< font size of signs on tools
}  // namespace button

/// The line that shows the scroll position.
namespace progress {
inline constexpr float stroke = 2;
}

/// The bar beside a newly opened part.
namespace fresh {
inline constexpr float bar = 3, before = 12.5F;  ///< from its middle to the text
}

/// Toggles.
namespace filter {
inline constexpr float mark = 6, radius = 4.5F;  ///< from its start to the mark's middle
}

/// Drawn signs, measured from their middles unless noted otherwise.
namespace sign {
inline constexpr float plus_inset = 9, plus = 6, plus_stroke = 1.5F;  ///< inset: from the end
inline constexpr float box = 5, box_radius = 2, box_stroke = 1.4F;
inline constexpr float tick = 2, tick_radius = 1;
inline constexpr float row = 5, row_length = 8, row_stroke = 1.6F;  ///< the contents: three rows
inline constexpr float lens = 5, lens_shift = 1.5F, lens_stroke = 1.6F;
inline constexpr float handle_from = 2.2F, handle_to = 6.5F, handle_stroke = 1.8F;
}  // namespace sign

}  // namespace broadside::design
