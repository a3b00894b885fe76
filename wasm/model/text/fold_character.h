// One character as search sees it: without case, accents, width and typographic dress.
#pragma once

#include <string>

namespace broadside {

/// Appends the plain form of a code point as UTF-8: one character ("É" → "e", "Ａ" → "a"), several
/// ("ß" → "ss"), or none (a combining mark, a soft hyphen). White space of any kind is one space.
/// The rules are in cmake/unicode_tables/folding.py.
void append_plain(std::string& out, char32_t c);

/// A mark that voices the kana before it: U+3099, U+309A and their half-width forms.
[[nodiscard]] bool is_voicing_mark(char32_t c) noexcept;

/// The kana that such a mark makes of `kana`: "カ" → "ガ"; 0 if none.
[[nodiscard]] char32_t voiced_kana(char32_t kana, char32_t mark) noexcept;

}  // namespace broadside
