#include "layout/document/document_layout.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "sample_article.h"
#include "trees.h"

using namespace broadside;

TEST_CASE("every part has a box and text stays inside the column at every width") {
    const Article article = sample_article();
    for (const float width : {240.0F, 320.0F, 390.0F, 640.0F, 919.0F, 920.0F, 1280.0F, 3840.0F}) {
        CAPTURE(width);
        const Document d = laid_out(article, {}, width);
        for (const Piece piece : {Piece::heading, Piece::subtitle, Piece::byline})
            CHECK(box_of(d.boxes, {{Part::title}, piece}));
        for (const char* address : {"one", "two", "timeline", "faq", "why", "how", "source-s1"})
            CHECK_MESSAGE(box_of(d.boxes, heading_of(article, address)), address);
        CHECK(box_of(d.boxes, block_of(article, "one", 0)));
        CHECK(box_of(d.boxes, block_of(article, "one", 1)));
        CHECK(box_of(d.boxes, plot_node));
        for (const Box& b : d.boxes) {
            CHECK(b.rect.x >= 0);
            CHECK(b.rect.right() <= width + 0.5F);
            CHECK(b.flow.width <= b.rect.w + 0.5F);
        }
    }
}

TEST_CASE("large and spaced text stays inside the column") {
    const Article article = sample_article();
    for (const float width : {240.0F, 320.0F, 390.0F, 800.0F, 1280.0F, 1920.0F})
        for (const float size : {0.8F, 1.3F, 2.0F})
            for (const Spacing spacing : {Spacing::normal, Spacing::wide}) {
                if (width / size < 160) continue;  // WCAG requires 200 % and 320 px
                CAPTURE(width);
                CAPTURE(size);
                ReaderState state;
                state.reading = {size, spacing, Face::serif};
                apply(state, article, action::Select{"e2"});
                const Document d = laid_out(article, state, width);
                for (const Box& b : d.boxes) {
                    CAPTURE(b.node.number());
                    CHECK(b.rect.x >= 0);
                    CHECK(b.rect.right() <= width + 0.5F);
                    CHECK(b.flow.width <= b.rect.w + 0.5F);
                }
            }
}

TEST_CASE("twice the size is a layout for half the width, with letters twice as large") {
    const Article article = sample_article();
    ReaderState large;
    large.reading.size = 2;
    const Document one = laid_out(article, {}, 1920);
    const Document two = laid_out(article, large, 1920);
    CHECK(box_of(two.boxes, block_of(article, "one", 0))->runs[0].font.size ==
          doctest::Approx(2 * box_of(one.boxes, block_of(article, "one", 0))->runs[0].font.size));
    CHECK(box_of(two.boxes, title_node)->runs[0].font.size ==
          doctest::Approx(2 * box_of(one.boxes, title_node)->runs[0].font.size));
}

TEST_CASE("wide spacing is that of WCAG 1.4.12") {
    const Article article = sample_article();
    ReaderState wide;
    wide.reading.spacing = Spacing::wide;
    for (const float width : {390.0F, 1280.0F}) {
        const Document d = laid_out(article, wide, width);
        for (const Box& b : d.boxes) {
            if (b.runs.empty() || b.flow.lines.empty()) continue;
            CAPTURE(b.node.number());
            const Font& font = b.runs.front().font;
            CHECK(font.letter_spacing >= 0.12F * font.size - 0.001F);
            CHECK(font.word_spacing >= 0.16F * font.size - 0.001F);
            CHECK(b.flow.lines.front().height >= 1.5F * font.size - 0.001F);
        }
        const Box* first = box_of(d.boxes, block_of(article, "one", 0));
        const Box* second = box_of(d.boxes, block_of(article, "one", 1));
        CHECK(second->rect.y - first->rect.bottom() >= 2 * first->runs.front().font.size - 0.01F);
    }
}

TEST_CASE("text boxes do not overlap and anchors ascend") {
    const Article article = sample_article();
    ReaderState state;
    apply(state, article, action::SetOpen{"why", true});
    apply(state, article, action::Select{"e2"});
    for (const float size : {1.0F, 1.5F, 2.0F}) {
        state.reading.size = size;
        CAPTURE(size);
        const Document d = laid_out(article, state, 390);
        std::vector<const Box*> texts;
        for (const Box& b : d.boxes)
            if (b.kind == BoxKind::text || b.kind == BoxKind::question || b.kind == BoxKind::button)
                texts.push_back(&b);
        for (std::size_t i = 0; i < texts.size(); ++i)
            for (std::size_t k = i + 1; k < texts.size(); ++k)
                CHECK_MESSAGE(!texts[i]->rect.overlaps(texts[k]->rect),
                              texts[i]->node.number() << " " << texts[k]->node.number());
        CHECK(std::is_sorted(d.anchors.begin(), d.anchors.end(),
                             [](const Anchor& a, const Anchor& b) { return a.y < b.y; }));
    }
}

TEST_CASE("an answer takes space only while it is open") {
    const Article article = sample_article();
    ReaderState state;
    const Document closed = laid_out(article, state, 800);
    CHECK(box_of(closed.boxes, block_of(article, "why", 0)) == nullptr);
    apply(state, article, action::SetOpen{"why", true});
    const Document open = laid_out(article, state, 800);
    REQUIRE(box_of(open.boxes, block_of(article, "why", 0)) != nullptr);
    CHECK(open.height > closed.height);
    CHECK(box_of(open.boxes, heading_of(article, "why"))->on);
}

TEST_CASE("phones get targets of 44 px, prose a measure of at most 75 characters") {
    const Article article = sample_article();
    const Document phone = laid_out(article, {}, 390);
    for (const Box& b : phone.boxes)
        if (b.kind == BoxKind::button || b.kind == BoxKind::question) {
            CHECK(b.rect.h >= 44);
            CHECK(b.rect.w >= 44);
        }
    const Document wide = laid_out(article, {}, 3840);
    CHECK(box_of(wide.boxes, block_of(article, "one", 0))->rect.w <= 75 * 17 * 0.5F);
}

TEST_CASE("the anchor above a position determines the current part") {
    const Article article = sample_article();
    const Document d = laid_out(article, {}, 800);
    CHECK(d.anchor_at(0) == PartRef{Part::title});
    CHECK(d.anchor_at(box_of(d.boxes, heading_of(article, "two"))->rect.y + 1) ==
          find_part(article, "two"));
    CHECK(d.anchor_at(d.height) == PartRef{Part::source, 0});
}

TEST_CASE("a source's number is drawn before the box of its text") {
    const Article article = sample_article();
    const Document d = laid_out(article, {}, 800);
    const Box* source = box_of(d.boxes, heading_of(article, "source-s1"));
    REQUIRE(source);
    CHECK(source->runs.front().text != "1.");
    CHECK(std::any_of(d.boxes.begin(), d.boxes.end(), [&](const Box& b) {
        return b.node == NodeId{} && b.runs.size() == 1 && b.runs[0].text == "1." &&
               b.rect.y == source->rect.y && b.rect.right() <= source->rect.x + 0.5F;
    }));
}

TEST_CASE("a slide shows one step, large, within the screen") {
    const Article article = sample_article();
    PlainMeasure measure;
    ReaderState state;
    apply(state, article, action::Present{true});
    for (std::size_t step = 0; step < talk_steps(article).size(); ++step) {
        CAPTURE(step);
        apply(state, article, action::StepTo{step});
        const Document d = layout_slide(Trees(article, state, 1920).input(1920, 1080), measure);
        CHECK(d.height <= 1080.5F);
        REQUIRE_FALSE(d.boxes.empty());
        CHECK(d.boxes.back().rect.bottom() <= 1080);
        float largest = 0;
        for (const Box& b : d.boxes)
            for (const TextRun& run : b.runs)
                largest = std::max(largest, run.font.size);
        CHECK(largest >= 60);
    }
}

TEST_CASE("a right-to-left article mirrors a left-to-right one") {
    Article article = sample_article();
    ReaderState state;
    apply(state, article, action::SetOpen{"why", true});
    const Document ltr = laid_out(article, state, 1000);
    article.lang = "ar";  // its text is Latin: aligned to the end
    const Document rtl = laid_out(article, state, 1000);
    REQUIRE(ltr.boxes.size() == rtl.boxes.size());
    for (std::size_t i = 0; i < ltr.boxes.size(); ++i) {
        const Box& a = ltr.boxes[i];
        const Box& b = rtl.boxes[i];
        CHECK(b.rect.x == doctest::Approx(1000 - a.rect.right()));
        CHECK(b.rect.y == a.rect.y);
        CHECK(b.from_begin(5) == doctest::Approx(1000 - a.from_begin(5)));
        CHECK(b.inset_x >= -0.01F);
        CHECK(b.inset_x + b.flow.width <= b.rect.w + 0.5F);
    }
    CHECK(rtl.plot.x == doctest::Approx(1000 - ltr.plot.right()));
    // A paragraph in the other direction stays at the left.
    CHECK(box_of(rtl.boxes, block_of(article, "one", 0))->inset_x == doctest::Approx(0));
    article.byline = "1879";  // digits follow the article's direction
    article.as_of.reset();
    const Document with_figures = laid_out(article, state, 1000);
    const Box& byline = *box_of(with_figures.boxes, {{Part::title}, Piece::byline});
    CHECK(byline.inset_x + byline.flow.width == doctest::Approx(byline.rect.w));
    article.title = "\u0627\u0644\u0648\u0631\u0642";  // الورق
    const Document arabic = laid_out(article, state, 1000);
    const Box& title = *box_of(arabic.boxes, title_node);
    CHECK(title.flow.rtl);
    CHECK(title.inset_x + title.flow.width == doctest::Approx(title.rect.w));
}

TEST_CASE("steady parts of a previous layout are where a new one has them") {
    const Article article = sample_article();
    PlainMeasure measure;
    const auto lay_out = [&](const ReaderState& state, Document* previous) {
        return layout_document(Trees(article, state, 900).input(900, 800), measure, previous);
    };
    ReaderState opened;
    opened.open = {"why"};
    opened.selected = "e2";
    ReaderState closed;
    for (const auto& [from, to] : {std::pair(closed, opened), std::pair(opened, closed)}) {
        Document before = lay_out(from, nullptr);
        const Document fresh = lay_out(to, nullptr);
        const Document moved = lay_out(to, &before);
        CHECK(moved.height == doctest::Approx(fresh.height));
        CHECK(moved.steady.size() >= 2);
        REQUIRE(moved.boxes.size() == fresh.boxes.size());
        for (std::size_t i = 0; i < fresh.boxes.size(); ++i) {
            CHECK(moved.boxes[i].node == fresh.boxes[i].node);
            CHECK(moved.boxes[i].rect.x == fresh.boxes[i].rect.x);
            CHECK(moved.boxes[i].rect.y == doctest::Approx(fresh.boxes[i].rect.y));
            CHECK(moved.boxes[i].rect.h == fresh.boxes[i].rect.h);
            CHECK(moved.boxes[i].runs.size() == fresh.boxes[i].runs.size());
            CHECK(moved.boxes[i].flow.lines.size() == fresh.boxes[i].flow.lines.size());
        }
        REQUIRE(moved.anchors.size() == fresh.anchors.size());
        for (std::size_t i = 0; i < fresh.anchors.size(); ++i) {
            CHECK(moved.anchors[i].part == fresh.anchors[i].part);
            CHECK(moved.anchors[i].y == doctest::Approx(fresh.anchors[i].y));
        }
        CHECK(moved.words == fresh.words);
    }
}
