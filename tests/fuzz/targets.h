// The fuzz targets. Each function takes any bytes and returns what is wrong with the result of the
// code under test; empty if nothing is.
#pragma once

#include <string>
#include <string_view>

namespace broadside::fuzz {

/// The JSON parser, compared with nlohmann/json.
[[nodiscard]] std::string json(std::string_view input);
/// An article's file: its diagnostics, positions, advice and HTML.
[[nodiscard]] std::string article(std::string_view input);
/// A body's Markdown; a Markdown file that is imported, exported and imported again.
[[nodiscard]] std::string markdown(std::string_view input);
/// A date: its value, its text, and the suggested correction.
[[nodiscard]] std::string dates(std::string_view input);

}  // namespace broadside::fuzz
