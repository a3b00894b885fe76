#include "layout/geometry.h"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace broadside;

TEST_CASE("a rect contains its left and top edges, not its right and bottom ones") {
    constexpr Rect rect{10, 20, 30, 40};
    CHECK(rect.contains(10, 20));
    CHECK(rect.contains(39.9F, 59.9F));
    CHECK_FALSE(rect.contains(40, 30));
    CHECK_FALSE(rect.contains(30, 60));
    CHECK_FALSE(rect.contains(9.9F, 30));
    CHECK_FALSE(Rect{10, 20, 0, 40}.contains(10, 20));
}

TEST_CASE("rects that only touch do not overlap") {
    constexpr Rect rect{0, 0, 10, 10};
    CHECK_FALSE(rect.overlaps({10, 0, 5, 10}));
    CHECK_FALSE(rect.overlaps({0, 10, 10, 5}));
    CHECK_FALSE(rect.overlaps({10, 10, 5, 5}));
}

TEST_CASE("rects overlap in both directions, also if one is inside the other") {
    constexpr Rect rect{0, 0, 10, 10};
    for (const Rect& other : {Rect{9, 9, 5, 5}, Rect{2, 2, 1, 1}, Rect{-5, -5, 30, 30},
                              Rect{4, -5, 2, 30}, Rect{-1, 3, 2, 2}}) {
        CHECK(rect.overlaps(other));
        CHECK(other.overlaps(rect));
    }
    CHECK_FALSE(rect.overlaps({20, 0, 5, 10}));  // level, but apart
    CHECK_FALSE(rect.overlaps({0, 20, 10, 5}));
}
