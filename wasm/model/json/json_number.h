// Numbers in JSON text, without printf and strtod, which are larger than the rest of the state
// code.
#pragma once

#include <string>
#include <string_view>

namespace broadside {

/// `value` rounded to at most `places` (up to 9) decimals, without trailing zeros. Values that are
/// not finite or outside ±2^53 are clamped.
[[nodiscard]] std::string json_number(double value, int places);

/// The value of a JSON number; exact up to 15 digits, infinite if too large.
[[nodiscard]] double read_json_number(std::string_view written) noexcept;

}  // namespace broadside
