#include "layout/timeline/time_axis.h"

#include <cmath>

#include "semantics/date_text.h"

namespace broadside {
namespace {

/// A step of the axis: years, months or days from one tick to the next.
struct Step {
    int years, months, days;
    [[nodiscard]] double length() const { return years * 365.25 + months * 30.4 + days; }
};

constexpr Step steps[] = {{0, 0, 1},    {0, 0, 2},   {0, 0, 7},   {0, 0, 14},  {0, 1, 0},
                          {0, 3, 0},    {1, 0, 0},   {2, 0, 0},   {5, 0, 0},   {10, 0, 0},
                          {20, 0, 0},   {50, 0, 0},  {100, 0, 0}, {200, 0, 0}, {500, 0, 0},
                          {1000, 0, 0}, {5000, 0, 0}};

Step step_for(double min_gap) {
    for (const Step& s : steps)
        if (s.length() >= min_gap) return s;
    return steps[std::size(steps) - 1];
}

int floor_to(int value, int step) {
    return static_cast<int>(std::floor(static_cast<double>(value) / step)) * step;
}

std::string replace_all(std::string text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at))
        text.replace(at, what.size(), with);
    return text;
}

/// Fills an axis pattern ({y} {m} {n} {d}) with a date.
std::string pattern(std::string_view p, const CalendarDate& d, const Strings& s) {
    std::string out(p);
    out = replace_all(std::move(out), "{y}", year_text(d.year, s));
    out = replace_all(std::move(out), "{m}", s.months_short[d.month - 1U]);
    out = replace_all(std::move(out), "{n}", std::to_string(d.month));
    return replace_all(std::move(out), "{d}", std::to_string(d.day));
}

Tick tick_at(const CalendarDate& d, const Step& step, const Strings& s) {
    Tick tick{static_cast<double>(day_from_civil(d.year, d.month, d.day)), {}, false};
    if (step.years > 0 || (d.month == 1 && d.day == 1)) {
        tick.label = year_text(d.year, s);
        tick.major = true;
    } else if (step.months > 0 || d.day == 1) {
        tick.label = pattern(s.month_axis, d, s);
    } else {
        tick.label = pattern(s.day_axis, d, s);
    }
    return tick;
}

CalendarDate start_of(const TimelineWindow& window, const Step& step) {
    CalendarDate d = civil_from_day(static_cast<Day>(std::floor(window.from)));
    if (step.years > 0) {
        d.year = floor_to(d.year, step.years);
        d.month = d.day = 1;
    } else if (step.months > 0) {
        d.month = static_cast<std::uint8_t>(1 + floor_to(d.month - 1, step.months));
        d.day = 1;
    } else {
        d.day = 1;
    }
    return d;
}

/// The next tick; days restart with each month, so that the first always has one.
CalendarDate next(CalendarDate d, const Step& step) {
    if (step.years > 0) {
        d.year += step.years;
        return d;
    }
    int months = step.months;
    if (step.days > 0) {
        const int day = d.day + step.days;
        const CalendarDate month{d.year, d.month, 1, Precision::month, false, false};
        const CalendarDate last = civil_from_day(last_day(month));
        if (day <= last.day - step.days / 2) {
            d.day = static_cast<std::uint8_t>(day);
            return d;
        }
        d.day = 1;
        months = 1;
    }
    const int month = d.month - 1 + months;
    d.year += month / 12;
    d.month = static_cast<std::uint8_t>(month % 12 + 1);
    return d;
}

}  // namespace

std::vector<Tick> axis_ticks(const TimelineWindow& window, double min_gap, const Strings& strings) {
    const Step step = step_for(min_gap);
    std::vector<Tick> ticks;
    for (CalendarDate d = start_of(window, step);; d = next(d, step)) {
        Tick tick = tick_at(d, step, strings);
        if (tick.day > window.to) break;
        if (tick.day < window.from) continue;
        // With steps below a year the first label contains the year.
        if (ticks.empty() && !tick.major) tick.label += " " + year_text(d.year, strings);
        ticks.push_back(std::move(tick));
    }
    return ticks;
}

}  // namespace broadside
