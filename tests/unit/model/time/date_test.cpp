// Dates: the notations, their values, and the messages for others.
#include "model/time/date.h"

#include <doctest/doctest.h>

#include <string>

using namespace broadside;

namespace {

When date(const char* text) {
    const WhenResult result = parse_when(text);
    REQUIRE_MESSAGE(result.when.has_value(), result.error);
    CHECK(result.error.empty());
    return *result.when;
}

std::string error(const char* text) {
    const WhenResult result = parse_when(text);
    CHECK_FALSE(result.when.has_value());
    return result.error;
}

bool has(const std::string& text, const char* part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("days count from 1970 in both directions") {
    CHECK(day_from_civil(1970, 1, 1) == 0);
    CHECK(day_from_civil(1969, 12, 31) == -1);
    CHECK(day_from_civil(2000, 2, 29) == 11016);
    CHECK(day_from_civil(0, 1, 1) == -719528);
    for (Day day = -4000000; day < 4000000; day += 97) {
        const CalendarDate civil = civil_from_day(day);
        CHECK(day_from_civil(civil.year, civil.month, civil.day) == day);
    }
}

TEST_CASE("days are consecutive across every year's end for 10,000 years") {
    for (std::int32_t year = -5000; year <= 5000; ++year)
        REQUIRE(day_from_civil(year, 12, 31) + 1 == day_from_civil(year + 1, 1, 1));
}

TEST_CASE("a date has the precision that it is written with") {
    const When year = date("2025");
    CHECK(year.start.precision == Precision::year);
    CHECK(year.first == day_from_civil(2025, 1, 1));
    CHECK(year.last == day_from_civil(2025, 12, 31));
    const When month = date("2024-02");
    CHECK(month.start.precision == Precision::month);
    CHECK(month.last == day_from_civil(2024, 2, 29));
    const When day = date("2025-01-20");
    CHECK(day.start.precision == Precision::day);
    CHECK(day.first == day.last);
    CHECK(day.written == "2025-01-20");
    CHECK(day.kind == When::Kind::point);
}

TEST_CASE("quarters have a readable form and EDTF's numbers") {
    const When readable = date("2025-Q3");
    const When numbered = date("2025-35");
    for (const When& when : {readable, numbered}) {
        CHECK(when.start.precision == Precision::quarter);
        CHECK(when.start.month == 7);
        CHECK(when.first == day_from_civil(2025, 7, 1));
        CHECK(when.last == day_from_civil(2025, 9, 30));
    }
    CHECK(date("2025-33").start.month == 1);
    CHECK(date("2025-36").last == day_from_civil(2025, 12, 31));
}

TEST_CASE("qualifiers") {
    CHECK(date("2025~").start.approximate);
    CHECK_FALSE(date("2025~").start.uncertain);
    CHECK(date("2025-04?").start.uncertain);
    CHECK(date("2025-Q1~").start.approximate);
    const When both = date("2025-04-01%");
    CHECK(both.start.uncertain);
    CHECK(both.start.approximate);
    const When ends = date("2025~/2026?");
    CHECK(ends.start.approximate);
    CHECK(ends.end.uncertain);
    CHECK_FALSE(ends.end.approximate);
}

TEST_CASE("intervals") {
    const When within = date("2026-05/2026-08");
    CHECK(within.kind == When::Kind::within);
    CHECK(within.first == day_from_civil(2026, 5, 1));
    CHECK(within.last == day_from_civil(2026, 8, 31));
    const When mixed = date("2026-05/2026");
    CHECK(mixed.last == day_from_civil(2026, 12, 31));
    const When open = date("2026-05/..");
    CHECK(open.kind == When::Kind::not_before);
    CHECK(open.first == day_from_civil(2026, 5, 1));
    CHECK(open.last == open.first);
    CHECK(date("-5000/5000").last == day_from_civil(5000, 12, 31));
}

TEST_CASE("years before 1 are astronomical") {
    CHECK(date("-0099").start.year == -99);
    CHECK(date("0000").start.year == 0);
    CHECK(date("0000-02-29").start.day == 29);
    CHECK(date("-0043-03-15").first == day_from_civil(-43, 3, 15));
    CHECK(has(error("-0000"), "there is no year -0000"));
}

TEST_CASE("impossible dates have a message") {
    CHECK(error("2025-02-30") == "\"2025-02-30\": February 2025 has 28 days");
    CHECK(has(error("1900-02-29"), "February 1900 has 28 days"));
    CHECK(has(error("2024-04-31"), "April 2024 has 30 days"));
    CHECK(has(error("2025-13"), "months are 01 to 12"));
    CHECK(has(error("2025-00"), "no month 00"));
    CHECK(has(error("2025-01-00"), "January 2025 has 31 days"));
    CHECK(has(error("2025-Q5"), "Q1 to Q4"));
    CHECK(has(error("2025-q3"), "capital Q"));
    CHECK(has(error("2025-22"), "seasons"));
    CHECK(has(error("2025-Q1-03"), "a quarter has no days"));
}

TEST_CASE("other notations of dates have a message") {
    CHECK(has(error("2025-1-20"), "two digits"));
    CHECK(has(error("2025-01-2"), "two digits"));
    CHECK(has(error("25-01-20"), "four digits"));
    CHECK(has(error("20250120"), "four digits"));
    CHECK(has(error("2025-01-20T10:00"), "time of day"));
    CHECK(has(error("January 2025"), "expected a date such as"));
    CHECK(has(error(""), "expected a date such as"));
    CHECK(has(error("-"), "expected a date such as"));
    CHECK(has(error("~"), "expected a date such as"));
    CHECK(has(error("202X"), "four digits"));
    CHECK(has(error("2025-"), "expected a date such as"));
    CHECK(has(error("2025-01-"), "expected a date such as"));
    CHECK(has(error("2025 "), "expected a date such as"));
}

TEST_CASE("invalid intervals") {
    CHECK(has(error("2026-08/2026-05"), "ends before it starts"));
    CHECK(has(error("../2026"), "needs a start"));
    CHECK(has(error("/2026"), "needs a start"));
    CHECK(has(error("2026/"), "/.."));
    CHECK(has(error("2026/2027/2028"), "expected a date such as"));
    CHECK(has(error("2026/2027-02-30"), "February 2027"));
}

TEST_CASE("quoted values are truncated") {
    const std::string long_text(5000, 'x');
    CHECK(parse_when(long_text).error.size() < 300);
    CHECK(has(parse_when(std::string("2025\n")).error, "\u240A"));
}
