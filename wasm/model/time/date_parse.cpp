// Parses the part of EDTF that date.h lists, with messages that say how to correct the date.
#include "model/text/text.h"
#include "model/time/calendar.h"
#include "model/time/date.h"

namespace broadside {

namespace {

constexpr std::string_view forms =
    "expected a date such as 2025, 2025-01, 2025-01-20, 2025-Q3, 2025~, 2026-05/2026-08 or "
    "2026-05/..";

constexpr std::string_view month_names[] = {"January",   "February", "March",    "April",
                                            "May",       "June",     "July",     "August",
                                            "September", "October",  "November", "December"};

struct DateResult {
    CalendarDate date;
    std::string error;
};

DateResult fault(std::string_view message) { return {{}, std::string(message)}; }

bool all_digits(std::string_view text) noexcept {
    for (const char c : text)
        if (!is_digit(c)) return false;
    return !text.empty();
}

int number(std::string_view digits) noexcept {
    int value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

/// Removes "~", "?" or "%" from the end.
void take_qualifier(std::string_view& text, CalendarDate& date) noexcept {
    if (text.empty()) return;
    const char last = text.back();
    if (last != '~' && last != '?' && last != '%') return;
    date.approximate = last != '?';
    date.uncertain = last != '~';
    text.remove_suffix(1);
}

/// Removes "2025" or "-0099" from the start; sets a message if there is neither.
std::string take_year(std::string_view& text, CalendarDate& date) {
    const bool negative = !text.empty() && text.front() == '-';
    if (negative) text.remove_prefix(1);
    std::size_t digits = 0;
    while (digits < text.size() && is_digit(text[digits]))
        ++digits;
    if (digits == 0) return std::string(forms);
    if (digits != 4) return "a year has four digits (0079, 2025, -0099)";
    const int year = number(text.substr(0, 4));
    if (negative && year == 0) return "there is no year -0000; the year before 0001 is 0000";
    date.year = negative ? -year : year;
    text.remove_prefix(4);
    return {};
}

/// "Q3", "01" to "12", or EDTF's "33" to "36"; 0 and a message for anything else.
std::string read_month(std::string_view text, CalendarDate& date) {
    const auto set_quarter = [&](int quarter) {
        date.precision = Precision::quarter;
        date.month = static_cast<std::uint8_t>(quarter * 3 - 2);
    };
    if (text.size() == 2 && text[0] == 'q') return "a quarter has a capital Q, such as 2025-Q3";
    if (text.size() == 2 && text[0] == 'Q' && is_digit(text[1])) {
        const int quarter = text[1] - '0';
        if (quarter < 1 || quarter > 4) return "a year has the quarters Q1 to Q4";
        set_quarter(quarter);
        return {};
    }
    if (!all_digits(text)) return std::string(forms);
    if (text.size() != 2) return "a month has two digits (01 to 12)";
    const int value = number(text);
    if (value >= 33 && value <= 36) {
        set_quarter(value - 32);
        return {};
    }
    if (value >= 21 && value <= 24)
        return "seasons (21 to 24) are not known here; write a quarter, such as 2025-Q2";
    if (value < 1 || value > 12)
        return concat({"there is no month ", text, "; months are 01 to 12, quarters Q1 to Q4"});
    date.precision = Precision::month;
    date.month = static_cast<std::uint8_t>(value);
    return {};
}

std::string read_day(std::string_view text, CalendarDate& date) {
    if (date.precision == Precision::quarter) return "a quarter has no days";
    const std::size_t time = text.find_first_of("Tt ");
    if (time != std::string_view::npos && time != 0)
        return "a time of day has no place in a date; end it after the day";
    if (!all_digits(text)) return std::string(forms);
    if (text.size() != 2) return "a day has two digits (01 to 31)";
    const int value = number(text);
    const unsigned days = days_in_month(date.year, date.month);
    if (value < 1 || value > static_cast<int>(days)) {
        return concat({month_names[date.month - 1], " ", decimal(date.year), " has ", decimal(days),
                       " days"});
    }
    date.precision = Precision::day;
    date.day = static_cast<std::uint8_t>(value);
    return {};
}

DateResult parse_date(std::string_view text) {
    DateResult result;
    CalendarDate& date = result.date;
    take_qualifier(text, date);
    result.error = take_year(text, date);
    if (!result.error.empty()) return result;
    date.precision = Precision::year;
    if (text.empty()) return result;
    if (text.front() != '-') return fault(forms);
    text.remove_prefix(1);
    const std::size_t dash = text.find('-');
    result.error = read_month(text.substr(0, dash), date);
    if (result.error.empty() && dash != std::string_view::npos)
        result.error = read_day(text.substr(dash + 1), date);
    return result;
}

WhenResult failure(std::string_view text, std::string_view why) {
    return {std::nullopt, concat({in_quotes(text), ": ", why})};
}

/// The part after "/" of an interval.
std::string set_interval_end(When& when, std::string_view text) {
    if (text == "..") {
        when.kind = When::Kind::not_before;
        when.last = when.first;
        return {};
    }
    if (text.empty()) return "an interval without a known end is written with \"/..\"";
    const DateResult end = parse_date(text);
    if (!end.error.empty()) return end.error;
    when.kind = When::Kind::within;
    when.end = end.date;
    when.last = last_day(end.date);
    if (when.last < when.first) return "the interval ends before it starts";
    return {};
}

}  // namespace

WhenResult parse_when(std::string_view text) {
    const std::size_t slash = text.find('/');
    const std::string_view start = text.substr(0, slash);
    if (slash != std::string_view::npos && (start == ".." || start.empty()))
        return failure(text, "an interval needs a start, such as 2026-05/2026-08");
    const DateResult date = parse_date(start);
    if (!date.error.empty()) return failure(text, date.error);
    When when;
    when.start = when.end = date.date;
    when.first = first_day(date.date);
    when.last = last_day(date.date);
    when.written = text;
    if (slash != std::string_view::npos) {
        const std::string why = set_interval_end(when, text.substr(slash + 1));
        if (!why.empty()) return failure(text, why);
    }
    return {std::move(when), {}};
}

}  // namespace broadside
