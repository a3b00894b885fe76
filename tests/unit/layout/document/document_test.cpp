#include "layout/document/document.h"

#include <doctest/doctest.h>

using namespace broadside;

namespace {

Document with_anchors() {
    Document document;
    document.anchors = {
        {{Part::section, 0}, 100}, {{Part::timeline}, 250}, {{Part::event, 2}, 250}};
    return document;
}

}  // namespace

TEST_CASE("above the first anchor is the title, below the last one the last part") {
    const Document document = with_anchors();
    CHECK(document.anchor_at(-5) == PartRef{Part::title});
    CHECK(document.anchor_at(99.9F) == PartRef{Part::title});
    CHECK(document.anchor_at(9999) == PartRef{Part::event, 2});
    CHECK(Document().anchor_at(50) == PartRef{Part::title});
}

TEST_CASE("a part begins at its anchor; of parts at the same place the last one is current") {
    const Document document = with_anchors();
    CHECK(document.anchor_at(100) == PartRef{Part::section, 0});
    CHECK(document.anchor_at(249) == PartRef{Part::section, 0});
    CHECK(document.anchor_at(250) == PartRef{Part::event, 2});
}

TEST_CASE("only parts with an anchor have a place") {
    const Document document = with_anchors();
    CHECK(document.anchor_of({Part::timeline}) == 250.0F);
    CHECK(document.anchor_of({Part::section, 0}) == 100.0F);
    CHECK_FALSE(document.anchor_of({Part::section, 1}));
    CHECK_FALSE(document.anchor_of({Part::title}));
}

TEST_CASE("distances from a box's start are the same in both directions") {
    Box box;
    box.rect = {100, 0, 50, 10};
    box.inset_x = 8;
    box.flow.width = 30;
    CHECK(box.from_begin(5) == 105);
    CHECK(box.from_end(5) == 145);
    CHECK(box.lead() == 8);
    box.mirrored = true;
    CHECK(box.from_begin(5) == 145);
    CHECK(box.from_end(5) == 105);
    CHECK(box.lead() == 12);  // the text ends 12 px before the box's right edge
}
