// Dates with their precision: the part of EDTF (ISO 8601-2) that a timeline needs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace broadside {

/// Days since 1970-01-01 in the proleptic Gregorian calendar; year 0 exists (astronomical
/// numbering).
using Day = std::int64_t;

enum class Precision : std::uint8_t { day, month, quarter, year };

/// One calendar date with its precision. `month` is 1–12 (first month of the quarter for
/// Precision::quarter), `day` 1–31; parts below the precision are 1.
struct CalendarDate {
    std::int32_t year = 1970;
    std::uint8_t month = 1;
    std::uint8_t day = 1;
    Precision precision = Precision::day;
    bool approximate = false;  ///< written with "~"
    bool uncertain = false;    ///< written with "?"
};

/// The value of an EDTF string.
///
///     point       2025-01        [first ....... last]
///     within      2026-05/2026-08[first ....... last]   some time in between
///     not_before  2026-05/..     [first ....... ∞ )
struct When {
    enum class Kind : std::uint8_t { point, within, not_before };
    Kind kind = Kind::point;
    CalendarDate start;
    CalendarDate end;     ///< equal to `start` for a point; unused for not_before
    Day first = 0;        ///< first day of the period
    Day last = 0;         ///< last day of the period, inclusive; equal to `first` for not_before
    std::string written;  ///< as written by the author
};

struct WhenResult {
    std::optional<When> when;
    std::string error;  ///< what was found and what was expected; empty on success
};

/// Parses `2025`, `2025-01`, `2025-01-20`, `2025-Q3`, `2025-35`, `2025~`, `2025?`, `a/b`, `a/..`,
/// `-0099`.
[[nodiscard]] WhenResult parse_when(std::string_view text);

[[nodiscard]] Day day_from_civil(std::int32_t year, unsigned month, unsigned day) noexcept;
[[nodiscard]] CalendarDate civil_from_day(Day day) noexcept;
/// First and last day of the period of `date`, inclusive.
[[nodiscard]] Day first_day(const CalendarDate& date) noexcept;
[[nodiscard]] Day last_day(const CalendarDate& date) noexcept;

}  // namespace broadside
