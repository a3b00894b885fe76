#include "layout/timeline/time_axis.h"

#include <doctest/doctest.h>

#include "model/time/date.h"

using namespace broadside;

namespace {

std::vector<Tick> ticks(int from_year, int to_year, double gap) {
    const TimelineWindow w{static_cast<double>(day_from_civil(from_year, 1, 1)),
                           static_cast<double>(day_from_civil(to_year, 1, 1))};
    return axis_ticks(w, gap, strings_en());
}

}  // namespace

TEST_CASE("years over a few years, with the first of January of each") {
    const auto t = ticks(2022, 2026, 300);
    REQUIRE(t.size() == 5);
    CHECK(t[0].label == "2022");
    CHECK(t[4].label == "2026");
    CHECK(t[1].major);
}

TEST_CASE("months and days contain the year once, first") {
    const TimelineWindow summer{static_cast<double>(day_from_civil(2025, 5, 20)),
                                static_cast<double>(day_from_civil(2025, 8, 20))};
    const auto months = axis_ticks(summer, 20, strings_en());
    REQUIRE(months.size() == 3);
    CHECK(months[0].label == "Jun 2025");
    CHECK(months[1].label == "Jul");
    const TimelineWindow week{static_cast<double>(day_from_civil(2024, 2, 26)),
                              static_cast<double>(day_from_civil(2024, 3, 3))};
    const auto days = axis_ticks(week, 0.8, strings_en());
    REQUIRE(days.size() == 7);  // 2024 has a 29 February
    CHECK(days[3].label == "29 Feb");
}

TEST_CASE("ticks keep their distance over all of time") {
    for (const double gap : {0.5, 2.0, 9.0, 40.0, 200.0, 900.0, 4000.0, 90000.0, 400000.0}) {
        CAPTURE(gap);
        const auto t = ticks(-4000, -3990 + static_cast<int>(gap / 10), gap);
        CHECK(t.size() < 8000);
        for (std::size_t i = 1; i < t.size(); ++i)
            CHECK(t[i].day > t[i - 1].day);
    }
}

TEST_CASE("the year 0 and years before it are continuous") {
    const auto t = ticks(-2, 3, 300);
    REQUIRE(t.size() == 6);
    CHECK(t[2].day == static_cast<double>(day_from_civil(0, 1, 1)));
}
