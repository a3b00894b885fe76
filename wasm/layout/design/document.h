// The document: spacing between and beside its lines. Fractions of a font size, unless noted
// otherwise.
#pragma once

namespace broadside::design {

/// The column, CSS px.
namespace column {
inline constexpr float least = 60;         ///< minimum width
inline constexpr float least_inside = 40;  ///< minimum width of indented content
inline constexpr float anchor_air = 12;    ///< above a part that is scrolled to the top
}  // namespace column

/// Reserved space of a picture: height over width.
inline constexpr float picture_shape = 9.0F / 16;

/// The head of the document.
namespace header {
inline constexpr float below_kicker = 0.5F, above_standfirst = 0.6F;  ///< of the body
inline constexpr float longest_title = 18;                            ///< of the title
inline constexpr float longest_standfirst = 1.05F;                    ///< of the measure
inline constexpr float below = 0.8F;  ///< of the space between sections
}  // namespace header

/// A part's heading and its status.
namespace heading {
inline constexpr float status_gap = 1.5F;    ///< of the body: between them on one line
inline constexpr float status_above = 0.4F;  ///< of the label: between them on two
inline constexpr float status_half = 0.7F;   ///< of the label: from the line's middle to its top
inline constexpr float below = 0.5F;         ///< of the body
inline constexpr float minor_above = 0.6F;   ///< of the space between paragraphs
}  // namespace heading

/// Lists, quotations, blocks of code.
namespace block {
inline constexpr float tight = 0.35F;    ///< of the space between paragraphs: in tight lists
inline constexpr float mark_gap = 0.4F;  ///< of the body: from a marker to its item
inline constexpr float quote_at = 0.3F;  ///< of the indent
inline constexpr float quote_bar = 2;    ///< CSS px
inline constexpr float code_pad = 0.7F;  ///< of the body
inline constexpr float code_size = 0.88F;
}  // namespace block

/// Questions, terms and sources.
namespace entry {
inline constexpr float least_pad = 13;  ///< CSS px above and below a question
inline constexpr float sign_room = 2;   ///< of the body: after a question
inline constexpr float below_term = 0.5F, below_source = 0.3F;
}  // namespace entry

/// Sources beside the text, CSS px.
namespace margin_note {
inline constexpr float gap = 36;          ///< to the text
inline constexpr float least_room = 150;  ///< minimum width; below it there are none
inline constexpr float between = 8;       ///< from one to the next
inline constexpr float pad = 4;           ///< above and below its text
}  // namespace margin_note

/// A slide: the page's sizes times the largest factor with which it fits.
namespace slide {
inline constexpr float largest = 3.2F, smallest = 0.7F, step = 0.9F;
inline constexpr float title = 1.2F;  ///< of the page's title
inline constexpr float below_kicker = 0.4F, below_title = 1.1F, above_fact = 1.4F;
inline constexpr float centre = 0.42F, least_air = 0.05F;  ///< of the height: above it
}  // namespace slide

}  // namespace broadside::design
