#include "ui/theme.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

using namespace broadside;

namespace {

struct Pair {
    std::string what;
    Rgb colour, ground;
    bool text;
};

/// All pairs of foreground and background, by name.
std::vector<Pair> pairs_of(const Palette& p, bool with_hair) {
    std::vector<Pair> out;
    const std::pair<const char*, Rgb> grounds[] = {
        {"paper", p.paper}, {"wash", p.wash}, {"shade", p.shade}};
    for (const auto& [ground, g] : grounds) {
        const std::string on = std::string(" on ") + ground;
        out.push_back({"ink" + on, p.ink, g, true});
        out.push_back({"soft, status" + on, p.soft, g, true});
        out.push_back({"accent, link" + on, p.accent, g, true});
        for (std::size_t i = 0; i < p.lanes.size(); ++i)
            out.push_back({"lane " + std::to_string(i + 1) + on, p.lanes[i], g, true});
        out.push_back({"focus" + on, p.focus, g, false});
        if (with_hair) out.push_back({"hairline" + on, p.hair, g, false});
    }
    return out;
}

/// Deterministic random colours.
struct Colours {
    std::uint32_t state = 20260424;
    Rgb next() {
        state = state * 1664525U + 1013904223U;
        return state >> 8U;
    }
};

std::vector<PageColours> many_pages() {
    std::vector<PageColours> pages{{},
                                   {.dark = true},
                                   {.ink = 0x000000, .dark = true},
                                   {.ink = 0xFFFFFF},
                                   {.paper = 0x10141C, .ink = 0xDFE6F2, .accent = 0xF5B942},
                                   {.paper = 0xFFFF00, .ink = 0xFFFFFF, .accent = 0xFFFFAA},
                                   {.paper = 0xFF0000, .ink = 0x00FF00, .accent = 0x0000FF},
                                   {.paper = 0x0000FF, .ink = 0xFF0000, .accent = 0xFF00FF}};
    // Greys that are about equally far from black and white.
    for (Rgb v = 0x60; v <= 0x90; v += 3)
        for (const Rgb ink : {0x000000U, 0x777777U, 0xFFFFFFU})
            pages.push_back({.paper = v * 0x010101U, .ink = ink, .accent = v * 0x010101U});
    Colours colours;
    for (int i = 0; i < 240; ++i) {
        const Rgb paper = colours.next();
        const Rgb ink = colours.next();
        pages.push_back({.paper = paper, .ink = ink, .accent = colours.next()});
    }
    return pages;
}

}  // namespace

TEST_CASE("contrast is WCAG's") {
    CHECK(contrast(0x000000, 0xFFFFFF) == doctest::Approx(21));
    CHECK(contrast(0x777777, 0xFFFFFF) == doctest::Approx(4.48).epsilon(0.01));
    CHECK(contrast(0x123456, 0x123456) == doctest::Approx(1));
}

TEST_CASE("every pair of every palette is legible, for any page") {
    for (const PageColours& page : many_pages())
        for (const Theme theme : {Theme::automatic, Theme::light, Theme::dark})
            for (const bool more : {false, true}) {
                const Palette p = make_palette(page, theme, {.more_contrast = more});
                const double text = more ? 7.0 : 4.5;
                const double shape = more ? 4.5 : 3.0;
                for (const Pair& pair : pairs_of(p, more)) {
                    const double ratio = contrast(pair.colour, pair.ground);
                    if (ratio >= (pair.text ? text : shape)) continue;
                    CAPTURE(page.paper.value_or(0));
                    CAPTURE(page.ink.value_or(0));
                    CAPTURE(page.accent.value_or(0));
                    FAIL_CHECK(pair.what << " has " << ratio);
                }
            }
}

TEST_CASE("the page's colours are inherited, an explicit theme overrides them") {
    const PageColours dark_page{.paper = 0x10141C, .ink = 0xDFE6F2};
    CHECK(make_palette(dark_page, Theme::automatic).paper == 0x10141C);
    CHECK(make_palette(dark_page, Theme::automatic).ink == 0xDFE6F2);
    CHECK(make_palette(dark_page, Theme::automatic).dark);
    CHECK(make_palette(dark_page, Theme::light).paper == 0xFBFAF6);
    CHECK(make_palette(dark_page, Theme::dark).paper == 0x10141C);
    CHECK(make_palette({}, Theme::automatic).paper == 0xFBFAF6);
    CHECK(make_palette({.dark = true}, Theme::automatic).paper == 0x16181A);
}

TEST_CASE("legible colours are unchanged") {
    for (const Theme theme : {Theme::light, Theme::dark}) {
        const design::Colours& own = theme == Theme::dark ? design::dark : design::light;
        const Palette p = make_palette({}, theme);
        CHECK(p.ink == own.ink);
        CHECK(p.soft == own.soft);
        CHECK(p.wash == own.wash);
        CHECK(p.hair == own.hair);
        CHECK(p.accent == own.accent);
        CHECK(p.lanes == own.lanes);
    }
}

TEST_CASE("forced colours override page and theme") {
    const PagePreferences forced{.forced = SystemColours{.canvas = 0x000000,
                                                         .canvas_text = 0xFFFFFF,
                                                         .link_text = 0xFFFF00,
                                                         .gray_text = 0x00FF00,
                                                         .highlight = 0x1AEBFF}};
    const Palette p = make_palette({.paper = 0xFFFFFF, .accent = 0xFF0000}, Theme::light, forced);
    CHECK(p.paper == 0x000000);
    CHECK(p.wash == 0x000000);
    CHECK(p.ink == 0xFFFFFF);
    CHECK(p.soft == 0xFFFFFF);
    CHECK(p.accent == 0xFFFF00);
    CHECK(p.hair == 0x00FF00);
    CHECK(p.focus == 0x1AEBFF);
    for (const Rgb lane : p.lanes)
        CHECK(lane == 0xFFFFFF);
    CHECK(p.dark);
}

/// BROADSIDE_TABLES=1 build/…/broadside_unit -tc="the table of contrasts"
TEST_CASE("the table of contrasts") {
    if (!std::getenv("BROADSIDE_TABLES")) return;
    const auto pairs = [](Theme theme, bool more) {
        return pairs_of(make_palette({}, theme, {.more_contrast = more}), true);
    };
    const auto light = pairs(Theme::light, false);
    const auto dark = pairs(Theme::dark, false);
    const auto light_more = pairs(Theme::light, true);
    const auto dark_more = pairs(Theme::dark, true);
    std::printf("| pair | light | dark | light, more | dark, more |\n|---|---|---|---|---|\n");
    for (std::size_t i = 0; i < light.size(); ++i) {
        std::printf("| %s |", light[i].what.c_str());
        for (const auto* column : {&light, &dark, &light_more, &dark_more})
            std::printf(" %.2f |", contrast((*column)[i].colour, (*column)[i].ground));
        std::printf("\n");
    }
}
