#include "ui/document_view.h"

#include <doctest/doctest.h>

#include "ui/panel_fixture.h"

using namespace broadside;

namespace {

/// Draws a document, frame by frame, with a pointer.
struct Viewed {
    TestPanelSources on;
    PanelFrame frame{on.panel.query(), 1000, 700};
    std::vector<NodeId> pressed;
    Cursor cursor = Cursor::automatic;
    std::vector<Rect> covers;

    Viewed() { step(); }

    Drawn step() {
        pressed.clear();
        cursor = Cursor::automatic;
        return on.canvas.frame([&](Painter& p) {
            DocumentView view(p, frame, pressed, cursor);
            view.document(on.panel.document(), covers);
            view.chrome(on.panel.chrome(), covers);
            view.sheet(on.panel.sheet());
        });
    }
    void move(float x, float y) {
        on.canvas.move(x, y);
        step();
        step();
    }
    /// The nodes that a click at this point presses.
    std::vector<NodeId> click(float x, float y) {
        move(x, y);
        on.canvas.button(true);
        step();
        on.canvas.button(false);
        step();
        std::vector<NodeId> all = pressed;
        step();
        all.insert(all.end(), pressed.begin(), pressed.end());
        return all;
    }
    [[nodiscard]] Rect question(std::uint32_t index) {
        return on.panel.rect_of({{Part::question, index}, Piece::heading}, frame.scroll);
    }
};

}  // namespace

TEST_CASE("only visible boxes are drawn") {
    Viewed viewed;
    const std::size_t at_top = viewed.step().vertices;
    CHECK(at_top > 400);
    viewed.frame.scroll = viewed.on.panel.document().height + 10;
    const std::size_t past_the_end = viewed.step().vertices;
    CHECK(past_the_end < at_top / 2);  // the chrome stays
}

TEST_CASE("a click presses the node under it, once") {
    Viewed viewed;
    viewed.frame.scroll = viewed.question(0).y - 100;
    const Rect box = viewed.question(0);
    CHECK(viewed.click(box.x + 20, box.y + 10) ==
          std::vector<NodeId>{{{Part::question, 0}, Piece::heading}});
    CHECK(viewed.click(box.x + 20, 2).empty());
}

TEST_CASE("controls have a pointer cursor") {
    Viewed viewed;
    viewed.frame.scroll = viewed.question(0).y - 100;
    const Rect box = viewed.question(0);
    viewed.move(box.x + 20, box.y + 10);
    CHECK(viewed.cursor == Cursor::pointer);
    viewed.move(box.right() + 60, box.y + 10);
    CHECK(viewed.cursor == Cursor::automatic);
}

TEST_CASE("covered boxes cannot be pressed") {
    Viewed viewed;
    viewed.frame.scroll = viewed.question(0).y - 100;
    const Rect box = viewed.question(0);
    viewed.covers = {box};
    CHECK(viewed.click(box.x + 20, box.y + 10).empty());
    CHECK(viewed.cursor == Cursor::automatic);
    viewed.covers.clear();
    CHECK(viewed.click(box.x + 20, box.y + 10).size() == 1);
}

TEST_CASE("a press that is dragged away presses nothing") {
    Viewed viewed;
    viewed.frame.scroll = viewed.question(0).y - 100;
    const Rect box = viewed.question(0);
    viewed.move(box.x + 20, box.y + 10);
    viewed.on.canvas.button(true);
    viewed.step();
    viewed.move(box.x + 80, box.y + 12);
    viewed.on.canvas.button(false);
    viewed.step();
    CHECK(viewed.pressed.empty());
}

TEST_CASE("the part that was navigated to is marked until it is shown") {
    Viewed viewed;
    viewed.frame.scroll = viewed.question(0).y - 100;
    const std::size_t before = viewed.step().vertices;
    viewed.frame.fresh = {Part::question, 0};
    viewed.frame.fresh_shown = 0.5F;
    CHECK(viewed.step().vertices > before);
    viewed.frame.fresh_shown = 1;
    CHECK(viewed.step().vertices == before);
}

TEST_CASE("a sheet is above the rest and receives presses on it") {
    Viewed viewed;
    const std::size_t before = viewed.step().vertices;
    viewed.on.in.sheet = {SheetKind::contents, 0};
    CHECK(viewed.step().vertices > before);
    const Sheet& sheet = viewed.on.panel.sheet();
    for (const Box& box : sheet.boxes) {
        if (!box.node.is(Piece::contents_line)) continue;
        const float x = sheet.rect.x + 40;
        const float y = sheet.rect.y + box.rect.y + box.rect.h / 2;
        viewed.covers = {sheet.rect};
        const std::vector<NodeId> pressed = viewed.click(x, y);
        REQUIRE(pressed.size() == 1);
        CHECK(pressed.front() == box.node);
        return;
    }
    FAIL("the sheet has no contents");
}

TEST_CASE("whether the pointer is in one of several rectangles") {
    Viewed viewed;
    viewed.move(50, 60);
    viewed.on.canvas.frame([](Painter&) {
        CHECK(pointer_in({{0, 0, 10, 10}, {40, 40, 30, 30}}, 1));
        CHECK_FALSE(pointer_in({{0, 0, 10, 10}}, 1));
        CHECK_FALSE(pointer_in({}, 1));
        CHECK(pointer_in({{20, 25, 10, 10}}, 2));
    });
}
