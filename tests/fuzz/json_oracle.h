// Checks our JSON parser against nlohmann/json.
#pragma once

#include <string>
#include <string_view>

namespace broadside::fuzz {

/// How our result for a text differs from nlohmann/json's, in validity or in a value; empty if it
/// does not. Two known differences are ignored: a number too large for a double is an error to
/// nlohmann/json and infinite to us (the rest is not compared), and a NUL byte ends the text for
/// nlohmann/json and is an error to us.
[[nodiscard]] std::string difference_from_nlohmann(std::string_view text);

}  // namespace broadside::fuzz
