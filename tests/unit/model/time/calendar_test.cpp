#include "model/time/calendar.h"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace broadside;

TEST_CASE("every fourth year is a leap year, but only every fourth century") {
    CHECK(is_leap_year(2024));
    CHECK_FALSE(is_leap_year(2025));
    CHECK_FALSE(is_leap_year(1900));
    CHECK(is_leap_year(2000));
    CHECK(is_leap_year(0));
    CHECK(is_leap_year(-4));
    CHECK_FALSE(is_leap_year(-1));
    CHECK_FALSE(is_leap_year(-100));
}

TEST_CASE("the days of months, and their sum") {
    CHECK(days_in_month(2025, 1) == 31);
    CHECK(days_in_month(2025, 2) == 28);
    CHECK(days_in_month(2024, 2) == 29);
    CHECK(days_in_month(2025, 4) == 30);
    CHECK(days_in_month(2025, 12) == 31);
    for (const int year : {1900, 2000, 2023, 2024}) {
        unsigned days = 0;
        for (unsigned month = 1; month <= 12; ++month)
            days += days_in_month(year, month);
        CHECK(days == (is_leap_year(year) ? 366 : 365));
    }
}
