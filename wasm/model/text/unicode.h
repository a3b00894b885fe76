// What Unicode says of a character: the one place that is asked.
//
// Directions come from SheenBidi, widths and line-break classes from libunibreak, whose tables
// cmake/unicode_tables makes from Unicode's own data: the layout needs both, so that to ask them
// costs no byte. Folding is in neither; see fold_character.h. Exact general categories and scripts
// would add @CATEGORIES@ to the module after brotli, so only the command line asks for them.
#pragma once

#include <cstddef>
#include <cstdint>

namespace broadside {

/// Wide, full-width or half-width (UAX #11) and not Hangul: between two such characters a line feed
/// of a source is no space (CSS Text 3, 4.1.3), and beside one a justified line may grow.
[[nodiscard]] bool is_east_asian(char32_t c) noexcept;

/// Written without spaces between words: East Asian but for emoji and other pictures, or of a
/// script like Thai, whose words only a dictionary knows (line-break class SA).
[[nodiscard]] bool is_unspaced(char32_t c) noexcept;

/// Ideographs, kana and Hangul syllables: each fills a square of its own, without pair kerning.
[[nodiscard]] bool is_square(char32_t c) noexcept;

/// A letter, a digit or a mark of a script that parts its words by spaces. Hangul is not: Korean
/// glues particles and compounds to its words. Told by bidirectional and line-break class, which
/// differ from the general categories in a few signs only.
[[nodiscard]] bool is_word_letter(char32_t c) noexcept;

/// Has a direction of its own (UAX #9: strong), as letters have.
[[nodiscard]] bool has_direction(char32_t c) noexcept;

/// Runs from right to left, or turns what stands around it.
[[nodiscard]] bool turns_text(char32_t c) noexcept;

/// A script's code of ISO 15924: script_code("Latn").
[[nodiscard]] constexpr std::uint32_t script_code(const char (&name)[5]) noexcept {
    std::uint32_t code = 0;
    for (std::size_t i = 0; i < 4; ++i)
        code = code << 8U | static_cast<unsigned char>(name[i]);
    return code;
}

/// The script of a letter, by its code; 0 if `c` is no letter.
[[nodiscard]] std::uint32_t letter_script(char32_t c) noexcept;

}  // namespace broadside
