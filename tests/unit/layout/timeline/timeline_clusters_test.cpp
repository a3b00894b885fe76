#include "layout/timeline/timeline_clusters.h"

#include <doctest/doctest.h>

#include "sample_article.h"
#include "test_measure.h"

using namespace broadside;

namespace {

/// One lane over 840 days, one day per CSS px: cells are 128 days long.
class OneLane {
public:
    explicit OneLane(std::initializer_list<double> days) {
        LaneIndex lane;
        std::uint32_t event = 0;
        for (const double day : days)
            lane.add(event++, day, 1);
        lane.seal();
        index_.lanes.push_back(std::move(lane));
        out.field = {0, 0, 840, 200};
        out.window = out.whole = {0, 840};
        LaneBand band;
        band.pill = 50;
        out.bands.lanes = {band};
        out.bands.pill_height = 20;
    }

    const std::vector<EventCluster>& place(std::vector<double> labelled = {}) {
        PlainMeasure measure;
        LabelTexts texts;
        const TimelineInput input{article_, state_,           strings_en(), index_,
                                  texts,    {0, 0, 840, 200}, out.window,   {}};
        place_clusters(input, {rows}, {std::move(labelled)}, measure, out);
        return out.clusters;
    }

    TimelineLayout out;
    LabelRows rows{840, 2};

private:
    Article article_ = sample_article();
    ReaderState state_;
    TimelineIndex index_;
};

}  // namespace

TEST_CASE("events in one cell are a cluster in the middle of their days") {
    OneLane lane({10, 60, 90});
    const auto& clusters = lane.place();
    REQUIRE(clusters.size() == 1);
    CHECK(clusters[0].count == 3);
    CHECK(clusters[0].first == 0);
    CHECK(clusters[0].span == TimelineWindow{10, 90});
    CHECK(clusters[0].rect.x + clusters[0].rect.w / 2 == doctest::Approx(50));
    CHECK(clusters[0].rect.y == 50);
    CHECK(clusters[0].rect.h == 20);
}

TEST_CASE("each cell has its own cluster") {
    OneLane lane({10, 20, 300, 310, 320});
    const auto& clusters = lane.place();
    REQUIRE(clusters.size() == 2);
    CHECK(clusters[1].count == 3);
    CHECK(clusters[1].first == 2);
}

TEST_CASE("a single event is no cluster, and labelled ones are not counted") {
    CHECK(OneLane({10}).place().empty());
    CHECK(OneLane({10, 20}).place({20}).empty());
    OneLane lane({10, 20, 30});
    REQUIRE(lane.place({20}).size() == 1);
    CHECK(lane.out.clusters[0].count == 2);
}

TEST_CASE("events outside the window are not counted") {
    OneLane lane({-50, -20, 10, 20, 860, 870});
    const auto& clusters = lane.place();
    REQUIRE(clusters.size() == 1);
    CHECK(clusters[0].count == 2);
    CHECK(clusters[0].first == 2);
}

TEST_CASE("clusters stay inside the field") {
    OneLane lane({0, 1, 838, 839});
    const auto& clusters = lane.place();
    REQUIRE(clusters.size() == 2);
    CHECK(clusters[0].rect.x == 0);
    CHECK(clusters[1].rect.right() == doctest::Approx(840));
}

TEST_CASE("a cluster moves beside a stem, and beside another cluster") {
    OneLane lane({300, 310});
    lane.rows.take(0, 305, 305, 305);
    REQUIRE(lane.place().size() == 1);
    const Rect& pill = lane.out.clusters[0].rect;
    CHECK_FALSE(lane.rows.crosses_stem(pill.x, pill.right()));
    CHECK(pill.x > 250);
    CHECK(pill.right() < 360);

    OneLane edge({250, 252, 258, 260});  // on both sides of day 256
    REQUIRE(edge.place().size() == 2);
    CHECK_FALSE(edge.out.clusters[0].rect.overlaps(edge.out.clusters[1].rect));
}

TEST_CASE("without space nearby a cluster joins the previous one") {
    OneLane lane({10, 20, 400, 410});
    for (float x = 200; x < 640; x += 10)
        lane.rows.take(0, x, x, x);
    const auto& clusters = lane.place();
    REQUIRE(clusters.size() == 1);
    CHECK(clusters[0].count == 4);
    CHECK(clusters[0].span == TimelineWindow{10, 410});
}

TEST_CASE("without space and without a previous cluster there is none") {
    OneLane lane({400, 410});
    for (float x = 200; x < 640; x += 10)
        lane.rows.take(0, x, x, x);
    CHECK(lane.place().empty());
}

TEST_CASE("a cluster between the sides does not cover labels") {
    OneLane lane({300, 310});
    lane.out.bands.lanes[0].between = true;
    EventLabel label;
    label.rect = {290, 40, 60, 20};
    lane.out.labels.push_back(label);
    REQUIRE(lane.place().size() == 1);
    CHECK_FALSE(lane.out.clusters[0].rect.overlaps(label.rect));
}
