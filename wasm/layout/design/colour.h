// Colours: the defaults for pages that set none, and the factors for derived ones.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace broadside {

/// sRGB, 0xRRGGBB.
using Rgb = std::uint32_t;

namespace design {

/// WCAG 2.2: contrast of text (1.4.3, 1.4.6) and of shapes (1.4.11).
struct ContrastTargets {
    double text, shape;
};
inline constexpr ContrastTargets plain_contrast{4.5, 3.0};
inline constexpr ContrastTargets more_contrast{7.0, 4.5};

inline constexpr Rgb black = 0x000000, white = 0xFFFFFF;

/// Number of lane colours; further lanes reuse them.
inline constexpr std::size_t lane_colours = 6;

/// Colours for a page that sets none. The other fields of a palette are derived from these.
struct Colours {
    Rgb paper, ink, soft, hair, wash, accent;
    std::array<Rgb, lane_colours> lanes;
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
/// The mix of a page's paper and ink for derived tones, as fractions of the other.
namespace blend {
inline constexpr double soft = 0.34, hair = 0.15, wash = 0.045, shade = 0.35, mark = 0.22;
inline constexpr double mark_step = 0.02, least_mark = 0.01;  ///< to make it paler under text
inline constexpr double off = 0.3;                            ///< of paper, for disabled ones
}  // namespace blend
/// Secondary lines, drawn in the colour of their subject.
inline constexpr float quiet_opacity = 0.5F;

}  // namespace design
}  // namespace broadside
