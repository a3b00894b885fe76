#include "layout/document/mirror.h"

#include <doctest/doctest.h>

using namespace broadside;

namespace {

/// A box from 120 to 200 with a line of text 30 px wide, 10 px from its start.
Box box_with_text() {
    Box box;
    box.rect = {120, 5, 80, 20};
    box.inset_x = 10;
    box.flow.width = 30;
    box.flow.lines.emplace_back();
    return box;
}

}  // namespace

TEST_CASE("a rect keeps its size and its distance from the other side") {
    CHECK(mirrored({120, 5, 80, 20}, 100, 500) == Rect{400, 5, 80, 20});
    CHECK(mirrored({100, 0, 400, 9}, 100, 500) == Rect{100, 0, 400, 9});
    CHECK(mirrored(mirrored({7, 1, 3, 4}, 2, 40), 2, 40) == Rect{7, 1, 3, 4});
}

TEST_CASE("a rect outside of the range moves to the other side of it") {
    CHECK(mirrored({520, 0, 10, 10}, 100, 500) == Rect{70, 0, 10, 10});
}

TEST_CASE("text keeps its distance from the start of its box") {
    std::vector<Box> boxes{box_with_text()};
    const float lead = boxes[0].lead();
    mirror(boxes, 100, 500);
    CHECK(boxes[0].mirrored);
    CHECK(boxes[0].lead() == lead);
    CHECK(boxes[0].rect.x + boxes[0].inset_x + boxes[0].flow.width == 400 + 80 - 10);
    CHECK(boxes[0].from_begin(10) == 470);
    CHECK(boxes[0].from_end(10) == 410);
}

TEST_CASE("a mark keeps its distance although it has no text; other boxes have no distance") {
    std::vector<Box> boxes(2);
    boxes[0].kind = BoxKind::mark;
    boxes[1].kind = BoxKind::rule;
    for (Box& box : boxes) {
        box.rect = {100, 0, 40, 10};
        box.inset_x = 6;
    }
    mirror(boxes, 0, 300);
    CHECK(boxes[0].inset_x == 34);
    CHECK(boxes[1].inset_x == 6);
    CHECK(boxes[1].rect == Rect{160, 0, 40, 10});
}

TEST_CASE("no boxes") {
    std::vector<Box> none;
    mirror(none, 0, 100);
    CHECK(none.empty());
}
