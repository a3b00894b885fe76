#include "ui/layer_boxes.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "ui/panel_fixture.h"

using namespace broadside;

namespace {

const LayerBox* find(const std::vector<LayerBox>& boxes, NodeId node) {
    const auto at =
        std::find_if(boxes.begin(), boxes.end(), [&](const LayerBox& b) { return b.node == node; });
    return at == boxes.end() ? nullptr : &*at;
}

constexpr NodeId heading(Part part, std::uint32_t index) { return {{part, index}, Piece::heading}; }

}  // namespace

TEST_CASE("every layer box has a node, and the position of its box") {
    TestPanelSources on;
    const std::vector<LayerBox> boxes = all_layer_boxes(on.panel);
    REQUIRE(boxes.size() > 20);
    for (const LayerBox& b : boxes)
        CHECK(static_cast<bool>(b.node));
    for (const Box& box : on.panel.document().boxes) {
        if (!box.node || box.node.is(Piece::margin_note)) continue;
        const LayerBox* b = find(boxes, box.node);
        REQUIRE(b);
        CHECK(b->font == box.font);
    }
    for (const Box& box : on.panel.chrome().boxes)
        if (box.node) CHECK(find(boxes, box.node));
}

TEST_CASE("open, current and selected boxes are on") {
    TestPanelSources on;
    const auto is_on = [&](NodeId node) {
        const std::vector<LayerBox> boxes = all_layer_boxes(on.panel);
        const LayerBox* b = find(boxes, node);
        REQUIRE(b);
        return b->on;
    };
    const NodeId line{{Part::section, 1}, Piece::contents_line};
    CHECK_FALSE(is_on(heading(Part::question, 0)));
    CHECK_FALSE(is_on(line));
    on.in.state.open.emplace_back("why");
    on.in.state.place.part = {Part::section, 1};
    CHECK(is_on(heading(Part::question, 0)));
    CHECK_FALSE(is_on(heading(Part::question, 1)));
    CHECK(is_on(line));
}

TEST_CASE("labels of the chart have boxes of their events, and can be dragged like the chart") {
    TestPanelSources on;
    const std::vector<LayerBox> boxes = layer_boxes(on.panel, LayerPart::labels);
    REQUIRE_FALSE(on.panel.timeline().labels.empty());
    for (const EventLabel& label : on.panel.timeline().labels) {
        const LayerBox* b =
            find(boxes, heading(Part::event, static_cast<std::uint32_t>(label.event)));
        REQUIRE(b);
        CHECK(b->grabs);
        CHECK(b->rect.x == label.rect.x);
        CHECK(b->rect.y == label.rect.y);
    }
    on.in.state.form = TimelineForm::table;
    CHECK(layer_boxes(on.panel, LayerPart::labels).empty());
}

TEST_CASE("boxes in a sheet are relative to the sheet") {
    TestPanelSources on;
    on.in.sheet = {SheetKind::keys, 0};
    const Sheet& sheet = on.panel.sheet();
    REQUIRE_FALSE(sheet.boxes.empty());
    std::size_t inside = 0;
    for (const LayerBox& b : layer_boxes(on.panel, LayerPart::sheet)) {
        ++inside;
        CHECK(b.rect.x >= 0);
        CHECK(b.rect.right() <= sheet.rect.w + 0.5F);
    }
    CHECK(inside > 5);
}
