// The rows of the folding table made by cmake/unicode_tables; see fold_character.h.
#pragma once

#include <cstdint>

namespace broadside {

/// How the characters of a row are folded.
enum class FoldKind : std::uint8_t {
    same,    ///< each becomes `value`; removed if that is 0
    moved,   ///< the first becomes `value`, the next one the character after it, …
    paired,  ///< the first becomes the second, the third the fourth, …: capital and small letters
    letters  ///< each has a code in fold_letters, starting at `value`
};

/// The characters from `first` to `first + more`. Rows are ascending and do not overlap; other
/// characters are unchanged.
struct FoldRow {
    std::uint16_t first;
    std::uint8_t more;
    FoldKind kind;
    std::uint16_t value;
};

/// The codes of a row of letters follow its base, two bytes in little-endian order. Codes other
/// than these are ASCII characters or, from `beyond` on, characters relative to the base.
namespace fold_code {
inline constexpr unsigned char stays = 0;
inline constexpr unsigned char nothing = 1;
inline constexpr unsigned char first_word = 2, last_word = 31;  ///< in fold_words
inline constexpr unsigned char next = 127;                      ///< the next character
inline constexpr unsigned char beyond = 128;
}  // namespace fold_code

}  // namespace broadside
