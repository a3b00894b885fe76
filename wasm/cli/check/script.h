// Which script a text is written in, and which one its language is written in.
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

/// The script that a text is written in: the one expected, if a fifth of its letters are of it
/// (names stay as they are in any language); else that of most letters. Unknown if it has fewer
/// than `least`.
[[nodiscard]] Script script_of(std::string_view text, Script expected, std::size_t least);

/// The script that a language is written in, by its BCP 47 tag; unknown for what is not known, or
/// where the tag names a script itself.
[[nodiscard]] Script script_for(std::string_view lang);

[[nodiscard]] std::string_view script_name(Script script) noexcept;

}  // namespace broadside::cli
