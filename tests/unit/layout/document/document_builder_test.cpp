#include "layout/document/document_builder.h"

#include <doctest/doctest.h>

#include <cmath>

#include "sample_article.h"
#include "semantics/tree_builder.h"
#include "trees.h"

using namespace broadside;

namespace {

struct Builder {
    explicit Builder(float width = 1280, const char* lang = "en", const char* markdown = "Text.")
        : article(sample_article()) {
        article.lang = lang;
        article.sections[0].body = parse_markdown(markdown).blocks;
        trees.emplace(article, ReaderState(), width);
        input.emplace(trees->input(width, 800));
        style = style_for(width, {});
        b.emplace(*input, style, measure);
    }

    DocumentBuilder* operator->() { return &*b; }
    /// Lays out the first section's body.
    std::vector<Box>& body() {
        b->body(*child_of(trees->tree, Role::section), Tone::ink);
        return b->doc.boxes;
    }
    [[nodiscard]] DocumentBuilder::Setting plain() const {
        return {.font = style.text(style.body)};
    }

    Article article;
    std::optional<Trees> trees;
    std::optional<LayoutInput> input;
    TypeStyle style;
    PlainMeasure measure;
    std::optional<DocumentBuilder> b;
};

Node control(const char* words) { return text_node(Role::control, NodeId(Command::fit), words); }

}  // namespace

TEST_CASE("lines are stacked without gaps, and not wider than the column") {
    Builder on;
    const float top = on->y;
    const Rect first = on->line("One line", on.plain(), 99999).rect;
    CHECK(first.y == top);
    CHECK(first.w == on->column());
    CHECK(on->y == first.bottom());
    on->skip(7);
    const Box second = on->line("Another", on.plain(), 50);
    CHECK(second.rect == Rect{on->left(), first.bottom() + 7, 50, second.flow.height});
}

TEST_CASE("the prose is not wider than a comfortable line, nor than the column") {
    Builder wide(1920);
    CHECK(wide->prose() < wide->column());
    Builder narrow(320);
    CHECK(narrow->prose() == narrow->column());
    Builder tiny(20);
    CHECK(tiny->column() == design::column::least);
}

TEST_CASE("an inset is undone by the negative one") {
    Builder on;
    const float left = on->left();
    const float column = on->column();
    on->inset(20);
    CHECK(on->left() == left + 20);
    CHECK(on->column() == column - 40);
    on->inset(-20);
    CHECK(on->left() == left);
    CHECK(on->column() == column);
}

TEST_CASE("an anchor is a little above the part, never above the document") {
    Builder on;
    on->y = 300;
    on->anchor({Part::section, 0});
    on->y = 2;
    on->anchor({Part::title});
    CHECK(on->doc.anchors[0].y < 300);
    CHECK(on->doc.anchors[0].y > 270);
    CHECK(on->doc.anchors[1].y == 0);
}

TEST_CASE("a button is as wide as its text, at least as wide as high, and stays in its line") {
    Builder on;
    const float y = on->y;
    const Box small = on->button(control("+"), 10, 20);
    const Box large = on->button(control("A button with a long name"), 10, 20);
    CHECK(on->y == y);
    CHECK(small.rect == Rect{10, 20, on.style.target, on.style.target});
    CHECK(small.inset_x == doctest::Approx((small.rect.w - small.flow.width) / 2));
    CHECK(large.flow.lines.size() == 1);
    CHECK(large.rect.w > large.flow.width);
    CHECK(large.rect.h == on.style.target);
}

TEST_CASE("a status is as wide as measured before") {
    Builder on;
    Node status = text_node(Role::status, {{Part::section, 0}, Piece::status}, "Forecast");
    status.status = Status::forecast;
    const Box box = on->status(status, 30, 40);
    CHECK(box.rect.w == doctest::Approx(on->status_width(status)));
    CHECK(box.inset_x > 0);  // space for its shape
    CHECK(box.status == Status::forecast);
}

TEST_CASE("list items are indented beside their markers, which count from the first number") {
    Builder on(1280, "en", "9. nine\n10. ten");
    const auto& boxes = on.body();
    REQUIRE(boxes.size() == 4);
    CHECK(boxes[0].runs[0].text == "9.");
    CHECK(boxes[2].runs[0].text == "10.");
    CHECK_FALSE(boxes[0].node);  // only drawn
    CHECK(boxes[1].rect.y == boxes[0].rect.y);
    CHECK(boxes[1].rect.x == on->left() + on.style.indent);
    CHECK(boxes[2].rect.x + boxes[2].flow.width < boxes[3].rect.x);
    CHECK(boxes[2].rect.x + boxes[2].flow.width ==
          doctest::Approx(boxes[0].rect.x + boxes[0].flow.width));
}

TEST_CASE("a quotation has a bar over all of its height, code a ground below its text") {
    Builder quote(1280, "en", "> One.\n>\n> Two.");
    const auto& quoted = quote.body();
    REQUIRE(quoted.size() == 3);
    CHECK(quoted[0].kind == BoxKind::quote_bar);
    CHECK(quoted[0].rect.y == quoted[1].rect.y);
    CHECK(quoted[0].rect.bottom() == quoted[2].rect.bottom());
    CHECK(quoted[0].rect.right() < quoted[1].rect.x);
    Builder code(1280, "en", "```\nx\ny\n```");
    const auto& coded = code.body();
    REQUIRE(coded.size() == 2);
    CHECK(coded[0].kind == BoxKind::ground);
    CHECK(coded[1].flow.lines.size() == 2);  // without the last line feed
    CHECK(coded[1].rect.x > coded[0].rect.x);
    CHECK(coded[1].rect.right() < coded[0].rect.right());
    CHECK(coded[1].rect.bottom() < coded[0].rect.bottom());
}

TEST_CASE("an image has space as wide as the prose") {
    Builder on(1280, "en", "![A map](map.png)");
    const auto& boxes = on.body();
    REQUIRE(boxes.size() == 1);
    CHECK(boxes[0].kind == BoxKind::picture);
    CHECK(boxes[0].rect.w == on->prose());
    CHECK(boxes[0].rect.h == std::round(on->prose() * 9 / 16));
    CHECK(on->y == boxes[0].rect.bottom());
}

TEST_CASE("a paragraph in the other direction is aligned to the end; one without letters is not") {
    Builder on;
    const Box hebrew = on->line("שלום", on.plain(), 400);
    CHECK(hebrew.inset_x == doctest::Approx(400 - hebrew.flow.width));
    CHECK(on->line("12", on.plain(), 400).inset_x == 0);
    Builder arabic(1280, "ar");
    const Box english = arabic->line("word", arabic.plain(), 400);
    CHECK(english.inset_x == doctest::Approx(400 - english.flow.width));
    CHECK(arabic->line("12", arabic.plain(), 400).inset_x == 0);
}

TEST_CASE("a right-to-left document is mirrored when it is finished") {
    for (const char* lang : {"en", "ar"}) {
        Builder on(1280, lang);
        on->rule(300, 50);
        on->doc.plot = {300, 0, 50, 10};
        const Document document = on->finish(777);
        CHECK(document.height == 777);
        const bool mirrored = lang == std::string_view("ar");
        const float expected = mirrored ? on.style.rail + 1280 - 350 : 300;
        CHECK(document.boxes[0].rect.x == expected);
        CHECK(document.boxes[0].mirrored == mirrored);
        CHECK(document.plot.x == expected);
    }
}

TEST_CASE("blocks are the nodes of body text, without references") {
    for (const Role role : {Role::paragraph, Role::list, Role::quote, Role::image, Role::code})
        CHECK(is_block({.role = role}));
    for (const Role role : {Role::references, Role::heading, Role::status, Role::control})
        CHECK_FALSE(is_block({.role = role}));
}
