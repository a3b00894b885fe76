// The design system: every size, colour, contrast and time that the reader's look is made of. Code
// elsewhere names these; only the geometry of the timeline keeps its own numbers.
#pragma once

#include <array>
#include <cstdint>

namespace broadside {

/// sRGB, 0xRRGGBB.
using Rgb = std::uint32_t;

namespace design {

// — Type: CSS px at the reader's size 1; leading is line height over font size —
namespace type {
inline constexpr float title = 38, standfirst = 20, heading = 24, subheading = 20, body = 17,
                       note = 15, contents = 13.3F, small = 13, event = 12.5F, label = 12,
                       tick = 11.5F, margin_note = 11.5F, as_of = 11.5F, field = 13.5F, tiny = 11;
inline constexpr float body_leading = 1.55F, heading_leading = 1.22F, title_leading = 1.14F,
                       contents_leading = 1.5F;
/// Where the panel is narrow, and where it is narrower still: large words would not fit a line.
inline constexpr float narrow_title = 29, narrow_standfirst = 17.5F, narrow_heading = 22,
                       narrow_subheading = 19;
inline constexpr float slim_title = 26;
inline constexpr float tight_title = 22, tight_heading = 20, tight_subheading = 18;
inline constexpr float measure = 62;  ///< characters on a line of prose
}  // namespace type

// — The reader's own text settings; their steps are in model/state/reading.h —
namespace reading {
/// Wide spacing, after WCAG 2.2, 1.4.12: shares of the font size.
inline constexpr float body_leading = 1.7F, least_leading = 1.5F, paragraph = 2, letter = 0.12F,
                       word = 0.16F;
}  // namespace reading

// — Space: CSS px —
namespace space {
inline constexpr float margin = 56, least_margin = 16, top = 40, paragraph = 14, section = 40,
                       indent = 26, main_max = 980, rail = 232;
inline constexpr float margin_share = 0.06F;  ///< of the width, where there is no rail
inline constexpr float narrow_top = 24, narrow_section = 34, narrow_indent = 22;
inline constexpr float stage_margin_share = 0.08F;
}  // namespace space

/// Least height of something to press, CSS px: for a pointer, for a thumb.
namespace target {
inline constexpr float pointer = 32, thumb = 44;
}

/// Widths of the panel at text size 1, CSS px.
namespace breakpoint {
inline constexpr float rail_from = 920, narrow_below = 640, slim_below = 360, tight_below = 240;
}

/// Corners, CSS px.
namespace radius {
inline constexpr float ground = 12, button = 7, code = 3;
}

/// WCAG 2.2: text (1.4.3, 1.4.6) and what shapes need to be seen (1.4.11).
struct ContrastTargets {
    double text, shape;
};
inline constexpr ContrastTargets plain_contrast{4.5, 3.0};
inline constexpr ContrastTargets more_contrast{7.0, 4.5};

/// Colours of a page that sets none. The other fields of a palette follow from these.
struct Colours {
    Rgb paper, ink, soft, hair, wash, accent;
    std::array<Rgb, 6> lanes;
};
inline constexpr Colours light{
    .paper = 0xFBFAF6,
    .ink = 0x1C1B19,
    .soft = 0x5F5B53,
    .hair = 0xDDD8CC,
    .wash = 0xF3F0E8,
    .accent = 0x0F6B62,
    .lanes = {0x1F56A8, 0xA8321F, 0x6B5A1E, 0x5B3F8C, 0x1E6B3A, 0x8C3F6B}};
inline constexpr Colours dark{
    .paper = 0x16181A,
    .ink = 0xECE8DF,
    .soft = 0xA7A196,
    .hair = 0x33363A,
    .wash = 0x1E2124,
    .accent = 0x62C9BB,
    .lanes = {0x86B4F5, 0xF09A86, 0xD8C07A, 0xC3A6F0, 0x8FD3A5, 0xF0A6CF}};
/// How a page's own paper and ink give the tones between them: shares of the other.
namespace blend {
inline constexpr double soft = 0.34, hair = 0.15, wash = 0.045, shade = 0.35, mark = 0.22;
}
/// Lines that only accompany, drawn in the colour of what they belong to.
inline constexpr float quiet_opacity = 0.5F;

/// Times of movement, ms. All of it eases out; none of it loops.
namespace motion {
inline constexpr float quick = 120, gentle = 200;
/// Ease-out: the share of the way after a share (0–1) of the time.
[[nodiscard]] constexpr float ease_out(float t) noexcept {
    const float left = 1 - t;
    return 1 - left * left * left;
}
}  // namespace motion

}  // namespace design
}  // namespace broadside
