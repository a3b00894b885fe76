// Dates in words; see date_text.h.
#include "semantics/date_text.h"

#include <cmath>

#include "model/text/text.h"

namespace broadside {

namespace {

/// Of two dates in the same year, one may omit the year.
enum class Year : bool { written, left_out };

std::string_view pattern_for(const CalendarDate& date, Year year, const Strings& s) noexcept {
    const bool alone = year == Year::left_out;
    switch (date.precision) {
        case Precision::day:
            return alone ? s.date_day_alone : s.date_day;
        case Precision::month:
            return alone ? s.date_month_alone : s.date_month;
        case Precision::quarter:
            return alone ? s.date_quarter_alone : s.date_quarter;
        case Precision::year:
            break;
    }
    return s.date_year;
}

/// Replaces {y}, {m}, {n}, {d} and {q} in a pattern by the parts of a date.
std::string fill_date(std::string_view pattern, std::string_view year, const CalendarDate& date,
                      const Strings& s) {
    std::string result;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '{' || i + 2 >= pattern.size()) {
            result += pattern[i];
            continue;
        }
        switch (pattern[i + 1]) {
            case 'y':
                result += year;
                break;
            case 'm':
                result += s.months[date.month - 1u];
                break;
            case 'n':
                result += decimal(date.month);
                break;
            case 'd':
                result += decimal(date.day);
                break;
            default:
                result += s.quarters[(date.month - 1u) / 3];
                break;
        }
        i += 2;
    }
    return result;
}

/// The year inside a longer date: digits after year 0, as text before.
std::string inner_year(std::int32_t year, const Strings& s) {
    if (year > 0) return decimal(year);
    std::string text = year_text(year, s);
    constexpr std::string_view suffix = " 年";  // contained in the pattern
    if (text.size() > suffix.size() &&
        std::string_view(text).substr(text.size() - suffix.size()) == suffix)
        text.resize(text.size() - suffix.size());
    return text;
}

std::string qualified(const CalendarDate& date, Year year, const Strings& s) {
    std::string text =
        date.precision == Precision::year
            ? year_text(date.year, s)
            : fill_date(pattern_for(date, year, s), inner_year(date.year, s), date, s);
    if (date.approximate) text = fill(s.about, {text});
    if (date.uncertain) text = fill(s.uncertain, {text});
    return text;
}

bool may_share_year(const CalendarDate& a, const CalendarDate& b) noexcept {
    return a.year == b.year && a.precision != Precision::year && b.precision != Precision::year;
}

std::string pair_text(std::string_view pattern, const CalendarDate& a, const CalendarDate& b,
                      const Strings& s) {
    const bool shared = may_share_year(a, b);
    const Year first = shared && !s.year_first ? Year::left_out : Year::written;
    const Year second = shared && s.year_first ? Year::left_out : Year::written;
    return fill(pattern, {qualified(a, first, s), qualified(b, second, s)});
}

void append_padded(std::string& out, int value, std::size_t width) {
    const std::string digits = decimal(value);
    if (digits.size() < width) out.append(width - digits.size(), '0');
    out += digits;
}

}  // namespace

std::string year_text(std::int32_t year, const Strings& strings) {
    const bool before = year <= 0;
    const std::string number = decimal(before ? 1 - std::int64_t{year} : year);
    return fill_date(before ? strings.date_year_before : strings.date_year, number, {}, strings);
}

std::string date_text(const CalendarDate& date, const Strings& strings) {
    CalendarDate plain = date;
    plain.approximate = plain.uncertain = false;
    return qualified(plain, Year::written, strings);
}

std::string date_text(const When& when, const Strings& strings) {
    std::string start = qualified(when.start, Year::written, strings);
    switch (when.kind) {
        case When::Kind::within:
            return pair_text(strings.between, when.start, when.end, strings);
        case When::Kind::not_before:
            return fill(strings.not_before, {start});
        case When::Kind::point:
            break;
    }
    return start;
}

std::string date_text(const When& start, const When* end, const Strings& strings) {
    if (!end) return date_text(start, strings);
    const bool points = start.kind == When::Kind::point && end->kind == When::Kind::point;
    if (points) return pair_text(strings.span, start.start, end->start, strings);
    return fill(strings.span, {date_text(start, strings), date_text(*end, strings)});
}

std::string datetime_value(const When& when) {
    const CalendarDate& date = when.start;
    std::string value;
    if (date.year < 1) return value;
    append_padded(value, date.year, 4);
    if (date.precision == Precision::day || date.precision == Precision::month) {
        value += '-';
        append_padded(value, date.month, 2);
    }
    if (date.precision == Precision::day) {
        value += '-';
        append_padded(value, date.day, 2);
    }
    return value;
}

std::string window_text(const TimelineWindow& window, const Strings& strings) {
    const auto day = [&](double at) {
        return date_text(civil_from_day(static_cast<Day>(std::floor(at))), strings);
    };
    return fill(strings.span, {day(window.from), day(window.to)});
}

}  // namespace broadside
