// Unicode properties of characters.
//
// Directions are from SheenBidi, widths and line-break classes from libunibreak, with the tables of
// cmake/unicode_tables: the layout needs both anyway. Folding is in neither; see fold_character.h.
// Exact general categories and scripts need tables of their own, so only the command line has them.
#pragma once

#include <cstddef>
#include <cstdint>

namespace broadside {

/// Wide, full-width or half-width (UAX #11) and not Hangul: a line feed between two such characters
/// is not a space (CSS Text 3, 4.1.3), and justification can expand beside one.
[[nodiscard]] bool is_east_asian(char32_t c) noexcept;

/// Written without spaces between words: East Asian except emoji and other pictographs, or of a
/// script like Thai, which needs a dictionary to find words (line-break class SA).
[[nodiscard]] bool is_unspaced(char32_t c) noexcept;

/// Ideographs, kana and Hangul syllables: each fills a square, without pair kerning.
[[nodiscard]] bool is_square(char32_t c) noexcept;

/// A letter, a digit or a mark of a script with spaces between words. Not Hangul: Korean appends
/// particles and compounds to words. Determined by bidirectional and line-break class, which differ
/// from the general categories only for a few symbols.
[[nodiscard]] bool is_word_letter(char32_t c) noexcept;

/// Has a strong direction (UAX #9), as letters have.
[[nodiscard]] bool has_direction(char32_t c) noexcept;

/// Right-to-left, or changes the direction around it.
[[nodiscard]] bool turns_text(char32_t c) noexcept;

/// A script's code of ISO 15924: script_code("Latn").
[[nodiscard]] constexpr std::uint32_t script_code(const char (&name)[5]) noexcept {
    std::uint32_t code = 0;
    for (std::size_t i = 0; i < 4; ++i)
        code = code << 8U | static_cast<unsigned char>(name[i]);
    return code;
}

/// The script of a letter, by its code; 0 if `c` is not a letter.
[[nodiscard]] std::uint32_t letter_script(char32_t c) noexcept;

}  // namespace broadside
