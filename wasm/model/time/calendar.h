// Lengths of months and years, for the date parser and day arithmetic.
#pragma once

#include <cstdint>

namespace broadside {

[[nodiscard]] bool is_leap_year(std::int32_t year) noexcept;
/// `month` is 1–12.
[[nodiscard]] unsigned days_in_month(std::int32_t year, unsigned month) noexcept;

}  // namespace broadside
