// The rail, the bar, and the sheets over the text.
#include "layout/chrome/chrome.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "layout/chrome/sheet.h"
#include "sample_article.h"
#include "trees.h"

using namespace broadside;

namespace {

Chrome chrome_of(const Trees& trees, float width, float height) {
    PlainMeasure measure;
    return layout_chrome({trees.article, *child_of(trees.tree, Role::contents), trees.bar,
                          strings_en(), trees.state.reading, width, height},
                         measure);
}

Chrome chrome_of(const Article& article, const ReaderState& state, float width, float height) {
    return chrome_of(Trees(article, state, width, true), width, height);
}

Sheet sheet_of(const Article& article, const ReaderState& state, SheetKind kind, float width,
               float height) {
    PlainMeasure measure;
    const Trees trees(article, state, width);
    const Chrome chrome = chrome_of(trees, width, height);
    LayoutInput input = trees.input(width, height);
    input.rail = chrome.rail;
    input.bottom = chrome.bottom;
    SearchIndex searched(article);
    const SearchResults found = searched.search(state.query);
    const Node tree =
        sheet_tree({kind}, {trees.context, strings_en(), trees.index, trees.tree, found, {}});
    CHECK(tree.label.empty() == (kind == SheetKind::none));
    return layout_sheet(input, tree, kind, {width - 60, height - 60, 40, 40}, measure);
}

bool has(const std::vector<Box>& boxes, NodeId node) { return box_of(boxes, node); }

}  // namespace

TEST_CASE("wide panels have a rail, narrow and short ones a bar") {
    const Article article = sample_article();
    for (const float width : {240.0F, 320.0F, 640.0F, 919.0F, 920.0F, 1920.0F})
        for (const float height : {300.0F, 700.0F}) {
            CAPTURE(width);
            CAPTURE(height);
            const Chrome chrome = chrome_of(article, {}, width, height);
            CHECK((chrome.rail > 0) != (chrome.bottom > 0));
            if (width < 920) CHECK(chrome.rail == 0);
            if (width >= 920 && height == 700) CHECK(chrome.rail > 0);
            for (const Command command : {Command::open_search, Command::open_reading,
                                          Command::go_back, Command::next_part})
                CHECK(has(chrome.boxes, NodeId(command)));
            CHECK(has(chrome.boxes, chrome.rail > 0
                                        ? NodeId(find_part(article, "one"), Piece::contents_line)
                                        : NodeId(Command::open_contents)));
            for (const Box& b : chrome.boxes) {
                CAPTURE(b.node.number());
                CHECK(b.rect.x >= 0);
                CHECK(b.rect.right() <= width + 0.5F);
                CHECK(b.rect.bottom() <= height + 0.5F);
                if (b.kind == BoxKind::tool) CHECK(b.rect.h >= (chrome.rail > 0 ? 24 : 44));
                if (b.kind == BoxKind::tool) CHECK(b.rect.w >= (chrome.rail > 0 ? 24 : 36));
            }
        }
}

TEST_CASE("with large text there is no rail") {
    const Article article = sample_article();
    ReaderState large;
    large.reading.size = 2;
    CHECK(chrome_of(article, {}, 1280, 700).rail > 0);
    CHECK(chrome_of(article, large, 1280, 700).rail == 0);
}

TEST_CASE("every sheet is in the panel, its boxes in the sheet, and targets are large enough") {
    const Article article = sample_article();
    for (const SheetKind kind :
         {SheetKind::contents, SheetKind::reading, SheetKind::search, SheetKind::source})
        for (const float width : {240.0F, 320.0F, 800.0F, 1280.0F})
            for (const float size : {1.0F, 1.5F}) {
                CAPTURE(static_cast<int>(kind));
                CAPTURE(width);
                ReaderState state;
                state.reading.size = size;
                state.query = "the";
                const Sheet sheet = sheet_of(article, state, kind, width, 700);
                CHECK(sheet.rect.x >= 0);
                CHECK(sheet.rect.y >= 0);
                CHECK(sheet.rect.right() <= width + 0.5F);
                CHECK(sheet.rect.bottom() <= 700.5F);
                REQUIRE_FALSE(sheet.boxes.empty());
                for (const Box& b : sheet.boxes) {
                    CAPTURE(b.node.number());
                    CHECK(b.rect.x >= sheet.rect.x - 0.5F);
                    CHECK(b.rect.bottom() <= sheet.height + 0.5F);
                    if (size > 1) continue;
                    CHECK(b.rect.right() <= sheet.rect.right() + 0.5F);
                    if (b.kind == BoxKind::toggle || b.kind == BoxKind::result)
                        CHECK(b.rect.h >= 32);
                }
            }
}

TEST_CASE("no sheet without a request") {
    const Article article = sample_article();
    const Sheet sheet = sheet_of(article, {}, SheetKind::none, 800, 700);
    CHECK(sheet.kind == SheetKind::none);
    CHECK(sheet.boxes.empty());
}
