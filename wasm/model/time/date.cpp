// Day arithmetic in the proleptic Gregorian calendar; the parser is in date_parse.cpp.
#include "model/time/date.h"

#include "model/time/calendar.h"

namespace broadside {

namespace {

constexpr std::int64_t days_per_era = 146097;   // 400 years
constexpr std::int64_t days_to_epoch = 719468;  // from 0000-03-01 to 1970-01-01

constexpr std::int64_t floor_divide(std::int64_t value, std::int64_t by) noexcept {
    return (value >= 0 ? value : value - by + 1) / by;
}

}  // namespace

// Both directions count years from 1 March, so that the leap day is the last day of a year
// (Howard Hinnant, "chrono-compatible low-level date algorithms").
Day day_from_civil(std::int32_t year, unsigned month, unsigned day) noexcept {
    const std::int64_t shifted = std::int64_t{year} - (month <= 2 ? 1 : 0);
    const std::int64_t era = floor_divide(shifted, 400);
    const std::int64_t year_of_era = shifted - era * 400;
    const std::int64_t month_from_march = (month + 9) % 12;
    const std::int64_t day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    const std::int64_t day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * days_per_era + day_of_era - days_to_epoch;
}

CalendarDate civil_from_day(Day day) noexcept {
    const std::int64_t shifted = day + days_to_epoch;
    const std::int64_t era = floor_divide(shifted, days_per_era);
    const std::int64_t day_of_era = shifted - era * days_per_era;
    const std::int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const std::int64_t day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
    const std::int64_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    CalendarDate date;
    date.year = static_cast<std::int32_t>(year_of_era + era * 400 + (month <= 2 ? 1 : 0));
    date.month = static_cast<std::uint8_t>(month);
    date.day = static_cast<std::uint8_t>(day_of_year - (153 * month_from_march + 2) / 5 + 1);
    return date;
}

bool is_leap_year(std::int32_t year) noexcept {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

unsigned days_in_month(std::int32_t year, unsigned month) noexcept {
    if (month == 2) return is_leap_year(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

Day first_day(const CalendarDate& date) noexcept {
    switch (date.precision) {
        case Precision::year:
            return day_from_civil(date.year, 1, 1);
        case Precision::quarter:
        case Precision::month:
            return day_from_civil(date.year, date.month, 1);
        case Precision::day:
            break;
    }
    return day_from_civil(date.year, date.month, date.day);
}

Day last_day(const CalendarDate& date) noexcept {
    switch (date.precision) {
        case Precision::year:
            return day_from_civil(date.year, 12, 31);
        case Precision::quarter: {
            const unsigned month = date.month + 2u;
            return day_from_civil(date.year, month, days_in_month(date.year, month));
        }
        case Precision::month:
            return day_from_civil(date.year, date.month, days_in_month(date.year, date.month));
        case Precision::day:
            break;
    }
    return day_from_civil(date.year, date.month, date.day);
}

}  // namespace broadside
