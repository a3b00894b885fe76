#include "ui/highlight.h"

#include <doctest/doctest.h>

using namespace broadside;

TEST_CASE("the part opened last fades in") {
    Highlight highlight;
    CHECK_FALSE(highlight.part());
    CHECK_FALSE(highlight.moving());
    highlight.start({Part::question, 2}, false);
    CHECK(highlight.part() == PartRef{Part::question, 2});
    CHECK(highlight.moving());
    CHECK(highlight.value() == doctest::Approx(0));
    highlight.advance(0.05F);
    const float before = highlight.value();
    CHECK(before > 0);
    highlight.start({Part::event, 1}, false);
    CHECK(highlight.part() == PartRef{Part::event, 1});
    CHECK(highlight.value() < before);
    highlight.stop();
    CHECK_FALSE(highlight.moving());
    CHECK(highlight.part() == PartRef{Part::event, 1});
}

TEST_CASE("with reduced motion it is visible at once") {
    Highlight highlight;
    highlight.start({Part::section, 0}, true);
    CHECK_FALSE(highlight.moving());
    CHECK(highlight.value() == doctest::Approx(1));
}
