#include "layout/document/document_layout.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "sample_article.h"
#include "test_measure.h"

using namespace broadside;

namespace {

Document lay_out(const Article& article, const ReaderState& state, float width) {
    PlainMeasure measure;
    const TimelineIndex index = index_timeline(article, state.filter, state.hidden);
    const TimelineWindow window = state.window.value_or(article.timeline.whole);
    return layout_document({article, state, strings_en(), index, window, width, 800}, measure);
}

const Box* find(const Document& document, std::string_view key) {
    for (const Box& b : document.boxes)
        if (b.key == key) return &b;
    return nullptr;
}

}  // namespace

TEST_CASE("every part has a box and text stays inside the column at every width") {
    const Article article = sample_article();
    for (const float width : {240.0F, 320.0F, 390.0F, 640.0F, 919.0F, 920.0F, 1280.0F, 3840.0F}) {
        CAPTURE(width);
        const Document d = lay_out(article, {}, width);
        for (const char* key : {"title", "subtitle", "byline", "one", "one.0", "one.1", "two",
                                "timeline", "timeline.plot", "faq", "why", "how", "source-s1"})
            CHECK_MESSAGE(find(d, key) != nullptr, key);
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
                if (width / size < 160) continue;  // WCAG asks for 200 % and for 320 px
                CAPTURE(width);
                CAPTURE(size);
                ReaderState state;
                state.reading = {size, spacing, Face::serif};
                apply(state, article, action::Select{"e2"});
                const Document d = lay_out(article, state, width);
                for (const Box& b : d.boxes) {
                    CAPTURE(b.key);
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
    const Document one = lay_out(article, {}, 1920);
    const Document two = lay_out(article, large, 1920);
    CHECK(find(two, "one.0")->runs[0].font.size ==
          doctest::Approx(2 * find(one, "one.0")->runs[0].font.size));
    CHECK(find(two, "title")->runs[0].font.size ==
          doctest::Approx(2 * find(one, "title")->runs[0].font.size));
}

TEST_CASE("wide spacing is what WCAG 1.4.12 asks for") {
    const Article article = sample_article();
    ReaderState wide;
    wide.reading.spacing = Spacing::wide;
    for (const float width : {390.0F, 1280.0F}) {
        const Document d = lay_out(article, wide, width);
        for (const Box& b : d.boxes) {
            if (b.runs.empty() || b.flow.lines.empty()) continue;
            CAPTURE(b.key);
            const Font& font = b.runs.front().font;
            CHECK(font.letter_spacing >= 0.12F * font.size - 0.001F);
            CHECK(font.word_spacing >= 0.16F * font.size - 0.001F);
            CHECK(b.flow.lines.front().height >= 1.5F * font.size - 0.001F);
        }
        const Box* first = find(d, "one.0");
        const Box* second = find(d, "one.1");
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
        const Document d = lay_out(article, state, 390);
        std::vector<const Box*> texts;
        for (const Box& b : d.boxes)
            if (b.kind == BoxKind::text || b.kind == BoxKind::question || b.kind == BoxKind::button)
                texts.push_back(&b);
        for (std::size_t i = 0; i < texts.size(); ++i)
            for (std::size_t k = i + 1; k < texts.size(); ++k)
                CHECK_MESSAGE(!texts[i]->rect.overlaps(texts[k]->rect),
                              texts[i]->key << " " << texts[k]->key);
        CHECK(std::is_sorted(d.anchors.begin(), d.anchors.end(),
                             [](const Anchor& a, const Anchor& b) { return a.y < b.y; }));
    }
}

TEST_CASE("an answer takes room only while it is open") {
    const Article article = sample_article();
    ReaderState state;
    const Document closed = lay_out(article, state, 800);
    CHECK(find(closed, "why.0") == nullptr);
    apply(state, article, action::SetOpen{"why", true});
    const Document open = lay_out(article, state, 800);
    REQUIRE(find(open, "why.0") != nullptr);
    CHECK(open.height > closed.height);
    CHECK(find(open, "why")->on);
}

TEST_CASE("phones get targets of 44 px, prose a measure of at most 75 characters") {
    const Article article = sample_article();
    const Document phone = lay_out(article, {}, 390);
    for (const Box& b : phone.boxes)
        if (b.kind == BoxKind::button || b.kind == BoxKind::question) {
            CHECK(b.rect.h >= 44);
            CHECK(b.rect.w >= 44);
        }
    const Document wide = lay_out(article, {}, 3840);
    CHECK(find(wide, "one.0")->rect.w <= 75 * 17 * 0.5F);
}

TEST_CASE("the anchor above a place names it") {
    const Article article = sample_article();
    const Document d = lay_out(article, {}, 800);
    CHECK(d.anchor_at(0).empty());
    CHECK(d.anchor_at(find(d, "two")->rect.y + 1) == "two");
    CHECK(d.anchor_at(d.height) == "source-s1");
}

TEST_CASE("a slide shows one step, large, within the screen") {
    const Article article = sample_article();
    PlainMeasure measure;
    ReaderState state;
    apply(state, article, action::Present{true});
    for (std::size_t step = 0; step < talk_steps(article).size(); ++step) {
        CAPTURE(step);
        apply(state, article, action::StepTo{step});
        const TimelineIndex index = index_timeline(article, state.filter, state.hidden);
        const Document d =
            layout_slide({article, state, strings_en(), index, {}, 1920, 1080}, measure);
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

TEST_CASE("an article from right to left is the mirror of one from left to right") {
    Article article = sample_article();
    ReaderState state;
    apply(state, article, action::SetOpen{"why", true});
    const Document ltr = lay_out(article, state, 1000);
    article.lang = "ar";  // its words are Latin: they stand at the end
    const Document rtl = lay_out(article, state, 1000);
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
    // A paragraph that runs against the article keeps to the left.
    CHECK(find(rtl, "one.0")->inset_x == doctest::Approx(0));
    article.byline = "1879";  // figures go along
    article.as_of.reset();
    const Document with_figures = lay_out(article, state, 1000);
    const Box& byline = *find(with_figures, "byline");
    CHECK(byline.inset_x + byline.flow.width == doctest::Approx(byline.rect.w));
    article.title = "\u0627\u0644\u0648\u0631\u0642";  // الورق
    const Document arabic = lay_out(article, state, 1000);
    const Box& title = *find(arabic, "title");
    CHECK(title.flow.rtl);
    CHECK(title.inset_x + title.flow.width == doctest::Approx(title.rect.w));
}
