#include "layout/timeline/lane_bands.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "layout/design.h"

using namespace broadside;

namespace {

/// Lanes of the sides, with some between them after the first.
std::vector<Lane> lanes_of(std::size_t sided, std::size_t between) {
    std::vector<Lane> lanes;
    for (std::size_t i = 0; i < sided + between; ++i)
        lanes.push_back({"l" + std::to_string(i), "Lane", sided == 0 || (i >= 1 && i <= between)});
    return lanes;
}

}  // namespace

TEST_CASE("discs of different lanes never overlap, for any number of lanes") {
    for (std::size_t sided = 1; sided <= 6; ++sided)
        for (std::size_t between = 0; between <= 3; ++between)
            for (const float size : {0.8F, 1.0F, 1.5F, 2.0F}) {
                CAPTURE(sided);
                CAPTURE(between);
                CAPTURE(size);
                const Rect chart{0, 30, 900, 320 + 110 * static_cast<float>(sided + between)};
                const ChartBands bands = lay_bands(lanes_of(sided, between), chart, size);
                REQUIRE(bands.lanes.size() == sided + between);
                for (const LaneBand& a : bands.lanes) {
                    CHECK(a.track >= chart.y + design::mark::room);
                    CHECK(a.track <= chart.bottom() - design::mark::room);
                    for (const LaneBand& b : bands.lanes)
                        if (&a != &b) CHECK(std::abs(a.track - b.track) >= 2 * design::mark::room);
                }
            }
}

TEST_CASE("two lanes are on both sides of the dates") {
    const ChartBands bands = lay_bands(lanes_of(2, 0), {0, 0, 900, 320}, 1);
    CHECK(bands.lanes[0].side == -1);
    CHECK(bands.lanes[0].track == bands.axis);
    CHECK(bands.lanes[1].side == 1);
    CHECK(bands.lanes[1].track > bands.axis);
    CHECK(bands.lanes[0].edge < bands.lanes[0].track);
    CHECK(bands.lanes[1].edge > bands.lanes[1].track);
    CHECK(bands.row_y(bands.lanes[0], 1) == bands.row_y(bands.lanes[0], 0) - bands.row_height);
    CHECK(bands.row_y(bands.lanes[1], 1) == bands.row_y(bands.lanes[1], 0) + bands.row_height);
}

TEST_CASE("lanes between the sides have their labels between the tracks") {
    for (const std::size_t between : {1U, 2U, 3U}) {
        const ChartBands bands = lay_bands(lanes_of(2, between), {0, 0, 900, 420}, 1);
        const float upper = bands.lanes.front().track;
        for (const LaneBand& band : bands.lanes) {
            if (!band.between) continue;
            CHECK(band.track <= bands.axis);
            CHECK(band.track > upper);
            CHECK(band.grid == 0);
            CHECK(bands.grids[band.grid] == 1);
            CHECK(bands.row_y(band, 0) > upper);
            CHECK(bands.row_y(band, 0) + bands.row_height <= band.track);
        }
    }
}

TEST_CASE("lanes between missing sides are sides themselves") {
    const ChartBands bands = lay_bands(lanes_of(0, 2), {0, 0, 900, 320}, 1);
    REQUIRE(bands.lanes.size() == 2);
    CHECK(bands.lanes[0].side == -1);
    CHECK(bands.lanes[1].side == 1);
}
