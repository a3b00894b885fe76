#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace broadside {
namespace {

using design::black;
using design::ContrastTargets;
using design::white;

constexpr int steps = 20;  // from a colour to black or white

double channel(Rgb c, unsigned shift) noexcept { return ((c >> shift) & 0xFFU) / 255.0; }

double linear(double v) noexcept {
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

double luminance(Rgb c) noexcept {
    return 0.2126 * linear(channel(c, 16)) + 0.7152 * linear(channel(c, 8)) +
           0.0722 * linear(channel(c, 0));
}

bool is_dark(Rgb paper) noexcept { return contrast(white, paper) > contrast(black, paper); }

Rgb opposite(Rgb pole) noexcept { return pole == black ? white : black; }

/// Black or white, towards which contrast increases: the ink's side if that is enough.
Rgb pole_for(Rgb ink, Rgb paper, double least) noexcept {
    const Rgb own = luminance(ink) > luminance(paper) ? white : black;
    if (contrast(own, paper) >= least) return own;
    return is_dark(paper) ? white : black;
}

Palette with_defaults(const design::Colours& c, bool dark) noexcept {
    Palette p;
    p.dark = dark;
    p.paper = c.paper;
    p.ink = c.ink;
    p.soft = c.soft;
    p.hair = c.hair;
    p.wash = c.wash;
    p.accent = c.accent;
    p.lanes = c.lanes;
    return p;
}

/// Applies the page's colours and the tones derived from them; unset ones stay.
void take_page(Palette& p, const PageColours& page, double least) noexcept {
    const Rgb paper = p.paper;
    const Rgb ink = p.ink;
    p.paper = page.paper.value_or(paper);
    // Ink without paper may be meant for another background.
    if (page.ink && (page.paper || contrast(*page.ink, p.paper) >= least)) p.ink = *page.ink;
    if (p.paper == paper && p.ink == ink) return;
    const Rgb grounds[] = {p.paper};
    p.ink = legible(p.ink, grounds, pole_for(p.ink, p.paper, least), least);
    p.soft = mix(p.ink, p.paper, design::blend::soft);
    p.hair = mix(p.paper, p.ink, design::blend::hair);
    p.wash = mix(p.paper, p.ink, design::blend::wash);
}

/// `wanted`, or if text on it is not legible, a background close to the paper.
Rgb readable_ground(Rgb wanted, Rgb paper, Rgb pole, double least) noexcept {
    if (contrast(pole, wanted) >= least) return wanted;
    return mix(paper, opposite(pole), 2 * design::blend::wash);
}

/// Adjusts colours that are not legible.
void correct(Palette& p, const ContrastTargets& targets) noexcept {
    const Rgb pole = pole_for(p.ink, p.paper, targets.text);
    // On a medium grey no ink has 7:1: then the paper is adjusted.
    const Rgb furthest[] = {pole};
    p.paper = legible(p.paper, furthest, opposite(pole), targets.text);
    p.wash = readable_ground(p.wash, p.paper, pole, targets.text);
    p.shade =
        readable_ground(mix(p.wash, p.hair, design::blend::shade), p.paper, pole, targets.text);
    const Rgb grounds[] = {p.paper, p.wash, p.shade};
    for (Rgb* text : {&p.ink, &p.soft, &p.accent})
        *text = legible(*text, grounds, pole, targets.text);
    for (Rgb& lane : p.lanes)
        lane = legible(lane, grounds, pole, targets.text);
    p.focus = p.accent;
}

/// The system's colours, unchanged: the reader has chosen them.
Palette forced_palette(const SystemColours& system) noexcept {
    Palette p;
    p.dark = is_dark(system.canvas);
    p.paper = p.wash = p.shade = system.canvas;
    p.ink = p.soft = system.canvas_text;
    p.hair = system.gray_text;
    p.accent = system.link_text;
    p.focus = system.highlight;
    p.lanes.fill(system.canvas_text);
    p.quiet = 1;
    p.mark = mix(p.paper, system.highlight, design::blend::mark);
    return p;
}

/// As much of the accent as keeps text on it legible.
Rgb mark_for(const Palette& p, double least) noexcept {
    double share = design::blend::mark;
    while (share > design::blend::least_mark &&
           (contrast(p.ink, mix(p.paper, p.accent, share)) < least ||
            contrast(p.soft, mix(p.paper, p.accent, share)) < least))
        share -= design::blend::mark_step;
    return mix(p.paper, p.accent, share);
}

}  // namespace

double contrast(Rgb a, Rgb b) noexcept {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::fmax(la, lb) + 0.05) / (std::fmin(la, lb) + 0.05);
}

double contrast(Rgb colour, std::span<const Rgb> grounds) noexcept {
    double least = 21;
    for (const Rgb ground : grounds)
        least = std::min(least, contrast(colour, ground));
    return least;
}

Rgb mix(Rgb a, Rgb b, double share) noexcept {
    Rgb out = 0;
    for (const unsigned shift : {16U, 8U, 0U}) {
        const double v = channel(a, shift) * (1 - share) + channel(b, shift) * share;
        out |= static_cast<Rgb>(std::lround(v * 255)) << shift;
    }
    return out;
}

Rgb legible(Rgb colour, std::span<const Rgb> grounds, Rgb pole, double least) noexcept {
    Rgb out = colour;
    for (int step = 1; step <= steps && contrast(out, grounds) < least; ++step)
        out = mix(colour, pole, static_cast<double>(step) / steps);
    return out;
}

Palette make_palette(const PageColours& page, Theme theme,
                     const PagePreferences& preferences) noexcept {
    if (preferences.forced) return forced_palette(*preferences.forced);
    const ContrastTargets& targets =
        preferences.more_contrast ? design::more_contrast : design::plain_contrast;
    const bool page_dark = page.paper ? is_dark(*page.paper) : page.dark;
    const bool dark = theme == Theme::automatic ? page_dark : theme == Theme::dark;
    Palette p = with_defaults(dark ? design::dark : design::light, dark);
    if (dark == page_dark) take_page(p, page, targets.text);
    if (page.accent) p.accent = *page.accent;
    correct(p, targets);
    if (preferences.more_contrast) {
        const Rgb grounds[] = {p.paper, p.wash, p.shade};
        p.hair = legible(p.hair, grounds, pole_for(p.ink, p.paper, targets.text), targets.shape);
        p.quiet = 1;
    }
    p.mark = mark_for(p, targets.text);
    return p;
}

Rgb Palette::tone(Tone tone) const noexcept {
    switch (tone) {
        case Tone::soft:
            return soft;
        case Tone::accent:
            return accent;
        case Tone::ink:
            return ink;
        case Tone::first_lane:
            break;
    }
    return lane(static_cast<std::size_t>(tone) - static_cast<std::size_t>(Tone::first_lane));
}

Rgb Palette::lane(std::size_t index) const noexcept { return lanes[index % lanes.size()]; }

}  // namespace broadside
