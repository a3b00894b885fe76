// The colours of one reader: the page's own where it has any, made legible where they are not.
#pragma once

#include <array>
#include <optional>
#include <span>

#include "layout/design.h"
#include "layout/text/text_flow.h"
#include "model/state/reader_state.h"

namespace broadside {

/// What the page says about colour; nothing where it says nothing.
struct PageColours {
    std::optional<Rgb> paper = {}, ink = {}, accent = {};
    bool dark = false;  ///< the page's colour scheme, for what it leaves open
    bool operator==(const PageColours&) const = default;
};

/// CSS's system colours, where the reader's system forces its own upon every page.
struct SystemColours {
    Rgb canvas = 0, canvas_text = 0, link_text = 0, gray_text = 0, highlight = 0;
    bool operator==(const SystemColours&) const = default;
};

/// What the reader has asked of the system, for every page.
struct PagePreferences {
    bool more_contrast = false;
    bool reduced_motion = false;
    std::optional<SystemColours> forced = {};
    bool operator==(const PagePreferences&) const = default;
};

/// Three grounds (paper, wash, shade); text is drawn on any of them. Lanes are words as well as
/// shapes, and so as legible as text.
struct Palette {
    bool dark = false;
    Rgb paper = 0, wash = 0;
    Rgb shade = 0;  ///< the ground of what had not happened yet
    Rgb mark = 0;   ///< behind words that were searched for
    Rgb ink = 0, soft = 0, accent = 0;
    Rgb hair = 0;   ///< lines that only divide
    Rgb focus = 0;  ///< the mark of the keyboard's place
    std::array<Rgb, design::lane_colours> lanes{};
    float quiet = design::quiet_opacity;  ///< opacity of lines that only accompany

    [[nodiscard]] Rgb tone(Tone tone) const noexcept;
    [[nodiscard]] Rgb lane(std::size_t index) const noexcept;
};

/// Forced colours win over everything, an explicit theme over the page's colours.
[[nodiscard]] Palette make_palette(const PageColours& page, Theme theme,
                                   const PagePreferences& preferences = {}) noexcept;

/// WCAG 2 contrast ratio, 1 to 21.
[[nodiscard]] double contrast(Rgb a, Rgb b) noexcept;
/// The least contrast of a colour against any of the grounds.
[[nodiscard]] double contrast(Rgb colour, std::span<const Rgb> grounds) noexcept;
/// `a` with `share` (0–1) of `b`, in sRGB.
[[nodiscard]] Rgb mix(Rgb a, Rgb b, double share) noexcept;
/// `colour` moved towards `pole` (black or white) no further than gives it `least` contrast
/// against every ground.
[[nodiscard]] Rgb legible(Rgb colour, std::span<const Rgb> grounds, Rgb pole,
                          double least) noexcept;

}  // namespace broadside
