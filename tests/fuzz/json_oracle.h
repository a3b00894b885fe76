// nlohmann/json as the second opinion on our JSON parser.
#pragma once

#include <string>
#include <string_view>

namespace broadside::fuzz {

/// How our reading of a text differs from nlohmann/json's, in the verdict or in a value; empty if
/// it does not. Two differences are known and let pass: a number too large for a double is no JSON
/// to nlohmann/json and infinite to us (what comes after it is not compared), and a NUL byte is the
/// end of the text to nlohmann/json and a fault to us.
[[nodiscard]] std::string difference_from_nlohmann(std::string_view text);

}  // namespace broadside::fuzz
