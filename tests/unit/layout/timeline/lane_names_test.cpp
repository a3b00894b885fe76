#include "layout/timeline/lane_names.h"

#include <doctest/doctest.h>

#include "layout/design.h"
#include "layout/timeline/timeline_fonts.h"
#include "test_measure.h"

using namespace broadside;

namespace {

std::vector<Lane> lanes_of(std::initializer_list<const char*> labels) {
    std::vector<Lane> lanes;
    for (const char* label : labels)
        lanes.push_back({label, label});
    return lanes;
}

/// The names in a column of this width, with this room for each name around y = 100, 200, ….
std::vector<LaneName> names(const std::vector<Lane>& lanes, float width, float room,
                            const Reading& reading = {}) {
    ChartBands bands;
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        LaneBand band;
        band.middle = 100 * static_cast<float>(i + 1);
        band.name_room = room;
        bands.lanes.push_back(band);
    }
    PlainMeasure measure;
    return set_lane_names(lanes, bands, {10, 0, width, 400}, reading, measure);
}

float column(const std::vector<Lane>& lanes, float width, const Reading& reading = {}) {
    PlainMeasure measure;
    return lane_column(lanes, reading, width, measure);
}

}  // namespace

TEST_CASE("the column is as wide as the longest name, at most a fifth of the plot") {
    const auto lanes = lanes_of({"China", "Europe"});
    const float longest = plain_width(lane_font({}), "Europe");
    CHECK(column(lanes, 900) == doctest::Approx(longest + design::lane_name::air));
    CHECK(column(lanes, 100) == doctest::Approx(20));
    CHECK(column(lanes, 900, {.size = 2}) == doctest::Approx(2 * longest + 16));
}

TEST_CASE("a short name is one line in the middle of its band") {
    const auto lines = names(lanes_of({"China", "Europe"}), 100, 60);
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].lane == 1);
    CHECK(lines[1].text == "Europe");
    CHECK(lines[1].rect.x == 10);
    CHECK(lines[1].rect.y + lines[1].rect.h / 2 == doctest::Approx(200));
    CHECK(lines[1].rect.w == doctest::Approx(plain_width(lane_font({}), "Europe")));
}

TEST_CASE("a long name has two lines around the middle") {
    const auto lines = names(lanes_of({"United States"}), 60, 60);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].text == "United");
    CHECK(lines[1].text == "States");
    CHECK(lines[0].rect.bottom() == doctest::Approx(100));
    CHECK(lines[1].rect.y == doctest::Approx(100));
}

TEST_CASE("without height for two lines the first one is truncated") {
    const auto lines = names(lanes_of({"United States"}), 60, 20);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].text == "United…");
    CHECK(names(lanes_of({"China"}), 60, 0).size() == 1);  // always one
}

TEST_CASE("more than two lines are truncated in the second, whatever the height") {
    const auto lines = names(lanes_of({"United States of America"}), 60, 900);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].text == "United");
    CHECK(lines[1].text == "States…");
}

TEST_CASE("no line is wider than the column, at any text size") {
    for (const float size : {0.8F, 1.0F, 1.5F, 2.0F})
        for (const LaneName& line :
             names(lanes_of({"Bundesverfassungsgericht", "中华人民共和国", "a b c d e f g"}), 70,
                   80, {.size = size})) {
            CAPTURE(line.text);
            CHECK(line.rect.right() <= 80.01F);
        }
}

TEST_CASE("an empty name has no line") {
    const auto lines = names(lanes_of({"", "China"}), 100, 60);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].lane == 1);
}
