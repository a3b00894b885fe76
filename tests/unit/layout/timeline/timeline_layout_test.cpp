#include "layout/timeline/timeline_layout.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "layout/design.h"
#include "sample_article.h"
#include "test_measure.h"

using namespace broadside;

namespace {

/// `count` events with long titles, three days apart, in alternating lanes.
Article dense_article(int count, std::size_t lanes = 2) {
    Article article = sample_article();
    const Event like = article.timeline.events[0];
    for (std::size_t i = article.timeline.lanes.size(); i < lanes; ++i)
        article.timeline.lanes.push_back({"more" + std::to_string(i), "Another lane", i == 2});
    article.timeline.events.clear();
    for (int i = 0; i < count; ++i) {
        Event e = like;
        e.id = "d" + std::to_string(i);
        e.title = "Event number " + std::to_string(i) + " with quite a long title";
        e.lane = static_cast<std::size_t>(i) % lanes;
        e.importance = 1 + i % 5;
        e.responds.clear();
        e.date.first = e.date.last = 19000 + i * 3;
        if (i % 17 == 3) {  // some last a while
            e.end = e.date;
            e.end->last += 40;
        }
        article.timeline.events.push_back(e);
    }
    index_article(article);
    return article;
}

TimelineLayout lay_out(const Article& article, const ReaderState& state, float width,
                       float height = 400) {
    PlainMeasure measure;
    LabelTexts texts;
    const TimelineIndex index = index_timeline(article, state.filter, state.hidden);
    const TimelineWindow window = state.window.value_or(article.timeline.whole);
    const Rect plot{10, 20, width, height};
    return layout_timeline({article, state, strings_en(), index, texts, plot, window, {}}, measure);
}

Rect stem_of(const EventLabel& label) {
    const bool above = label.rect.y < label.track;
    if (above) return {label.stem_x, label.rect.y + 4, 1, label.track - label.rect.y - 4};
    return {label.stem_x, label.track, 1, label.rect.bottom() - 4 - label.track};
}

void check_free(const TimelineLayout& out) {
    for (std::size_t i = 0; i < out.labels.size(); ++i) {
        const EventLabel& a = out.labels[i];
        CHECK(a.rect.x >= out.field.x - 0.5F);
        CHECK(a.rect.right() <= out.field.right() + 0.5F);
        CHECK(a.rect.y >= out.field.y - 0.5F);
        CHECK(a.rect.bottom() <= out.field.bottom() + 0.5F);
        for (std::size_t k = 0; k < out.labels.size(); ++k) {
            if (i == k) continue;
            CHECK_FALSE(a.rect.overlaps(out.labels[k].rect));
            // No stem crosses another event's label.
            CHECK_FALSE(a.rect.overlaps(stem_of(out.labels[k])));
        }
        for (const EventCluster& c : out.clusters)
            CHECK_FALSE(a.rect.overlaps(c.rect));
    }
    for (std::size_t i = 0; i < out.clusters.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            CHECK_FALSE(out.clusters[i].rect.overlaps(out.clusters[k].rect));
}

bool has_label(const TimelineLayout& out, const Article& article, std::string_view id) {
    return std::any_of(out.labels.begin(), out.labels.end(), [&](const EventLabel& l) {
        return article.timeline.events[l.event].id == id;
    });
}

}  // namespace

TEST_CASE("labels, stems and clusters never overlap, at 200 zooms of dense data") {
    for (const std::size_t lanes : {1U, 2U, 3U, 5U}) {
        const Article article = dense_article(600, lanes);
        ReaderState state;
        for (int zoom = 0; zoom < 200; ++zoom) {
            CAPTURE(lanes);
            CAPTURE(zoom);
            check_free(lay_out(article, state, zoom % 2 == 0 ? 900.0F : 660.0F,
                               lanes > 3 ? 620.0F : 420.0F));
            apply(state, article, action::Zoom{0.97, 19300.0 + zoom * 3});
        }
    }
}

TEST_CASE("every event in the window has a label, is in a cluster, or has only a mark") {
    const Article article = dense_article(100);
    const TimelineLayout out = lay_out(article, {}, 900);
    CHECK(out.marks.size() == 100);
    std::size_t gathered = 0;
    for (const EventCluster& c : out.clusters) {
        CHECK(c.count > 1);
        CHECK(c.span.from <= c.span.to);
        gathered += c.count;
    }
    CHECK(gathered + out.labels.size() <= 100);
    CHECK(gathered + out.labels.size() >= 85);
    CHECK_FALSE(out.clusters.empty());
}

TEST_CASE("a hundred thousand events: as many marks as there is space for, and a density") {
    const Article article = dense_article(100000);
    const TimelineLayout out = lay_out(article, {}, 900);
    CHECK(out.marks.size() < 900);
    CHECK_FALSE(out.density.counts.empty());
    std::size_t counted = 0;
    for (const auto& lane : out.density.counts)
        for (const std::uint32_t n : lane)
            counted += n;
    CHECK(counted == 100000);
    std::size_t gathered = 0;
    for (const EventCluster& c : out.clusters)
        gathered += c.count;
    CHECK(gathered + out.labels.size() >= 99900);
}

TEST_CASE("important and selected events keep their labels") {
    const Article article = dense_article(100);
    ReaderState state;
    state.selected = "d50";  // importance 1
    const TimelineLayout out = lay_out(article, state, 900);
    CHECK(has_label(out, article, "d50"));
    int important = 0;
    for (const EventLabel& l : out.labels)
        important += article.timeline.events[l.event].importance >= 4 ? 1 : 0;
    CHECK(important + 1 >= static_cast<int>(out.labels.size()) / 2);
}

TEST_CASE("a span that fills the window has a label although its middle is not visible") {
    Article article = dense_article(3);
    article.timeline.events[0].end = article.timeline.events[0].date;
    article.timeline.events[0].end->last += 4000;
    index_article(article);
    ReaderState state;
    apply(state, article, action::SetWindow{{20000, 20100}});
    const TimelineLayout out = lay_out(article, state, 900);
    CHECK(has_label(out, article, "d0"));
}

TEST_CASE("lanes: the first half above the axis, the rest below, those of both sides on it") {
    const Article article = dense_article(60, 3);  // the third is between the sides
    const TimelineLayout out = lay_out(article, {}, 900);
    REQUIRE(out.bands.lanes.size() == 3);
    CHECK(out.bands.lanes[0].side == -1);
    CHECK(out.bands.lanes[1].side == 1);
    CHECK(out.bands.lanes[2].between);
    for (const EventLabel& l : out.labels) {
        const std::size_t lane = article.timeline.events[l.event].lane;
        if (lane == 0) CHECK(l.rect.bottom() < out.axis_y);
        if (lane == 1) CHECK(l.rect.y > out.axis_y);
        if (lane == 2) {
            CHECK(l.rect.bottom() <= out.axis_y);
            CHECK(l.rect.y > out.axis_y - 30);
        }
    }
}

TEST_CASE("events of one day: every lane's disc is fully visible") {
    for (const std::size_t lanes : {2U, 3U, 5U, 6U}) {
        Article article = dense_article(static_cast<int>(lanes) * 3, lanes);
        for (std::size_t i = 0; i < article.timeline.events.size(); ++i) {
            Event& e = article.timeline.events[i];
            e.end = {};
            e.date.first = e.date.last = 19000 + 40 * static_cast<std::int32_t>(i / lanes);
        }
        index_article(article);
        const TimelineLayout out = lay_out(article, {}, 900, 620);
        REQUIRE(out.marks.size() == lanes * 3);
        for (const EventMark& a : out.marks) {
            CHECK(a.radius >= 4);
            for (const EventMark& b : out.marks) {
                if (article.timeline.events[a.event].lane == article.timeline.events[b.event].lane)
                    continue;
                // Neither a disc nor its halo overlaps another's.
                CHECK(std::abs(a.y - b.y) >= a.radius + b.radius + design::mark::halo);
            }
        }
    }
}

TEST_CASE("a lane's long name has two lines beside the chart, and no more") {
    Article article = dense_article(40, 3);
    article.timeline.lanes[0].label = "Both and international";
    article.timeline.lanes[1].label =
        "Everything that was ever said about it in any of the capitals of the world";
    const TimelineLayout out = lay_out(article, {}, 600);
    std::vector<std::string> lines[3];
    for (const LaneName& name : out.lane_names) {
        CHECK(name.rect.x >= 10);
        CHECK(name.rect.right() < out.field.x);
        lines[name.lane].push_back(name.text);
    }
    REQUIRE(lines[0].size() == 2);
    CHECK(lines[0][0] + " " + lines[0][1] == "Both and international");
    REQUIRE(lines[1].size() == 2);
    CHECK(lines[1][1].ends_with("…"));
    CHECK(lines[2] == std::vector<std::string>{"Another lane"});
    for (std::size_t i = 1; i < out.lane_names.size(); ++i)
        CHECK_FALSE(out.lane_names[i].rect.overlaps(out.lane_names[i - 1].rect));
}

TEST_CASE("a lane's bidirectional name keeps all of its words") {
    Article article = dense_article(40, 3);
    article.timeline.lanes[0].label = "شركة DeepSeek الصينية";
    article.timeline.lanes[1].label = "مصر (EU)";
    const TimelineLayout out = lay_out(article, {}, 1600);
    REQUIRE(out.lane_names.size() == 3);
    CHECK(out.lane_names[0].text == article.timeline.lanes[0].label);
    CHECK(out.lane_names[1].text == article.timeline.lanes[1].label);
}

TEST_CASE("days and positions convert both ways") {
    const Article article = sample_article();
    const TimelineLayout out = lay_out(article, {}, 900);
    CHECK(out.day_at(out.x_of(19800)) == doctest::Approx(19800).epsilon(1e-5));
    CHECK(out.x_of(out.window.from) == doctest::Approx(out.field.x));
    CHECK(out.overview_x(out.whole.from) == doctest::Approx(out.overview.rect.x));
}

TEST_CASE("an open end fades, a period is soft, a day is a point") {
    const Article article = sample_article();
    const TimelineLayout out = lay_out(article, {}, 900);
    REQUIRE(out.marks.size() == 4);
    std::size_t points = 0;
    std::size_t soft = 0;
    std::size_t open = 0;
    for (const EventMark& m : out.marks) {
        points += m.x0 == m.x1 ? 1U : 0U;
        soft += m.soft ? 1U : 0U;
        open += m.fades ? 1U : 0U;
    }
    CHECK(points == 2);
    CHECK(soft == 1);
    CHECK(open == 1);
    CHECK(out.as_of_x > out.field.x);
    CHECK(out.as_of_x < out.field.right());
}

TEST_CASE("without events nothing is drawn") {
    Article article = sample_article();
    article.timeline.events.clear();
    index_article(article);
    const TimelineLayout out = lay_out(article, {}, 600);
    CHECK(out.marks.empty());
    CHECK(out.labels.empty());
}

TEST_CASE("a title is truncated after a word, or inside one, to the longest prefix that fits") {
    PlainMeasure measure;
    LabelTexts texts;
    const Font font{Family::interface, 400, false, 10};
    const auto cut = [&](std::size_t event, const std::string& title, float width) {
        return texts.get(event, 0, title, font, width, measure).text;
    };
    CHECK(cut(1, "short", 100) == "short");
    CHECK(cut(2, "abcdefghij", 30) == "abcde…");
    CHECK(cut(3, "中国人工智能", 35) == "中国人…");
    CHECK(cut(4, "ab 中国", 25) == "ab…");
    CHECK(cut(5, "one two three four", 60) == "one two…");
    CHECK(cut(6, "a considerable word", 60) == "a considera…");
}
