#include "layout/chrome/side_column.h"

#include <doctest/doctest.h>

#include "semantics/tree_builder.h"
#include "test_measure.h"

using namespace broadside;

namespace {

/// A column 200 px wide at (30, 100).
struct Column {
    Column() {
        side.x = 30;
        side.y = 100;
        side.width = 200;
    }

    TypeStyle style = style_for(1280, {});
    PlainMeasure measure;
    SideColumn side{style, measure};
};

Node node(const char* words, Role role = Role::contents_line) {
    return text_node(role, {{Part::section, 4}, Piece::contents_line}, words);
}

constexpr const char* long_words =
    "A heading so long that it certainly needs several lines in such a narrow column";

}  // namespace

TEST_CASE("boxes are stacked, each as wide as the column") {
    Column on;
    on.side.label(node("Statuses"));
    on.side.contents_line(node("One"), 32);
    on.side.toggle(node("Claim"), 24);
    REQUIRE(on.side.boxes.size() == 3);
    float y = 100;
    for (const Box& box : on.side.boxes) {
        CHECK(box.rect.x == 30);
        CHECK(box.rect.w == 200);
        CHECK(box.rect.y >= y);
        y = box.rect.bottom();
    }
    CHECK(on.side.y == y);
    CHECK(on.side.boxes[1].rect.y > on.side.boxes[0].rect.bottom());  // space below a label
    CHECK(on.side.boxes[2].rect.y == on.side.boxes[1].rect.bottom());
}

TEST_CASE("a short line is as high as its target, with its text in the middle") {
    Column on;
    on.side.contents_line(node("One"), 44);
    const Box& box = on.side.boxes[0];
    CHECK(box.rect.h == 44);
    CHECK(box.inset_y == doctest::Approx((44 - box.flow.height) / 2));
    CHECK(box.inset_x > 0);
}

TEST_CASE("a long line is wrapped inside the column, and higher than its target") {
    Column on;
    on.side.contents_line(node(long_words), 24);
    on.side.toggle(node(long_words), 24);
    for (const Box& box : on.side.boxes) {
        CHECK(box.flow.lines.size() > 1);
        CHECK(box.inset_x + box.flow.width <= 200);
        CHECK(box.rect.h > box.flow.height);
    }
}

TEST_CASE("a line of the contents is a link as a whole, not underlined text") {
    Column on;
    Node line = node("One");
    line.words[0].href = "#one";
    on.side.contents_line(line, 32);
    const Box& box = on.side.boxes[0];
    CHECK(box.kind == BoxKind::contents);
    CHECK(box.node == line.id);
    CHECK_FALSE(box.runs[0].link);
    CHECK(box.runs[0].tone == Tone::soft);
}

TEST_CASE("a toggle keeps its state, its status and its lane") {
    Column on;
    Node toggle = node("Forecast", Role::control);
    toggle.on = true;
    toggle.status = Status::forecast;
    toggle.lane = 3;
    on.side.toggle(toggle, 32);
    const Box& box = on.side.boxes[0];
    CHECK(box.kind == BoxKind::filter);
    CHECK(box.on);
    CHECK(box.status == Status::forecast);
    CHECK(box.lane == 3);
}

TEST_CASE("large text needs more height") {
    Column on;
    on.side.label(node("Statuses"));
    const float normal = on.side.boxes[0].rect.h;
    on.style = style_for(1280, {.size = 2});
    on.side.label(node("Statuses"));
    CHECK(on.side.boxes[1].rect.h > 1.5F * normal);
}
