// The colours of one reader: the page's if it sets any, adjusted to be legible.
#pragma once

#include <array>
#include <optional>
#include <span>

#include "layout/design.h"
#include "layout/text/text_flow.h"
#include "model/state/reader_state.h"

namespace broadside {

/// The page's colours; empty where it sets none.
struct PageColours {
    std::optional<Rgb> paper = {}, ink = {}, accent = {};
    bool dark = false;  ///< the page's colour scheme, for unset colours
    bool operator==(const PageColours&) const = default;
};

/// CSS's system colours, under forced colours.
struct SystemColours {
    Rgb canvas = 0, canvas_text = 0, link_text = 0, gray_text = 0, highlight = 0;
    bool operator==(const SystemColours&) const = default;
};

/// The reader's preferences in the system.
struct PagePreferences {
    bool more_contrast = false;
    bool reduced_motion = false;
    std::optional<SystemColours> forced = {};
    bool operator==(const PagePreferences&) const = default;
};

/// Three backgrounds (paper, wash, shade); text is drawn on any of them. Lane colours are also used
/// for text, and are as legible.
struct Palette {
    bool dark = false;
    Rgb paper = 0, wash = 0;
    Rgb shade = 0;  ///< background of the future
    Rgb mark = 0;   ///< background of search matches
    Rgb ink = 0, soft = 0, accent = 0;
    Rgb hair = 0;   ///< separators
    Rgb focus = 0;  ///< the focus ring
    std::array<Rgb, design::lane_colours> lanes{};
    float quiet = design::quiet_opacity;  ///< opacity of secondary lines

    [[nodiscard]] Rgb tone(Tone tone) const noexcept;
    [[nodiscard]] Rgb lane(std::size_t index) const noexcept;
};

/// Forced colours override everything, an explicit theme the page's colours.
[[nodiscard]] Palette make_palette(const PageColours& page, Theme theme,
                                   const PagePreferences& preferences = {}) noexcept;

/// WCAG 2 contrast ratio, 1 to 21.
[[nodiscard]] double contrast(Rgb a, Rgb b) noexcept;
/// The lowest contrast of a colour against the backgrounds.
[[nodiscard]] double contrast(Rgb colour, std::span<const Rgb> grounds) noexcept;
/// `a` with `share` (0–1) of `b`, in sRGB.
[[nodiscard]] Rgb mix(Rgb a, Rgb b, double share) noexcept;
/// `colour` moved towards `pole` (black or white) only as far as needed for `least` contrast
/// against every background.
[[nodiscard]] Rgb legible(Rgb colour, std::span<const Rgb> grounds, Rgb pole,
                          double least) noexcept;

}  // namespace broadside
