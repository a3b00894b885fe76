// Type: sizes, leading, weights.
#pragma once

#include <cstdint>

namespace broadside::design {

/// CSS font weights.
namespace weight {
inline constexpr std::uint16_t regular = 400, strong = 600, bold = 700;
}

// — Type: CSS px at the reader's size 1; leading is line height over font size —
namespace type {
inline constexpr float title = 38, standfirst = 20, heading = 24, subheading = 20, body = 17,
                       note = 15, contents = 13.3F, small = 13, event = 12.5F, label = 12,
                       tick = 11.5F, margin_note = 11.5F, as_of = 11.5F, field = 13.5F, tiny = 11;
inline constexpr float body_leading = 1.55F, heading_leading = 1.22F, title_leading = 1.14F,
                       contents_leading = 1.5F;
/// On narrow and on very narrow panels: longer words would not fit on a line.
inline constexpr float narrow_title = 29, narrow_standfirst = 17.5F, narrow_heading = 22,
                       narrow_subheading = 19;
inline constexpr float slim_title = 26;
inline constexpr float tight_title = 22, tight_heading = 20, tight_subheading = 18;
inline constexpr float measure = 62;         ///< characters on a line of prose
inline constexpr float stage_measure = 120;  ///< on a slide, which uses its width
inline constexpr float one_line = 999;  ///< CSS px; wider than any label, so that it does not wrap
inline constexpr float line = 24;       ///< CSS px; default height of a line
}  // namespace type

/// Line height over font size, for text without its own leading above.
namespace leading {
inline constexpr float loose = 1.5F, plain = 1.4F, close = 1.35F, closest = 1.3F;
}

// — The reader's text settings; their steps are in model/state/reading.h —
namespace reading {
/// Wide spacing, as in WCAG 2.2, 1.4.12: fractions of the font size.
inline constexpr float body_leading = 1.7F, least_leading = 1.5F, paragraph = 2, letter = 0.12F,
                       word = 0.16F;
inline constexpr float words_per_minute = 220;
}  // namespace reading

}  // namespace broadside::design
