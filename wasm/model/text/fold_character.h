// Folds one character for search: without case, accents, width and typographic variants.
#pragma once

#include <string>

namespace broadside {

/// Appends the folded form of a code point as UTF-8: one character ("É" → "e", "Ａ" → "a"), several
/// ("ß" → "ss"), or none (a combining mark, a soft hyphen). Any white space becomes a space.
/// The rules are in cmake/unicode_tables/folding.py.
void append_plain(std::string& out, char32_t c);

/// A voicing mark of the preceding kana: U+3099, U+309A and their half-width forms.
[[nodiscard]] bool is_voicing_mark(char32_t c) noexcept;

/// The combination of `kana` with such a mark: "カ" → "ガ"; 0 if there is none.
[[nodiscard]] char32_t voiced_kana(char32_t kana, char32_t mark) noexcept;

}  // namespace broadside
