#include "model/text/fold_character.h"

#include <fold_table.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "model/text/text.h"

namespace broadside {
namespace {

constexpr char32_t voiced = U'\u3099', half_voiced = U'\u309A';
constexpr char32_t narrow_voiced = U'\uFF9E', narrow_half_voiced = U'\uFF9F';
constexpr char32_t katakana_offset = U'ァ' - U'ぁ';

/// The row that contains `c`, or null.
const FoldRow* row_of(char32_t c) noexcept {
    const auto* row =
        std::partition_point(std::begin(fold_table::rows), std::end(fold_table::rows),
                             [c](const FoldRow& r) { return char32_t{r.first} + r.more < c; });
    return row != std::end(fold_table::rows) && row->first <= c ? row : nullptr;
}

std::string_view word(std::size_t number) noexcept {
    std::string_view words(fold_table::words, sizeof fold_table::words - 1);
    for (; number > 0; --number)
        words.remove_prefix(words.find('\0') + 1);
    return words.substr(0, words.find('\0'));
}

void append_letter(std::string& out, const FoldRow& row, char32_t c) {
    const unsigned char* letters = fold_table::letters + row.value;
    const char32_t base = letters[0] | char32_t{letters[1]} << 8U;
    const unsigned char code = letters[2 + c - row.first];
    if (code >= fold_code::beyond)
        append_utf8(out, base + code - fold_code::beyond);
    else if (code == fold_code::stays || code == fold_code::next)
        append_utf8(out, code == fold_code::next ? c + 1 : c);
    else if (code > fold_code::last_word)
        out += static_cast<char>(code);
    else if (code >= fold_code::first_word)
        out += word(code - fold_code::first_word);
}

}  // namespace

void append_plain(std::string& out, char32_t c) {
    if (c < 0x80) {
        const bool white = c == U' ' || (c >= U'\t' && c <= U'\r');
        out += white ? ' ' : ascii_lower(static_cast<char>(c));
        return;
    }
    if (c >= fold_table::ignorable_first && c <= fold_table::ignorable_last) return;
    const FoldRow* row = row_of(c);
    if (row != nullptr && row->kind == FoldKind::letters) {
        append_letter(out, *row, c);
        return;
    }
    if (row != nullptr) {
        const char32_t at = c - row->first;
        if (row->kind == FoldKind::paired)
            c += at % 2 == 0 ? 1 : 0;
        else
            c = row->kind == FoldKind::moved ? row->value + at : row->value;
        if (c == 0) return;
    }
    append_utf8(out, c);
}

bool is_voicing_mark(char32_t c) noexcept {
    return c == voiced || c == half_voiced || c == narrow_voiced || c == narrow_half_voiced;
}

// In Unicode each kana is followed by its voiced form: か が き ぎ, は ば ぱ ひ び ぴ.
char32_t voiced_kana(char32_t kana, char32_t mark) noexcept {
    const bool half = mark == half_voiced || mark == narrow_half_voiced;
    if (!half && (kana == U'う' || kana == U'ウ')) return kana + (U'ゔ' - U'う');
    if (!half && kana >= U'ワ' && kana <= U'ヲ') return kana + (U'ヷ' - U'ワ');
    const char32_t k = kana >= U'ァ' ? kana - katakana_offset : kana;
    if (k >= U'は' && k <= U'ほ') return (k - U'は') % 3 == 0 ? kana + (half ? 2 : 1) : 0;
    const bool voiceable = (k >= U'か' && k <= U'ち' && k % 2 != 0) ||
                           (k >= U'つ' && k <= U'と' && k % 2 == 0) || k == U'ゝ';
    return voiceable && !half ? kana + 1 : 0;
}

}  // namespace broadside
