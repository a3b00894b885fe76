// What the fuzzer feeds with noise. Each function takes any bytes and returns what is wrong with
// the answer of the code under test: empty if nothing is.
#pragma once

#include <string>
#include <string_view>

namespace broadside::fuzz {

/// The JSON parser, beside nlohmann/json.
[[nodiscard]] std::string json(std::string_view input);
/// An article's file: its faults, its places, the advice for it and its HTML.
[[nodiscard]] std::string article(std::string_view input);
/// A body's Markdown; a Markdown file that is imported, exported, and imported again.
[[nodiscard]] std::string markdown(std::string_view input);
/// A date: what it means, in words too, and what it was probably meant to be.
[[nodiscard]] std::string dates(std::string_view input);

}  // namespace broadside::fuzz
