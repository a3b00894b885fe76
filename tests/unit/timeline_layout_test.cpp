#include "layout/timeline_layout.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "sample_article.h"
#include "test_measure.h"

using namespace broadside;

namespace {

/// `count` events with long titles, three days apart, in two lanes.
Article dense_article(int count) {
    Article article = sample_article();
    const Event like = article.timeline.events[0];
    article.timeline.events.clear();
    for (int i = 0; i < count; ++i) {
        Event e = like;
        e.id = "d" + std::to_string(i);
        e.title = "Event number " + std::to_string(i) + " with quite a long title";
        e.lane = static_cast<std::size_t>(i % 2);
        e.importance = 1 + i % 5;
        e.responds.clear();
        e.date.first = e.date.last = 19000 + i * 3;
        article.timeline.events.push_back(e);
    }
    return article;
}

TimelineLayout lay_out(const Article& article, const ReaderState& state, float width) {
    PlainMeasure measure;
    return layout_timeline({article, state, strings_en(), {10, 20, width, 360}, width < 600},
                           measure);
}

void check_free(const TimelineLayout& out) {
    for (std::size_t i = 0; i < out.labels.size(); ++i) {
        const EventLabel& a = out.labels[i];
        CHECK(a.rect.x >= out.field.x - 0.5F);
        CHECK(a.rect.right() <= out.field.right() + 0.5F);
        for (std::size_t k = 0; k < out.labels.size(); ++k) {
            if (i == k) continue;
            const EventLabel& b = out.labels[k];
            CHECK_FALSE(a.rect.overlaps(b.rect));
            // No stem passes through another's label.
            const bool above = b.rect.y < out.axis_y;
            const Rect stem = above
                                  ? Rect{b.stem_x, b.rect.y + 4, 1, out.axis_y - b.rect.y - 4}
                                  : Rect{b.stem_x, out.axis_y, 1, b.rect.bottom() - 4 - out.axis_y};
            CHECK_FALSE(a.rect.overlaps(stem));
        }
    }
}

}  // namespace

TEST_CASE("labels and stems never meet, at 200 zooms of dense data") {
    const Article article = dense_article(300);
    ReaderState state;
    for (int zoom = 0; zoom < 200; ++zoom) {
        CAPTURE(zoom);
        check_free(lay_out(article, state, zoom % 2 == 0 ? 900.0F : 340.0F));
        apply(state, article, action::Zoom{0.97, 19300.0 + zoom});
    }
}

TEST_CASE("what has no label is in a cluster or has a mark of its own") {
    const Article article = dense_article(100);
    const TimelineLayout out = lay_out(article, {}, 900);
    CHECK(out.marks.size() == 100);
    std::size_t gathered = 0;
    for (const EventCluster& c : out.clusters) {
        CHECK(c.events.size() > 1);
        gathered += c.events.size();
    }
    CHECK(gathered + out.labels.size() <= 100);
    CHECK_FALSE(out.clusters.empty());
}

TEST_CASE("the important and the chosen keep their labels") {
    const Article article = dense_article(100);
    ReaderState state;
    state.selected = "d50";  // importance 1
    const TimelineLayout out = lay_out(article, state, 900);
    const bool kept = std::any_of(out.labels.begin(), out.labels.end(), [&](const EventLabel& l) {
        return article.timeline.events[l.event].id == "d50";
    });
    CHECK(kept);
    int important = 0;
    for (const EventLabel& l : out.labels)
        important += article.timeline.events[l.event].importance >= 4 ? 1 : 0;
    CHECK(important + 1 >= static_cast<int>(out.labels.size()) / 2);
}

TEST_CASE("days and places translate both ways") {
    const Article article = sample_article();
    const TimelineLayout out = lay_out(article, {}, 900);
    CHECK(out.day_at(out.x_of(19800)) == doctest::Approx(19800).epsilon(1e-5));
    CHECK(out.x_of(out.window.from) == doctest::Approx(out.field.x));
}

TEST_CASE("an open end fades, a period is soft, a day is a point") {
    const Article article = sample_article();
    const TimelineLayout out = lay_out(article, {}, 900);
    REQUIRE(out.marks.size() == 4);
    CHECK(out.marks[0].x0 == out.marks[0].x1);
    CHECK(out.marks[1].soft);
    CHECK(out.marks[3].fades);
    CHECK(out.as_of_x > out.field.x);
    CHECK(out.as_of_x < out.field.right());
}

TEST_CASE("no events: nothing to draw, nothing to fall over") {
    Article article = sample_article();
    article.timeline.events.clear();
    const TimelineLayout out = lay_out(article, {}, 600);
    CHECK(out.marks.empty());
    CHECK(out.labels.empty());
}
