// Dates as text, and as the value of a <time> element's datetime.
#pragma once

#include <optional>
#include <string>

#include "model/time/date.h"
#include "semantics/strings.h"

namespace broadside {

/// "20 January 2025", "about 2025", "between May and August 2026", "2025年1月20日".
[[nodiscard]] std::string date_text(const When& when, const Strings& strings);

/// An event's time: one date (`end` is null), or the span from `start` to `end`, with a common year
/// only once.
[[nodiscard]] std::string date_text(const When& start, const When* end, const Strings& strings);

/// One calendar date without qualifiers, in its precision.
[[nodiscard]] std::string date_text(const CalendarDate& date, const Strings& strings);

/// "1 January 2025 to 3 March 2026": the first and the last visible day of a window.
[[nodiscard]] std::string window_text(const TimelineWindow& window, const Strings& strings);

/// A year in common notation: 2025, "44 BC" for the astronomical year -43.
[[nodiscard]] std::string year_text(std::int32_t year, const Strings& strings);

/// The start of the period as an HTML datetime: "2025", "2025-01", "2025-01-20". Empty if HTML has
/// no valid value (years before 1).
[[nodiscard]] std::string datetime_value(const When& when);

}  // namespace broadside
