#include "layout/text/style.h"

#include <doctest/doctest.h>

using namespace broadside;

TEST_CASE("a wide panel has a rail, a narrow one has touch targets") {
    const TypeStyle wide = style_for(1200, {});
    CHECK(wide.rail == design::space::rail);
    CHECK_FALSE(wide.narrow);
    CHECK(wide.target == design::target::pointer);
    const TypeStyle middle = style_for(800, {});
    CHECK(middle.rail == 0);
    CHECK_FALSE(middle.narrow);
    const TypeStyle narrow = style_for(400, {});
    CHECK(narrow.narrow);
    CHECK(narrow.target == design::target::thumb);
    CHECK(narrow.margin < wide.margin);
    CHECK(style_for(200, {}).title < narrow.title);
}

TEST_CASE("large text has the layout of a narrower panel") {
    const Reading twice{.size = 2};
    CHECK(is_narrow(1200, twice));
    CHECK_FALSE(is_narrow(1200, {}));
    const TypeStyle style = style_for(1200, twice);
    CHECK(style.narrow);
    CHECK(style.body == doctest::Approx(design::type::body * 2));
    CHECK(style.target >= style.small);
}

TEST_CASE("wide spacing is that of WCAG 1.4.12") {
    const Reading wide{.spacing = Spacing::wide};
    const TypeStyle style = style_for(1200, wide);
    CHECK(style.body_leading >= 1.5F);
    CHECK(style.least_leading >= 1.5F);
    CHECK(style.paragraph >= 2 * style.body);
    const Font font = style.text(style.body);
    CHECK(font.letter_spacing >= 0.12F * font.size);
    CHECK(font.word_spacing >= 0.16F * font.size);
    CHECK(style_for(1200, {}).text(17).letter_spacing == 0);
}

TEST_CASE("the reader's face applies only to prose") {
    const TypeStyle style = style_for(1200, {.face = Face::sans});
    CHECK(style.text(17).family == Family::sans);
    CHECK(style.ui(13).family == Family::interface);
    CHECK(style.mono(15).family == Family::mono);
}

TEST_CASE("while presenting everything is scaled by one factor, independent of the reader's size") {
    const TypeStyle stage = stage_style(1920, 3, {.size = 2});
    CHECK(stage.body == doctest::Approx(design::type::body * 3));
    CHECK(stage.rail == 0);
    CHECK(stage.main_max == 1920);
}

TEST_CASE("a font has the reader's size and spacing") {
    const Font font = with_reading({.size = 10}, {.size = 1.5F, .spacing = Spacing::wide});
    CHECK(font.size == doctest::Approx(15));
    CHECK(font.letter_spacing == doctest::Approx(15 * design::reading::letter));
}
