#include "ui/navigation.h"

#include <doctest/doctest.h>

using namespace broadside;

TEST_CASE("the browser's event for a requested scroll is not the reader's scroll") {
    Navigation navigation;
    navigation.want(300);
    CHECK(navigation.is_wanted());
    CHECK(navigation.scroll_to(1000) == 300.0F);
    CHECK_FALSE(navigation.is_wanted());
    CHECK_FALSE(navigation.scroll_to(1000).has_value());
    CHECK_FALSE(navigation.scrolled(300.6F));  // rounded to the browser's pixels
    CHECK(navigation.scroll() == 300.6F);
    CHECK(navigation.scrolled(301.5F));  // the request is already done
    CHECK(navigation.scroll() == 301.5F);
}

TEST_CASE("a requested scroll is clamped to the document") {
    Navigation navigation;
    navigation.want(5000);
    CHECK(navigation.scroll_to(800) == 800.0F);
    navigation.want(-20);
    CHECK(navigation.scroll_to(800) == 0.0F);
    navigation.want(50);
    CHECK(navigation.scroll_to(-10) == 0.0F);  // all of it fits
}

TEST_CASE("a scroll event while another scroll is requested is ignored") {
    Navigation navigation;
    navigation.want(400);
    CHECK_FALSE(navigation.scrolled(120));
    CHECK(navigation.scroll() == 120);
    CHECK(navigation.scroll_to(1000) == 400.0F);
}

TEST_CASE("a scroll to the current position is not a scroll") {
    Navigation navigation;
    CHECK(navigation.scrolled(80));
    CHECK_FALSE(navigation.scrolled(80));
    CHECK_FALSE(navigation.scrolled(80.005F));
}

TEST_CASE("an arrival is reported once") {
    Navigation navigation;
    CHECK_FALSE(navigation.take_arrival().has_value());
    navigation.arrive({Part::section, 3});
    CHECK(navigation.take_arrival() == PartRef{Part::section, 3});
    CHECK_FALSE(navigation.take_arrival().has_value());
}

TEST_CASE("the history has the last twenty places in reverse order") {
    Navigation navigation;
    CHECK_FALSE(navigation.can_go_back());
    for (int i = 0; i < 25; ++i)
        navigation.leave({{Part::section, static_cast<std::uint32_t>(i)}, i * 10.0});
    for (int i = 24; i >= 5; --i) {
        REQUIRE(navigation.can_go_back());
        const Place place = navigation.go_back();
        CHECK(place.part.index == static_cast<std::uint32_t>(i));
        CHECK(place.offset == i * 10.0);
    }
    CHECK_FALSE(navigation.can_go_back());
    navigation.leave({});
    navigation.forget();
    CHECK_FALSE(navigation.can_go_back());
}

TEST_CASE("stepping goes to the next part with a lower top, and to the previous one") {
    Document document;
    document.anchors = {{{Part::title}, 0},         {{Part::section, 0}, 100},
                        {{Part::question, 0}, 150}, {{Part::section, 1}, 300},
                        {{Part::source, 0}, 320},   {{Part::timeline}, 500}};
    const PartRef one{Part::section, 0};
    const PartRef two{Part::section, 1};
    CHECK(part_beside(document, 0, 1) == one);
    CHECK(part_beside(document, 98, 1) == two);  // it is at the top, near enough
    CHECK(part_beside(document, 120, 1) == two);
    CHECK(part_beside(document, 300, 1) == PartRef{Part::timeline});
    CHECK_FALSE(part_beside(document, 500, 1));
    CHECK(part_beside(document, 250, -1) == one);  // its own top first
    CHECK(part_beside(document, 100, -1) == PartRef{Part::title});
    CHECK_FALSE(part_beside(document, 0, -1));
}
