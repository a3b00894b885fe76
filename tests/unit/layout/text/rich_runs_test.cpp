#include "layout/text/rich_runs.h"

#include <doctest/doctest.h>

using namespace broadside;

namespace {

constexpr Font base{.family = Family::text, .size = 20};

std::vector<TextRun> runs(const std::vector<Run>& text) {
    return rich_runs(text, base, Tone::ink, style_for(1200, {}));
}

Run with_style(std::uint8_t style) { return {.style = style, .text = "word"}; }

Run source(std::uint32_t index) { return {.kind = Run::Kind::source, .index = index}; }

}  // namespace

TEST_CASE("styles select fonts") {
    const auto found = runs({with_style(style_plain), with_style(style_emphasis),
                             with_style(style_strong), with_style(style_code)});
    REQUIRE(found.size() == 4);
    CHECK(found[0].font == base);
    CHECK(found[1].font.italic);
    CHECK(found[2].font.weight == 700);
    CHECK(found[3].font.family == Family::mono);
    CHECK(found[3].font.size < base.size);
    CHECK(found[3].code);
    CHECK_FALSE(found[0].code);
}

TEST_CASE("links are underlined in their tone, terms dotted in the text's") {
    const auto found = runs({{.text = "there", .href = "https://a.org"},
                             {.kind = Run::Kind::term, .index = 3, .text = "weights"}});
    REQUIRE(found.size() == 2);
    CHECK(found[0].link);
    CHECK(found[0].tone == Tone::accent);
    CHECK_FALSE(found[0].dotted);
    CHECK(found[1].dotted);
    CHECK(found[1].tone == Tone::ink);
}

TEST_CASE("a source is a superscript number that stays on its word's line") {
    const auto found = runs({{.text = "said"}, source(11)});
    REQUIRE(found.size() == 2);
    CHECK(found[1].text == "\u206012");
    CHECK(found[1].source == 11);
    CHECK(found[1].rise > 0);
    CHECK(found[1].font.size < base.size);
    CHECK(found[0].source == -1);
}

TEST_CASE("two adjacent sources have a comma between them") {
    const auto found = runs({source(0), source(1), {.text = "."}, source(2)});
    REQUIRE(found.size() == 5);
    CHECK(found[1].text == "\u2060,");
    CHECK(found[1].source == -1);
    CHECK(found[4].text == "\u20603");
}

TEST_CASE("a line break is a line feed, an image its alt text in italics") {
    const auto found = runs({{.kind = Run::Kind::line_break},
                             {.kind = Run::Kind::image, .text = "a chart", .href = "chart.png"}});
    REQUIRE(found.size() == 2);
    CHECK(found[0].text == "\n");
    CHECK(found[1].text == "a chart");
    CHECK(found[1].font.italic);
    CHECK_FALSE(found[1].link);
}
