// Numbers inside JSON text, without printf and strtod, which weigh more than the rest of the state.
#pragma once

#include <string>
#include <string_view>

namespace broadside {

/// `value` rounded to at most `places` (up to 9) decimals, no zeros at the end. What is not finite
/// or beyond ±2^53 becomes the nearest number within.
[[nodiscard]] std::string json_number(double value, int places);

/// The value of a JSON number as it is written; exact up to 15 digits, infinite where too large.
[[nodiscard]] double read_json_number(std::string_view written) noexcept;

}  // namespace broadside
