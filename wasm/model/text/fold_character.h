// One character as search sees it: without case, accents, width and typographic dress.
#pragma once

#include <string>

namespace broadside {

/// Appends the plain form of a code point as UTF-8: one character ("É" → "e", "Ａ" → "a"), several
/// ("ß" → "ss"), or none (a combining mark, a soft hyphen). White space of any kind is one space.
void append_plain(std::string& out, char32_t c);

/// The kana that `mark` (U+3099, U+309A, U+FF9E, U+FF9F) makes of `kana`: "カ" → "ガ"; 0 if none.
[[nodiscard]] char32_t voiced_kana(char32_t kana, char32_t mark) noexcept;

/// Of a script that writes words without spaces between them: Han, kana, Thai and its neighbours.
[[nodiscard]] bool is_unspaced(char32_t c) noexcept;

/// Part of a word, in a script where a short word is looked for at the start of words only. Hangul
/// is not: Korean glues particles and compounds to its words.
[[nodiscard]] bool is_word_letter(char32_t c) noexcept;

}  // namespace broadside
