// The form of the table of folds that cmake/unicode_tables makes; see fold_character.h.
#pragma once

#include <cstdint>

namespace broadside {

/// What becomes of the characters of a row.
enum class FoldKind : std::uint8_t {
    same,    ///< each becomes `value`; nothing if that is 0
    moved,   ///< the first becomes `value`, the next one the character after it, …
    paired,  ///< the first becomes the second, the third the fourth, …: capital and small letters
    letters  ///< each has a code in fold_letters, from `value` on
};

/// The characters from `first` on to `first + more`. Rows ascend and do not overlap; what is in
/// none stays as it is.
struct FoldRow {
    std::uint16_t first;
    std::uint8_t more;
    FoldKind kind;
    std::uint16_t value;
};

/// The codes of a row of letters follow two bytes, the lower one first, that are its base. What is
/// not here is an ASCII character, which stands for itself, or from `beyond` on a character counted
/// from the base.
namespace fold_code {
inline constexpr unsigned char stays = 0;
inline constexpr unsigned char nothing = 1;
inline constexpr unsigned char first_word = 2, last_word = 31;  ///< in fold_words
inline constexpr unsigned char next = 127;                      ///< the character after it
inline constexpr unsigned char beyond = 128;
}  // namespace fold_code

}  // namespace broadside
