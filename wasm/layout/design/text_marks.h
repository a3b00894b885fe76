// Decorations of text: backgrounds, lines, superscripts. Fractions of the font size, unless noted
// as CSS px.
#pragma once

namespace broadside::design {

/// Code in a line.
namespace code {
inline constexpr float size = 0.9F;
inline constexpr float height = 1.35F;  ///< of its background, whose top is a font size up
inline constexpr float pad = 2;         ///< CSS px on both sides
}  // namespace code

/// Numbers of sources.
namespace note {
inline constexpr float size = 0.66F, rise = 0.36F;
}

/// The line below a link.
namespace underline {
inline constexpr float below = 0.16F;           ///< the baseline
inline constexpr float dot = 1.5F, period = 4;  ///< of a term's, CSS px
}  // namespace underline

/// The background of search matches.
namespace found {
inline constexpr float top = 0.95F, height = 1.3F;
inline constexpr float pad = 1, radius = 3;  ///< CSS px
}  // namespace found

/// The shapes of a status: fractions of the radius, and CSS px.
namespace status {
inline constexpr float lead = 1.35F;                ///< of the word's font size: space before it
inline constexpr float at = 0.34F, radius = 0.28F;  ///< of that space
inline constexpr float diamond = 1.25F;
inline constexpr float ring = 1.5F, ring_inset = 0.5F;              ///< CSS px
inline constexpr float dash = 1.4F;                                 ///< CSS px
inline constexpr float side_gap_from = 0.36F, side_gap_to = 0.64F;  ///< of a dashed side
inline constexpr int ring_dashes = 6;
inline constexpr float ring_dash = 0.55F;  ///< of a dash and its gap
}  // namespace status

}  // namespace broadside::design
