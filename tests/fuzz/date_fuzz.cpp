#include "cli/check/date_suggestion.h"
#include "fuzz/targets.h"
#include "fuzz/utf8_check.h"
#include "model/text/text.h"
#include "model/time/date.h"
#include "semantics/date_text.h"
#include "semantics/strings.h"

namespace broadside::fuzz {
namespace {

bool is_same(const CalendarDate& a, const CalendarDate& b) {
    return a.year == b.year && a.month == b.month && a.day == b.day;
}

std::string wrong_date(const CalendarDate& date) {
    const Day first = first_day(date);
    const Day last = last_day(date);
    if (first > last || last - first > 366) return "a period's length";
    if (!is_same(civil_from_day(first), date)) return "a first day";
    CalendarDate next = civil_from_day(last + 1);
    next.precision = date.precision;
    if (first_day(next) != last + 1) return "the day after a period";
    return {};
}

std::string wrong_words(const When& when) {
    for (const Strings* strings : all_strings()) {
        for (const std::string& words :
             {date_text(when, *strings), date_text(when, &when, *strings)})
            if (words.empty() || !is_utf8(words) || words.find('{') != std::string::npos)
                return concat({"in words: ", words});
    }
    const bool has_value = !datetime_value(when).empty();
    return has_value == (when.start.year >= 1) ? "" : "the value for HTML";
}

}  // namespace

std::string dates(std::string_view input) {
    const WhenResult result = parse_when(input);
    if (result.when.has_value() != result.error.empty()) return "a date with an error, or neither";
    if (is_utf8(input) && !is_utf8(result.error)) return "an error that is not UTF-8";
    const std::string meant = cli::nearest_date(input);
    if (!meant.empty() && (meant == input || !parse_when(meant).when)) return "what was meant";
    if (!result.when) return {};
    const When& when = *result.when;
    if (when.written != input) return "a date as it was written";
    if (when.first > when.last) return "a period that ends before it starts";
    for (const CalendarDate& date : {when.start, when.end})
        if (std::string wrong = wrong_date(date); !wrong.empty()) return wrong;
    return wrong_words(when);
}

}  // namespace broadside::fuzz
