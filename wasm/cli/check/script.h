// The scripts of texts and of languages.
#pragma once

#include <cstdint>
#include <string_view>

namespace broadside::cli {

enum class Script : std::uint8_t {
    unknown,
    latin,
    greek,
    cyrillic,
    hebrew,
    arabic,
    devanagari,
    thai,
    east_asian  ///< Han, kana and Hangul
};

/// The script of a text: the expected one, if a fifth of its letters have it (names may be in
/// another script); otherwise that of most letters. Unknown if it has fewer than `least`.
[[nodiscard]] Script script_of(std::string_view text, Script expected, std::size_t least);

/// The script of a language, by its BCP 47 tag; unknown for other languages, or if the tag names a
/// script itself.
[[nodiscard]] Script script_for(std::string_view lang);

[[nodiscard]] std::string_view script_name(Script script) noexcept;

}  // namespace broadside::cli
