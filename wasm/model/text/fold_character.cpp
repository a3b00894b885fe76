// What each character folds to. Rules by range, and strings of base letters where accents leave no
// rule: small, because every reader downloads them.
#include "model/text/fold_character.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <span>
#include <string_view>

#include "model/text/text.h"

namespace broadside {
namespace {

// Base letters. A small letter stands for itself, a capital for two letters (see two_letters), "."
// for "no accent, look further".
constexpr char32_t latin_first = 0xC0, latin_more_first = 0x1E00;
constexpr std::string_view latin =
    "aaaaaaAceeeeiiiidnooooo.ouuuuyTSaaaaaaAceeeeiiiidnooooo.ouuuuyTy"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkklllllll"
    "lllnnnnnnnnnooooooEErrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
    "bbbb...ccdddd....ffg...ikkl..nnooo..pp.....ttttuu.vyyzz........."
    "....DDDLLLNNNaaiioouuuuuuuuuu.aaaaAAggggkkoooo..jDDDgg..nnaaAAoo"
    "aaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylntj..acclts"
    "z..bu.eejjqqrryy";
constexpr std::string_view latin_more =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwyasssS.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyllvvyy";

// The same for Greek; "a" to "y" are alpha to omega.
constexpr char32_t greek_first = 0x370, greek_more_first = 0x1F00, alpha = 0x3B1;
constexpr std::string_view greek =
    "......................a.egi.o.uyiabcdefghijklmnopq.stuvwxyiuaegi"
    "uabcdefghijklmnopqsstuvwxyiuouy.bh...vp........................."
    "jq..he..........";
constexpr std::string_view greek_more =
    "aaaaaaaaaaaaaaaaeeeeee..eeeeee..ggggggggggggggggiiiiiiiiiiiiiiii"
    "oooooo..oooooo..uuuuuuuu.u.u.u.uyyyyyyyyyyyyyyyyaaeeggiioouuyy.."
    "aaaaaaaaaaaaaaaaggggggggggggggggyyyyyyyyyyyyyyyyaaaaa.aaaaaaa.i."
    "..ggg.ggeeggg...iiii..iiiiii....uuuuqquuuuuuq.....yyy.yyooyyy...";

static_assert(latin.size() == 0x190 && latin_more.size() == 0x100);
static_assert(greek.size() == 0x90 && greek_more.size() == 0x100);

// U+FF61 and on.
constexpr char32_t narrow_first = 0xFF61;
constexpr std::u16string_view narrow =
    u"。\"\"、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホ"
    u"マミムメモヤユヨラリルレロワン";

// Cyrillic small letters with an accent, each before its base.
constexpr std::u16string_view cyrillic = u"йиѐеёеѓгїіќкѝиўуѷѵӂжӑаӓаӗеӛәӝжӟзӣиӥиӧоӫөӭэӯуӱуӳуӵчӹы";

struct Range {
    std::uint16_t first, last;
};
constexpr Range dropped[] = {{0x00AD, 0x00AD}, {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD},
                             {0x05BF, 0x05BF}, {0x05C1, 0x05C2}, {0x05C4, 0x05C5}, {0x05C7, 0x05C7},
                             {0x0610, 0x061A}, {0x061C, 0x061C}, {0x0640, 0x0640}, {0x064B, 0x065F},
                             {0x0670, 0x0670}, {0x06D6, 0x06DC}, {0x180B, 0x180F}, {0x1AB0, 0x1AFF},
                             {0x1DC0, 0x1DFF}, {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F},
                             {0x20D0, 0x20FF}, {0x3099, 0x309A}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F},
                             {0xFEFF, 0xFEFF}, {0xFF9E, 0xFF9F}};

struct Replacement {
    std::uint16_t first, last;
    char text[4];
};
constexpr Replacement replaced[] = {
    {0x0085, 0x0085, " "},   {0x00A0, 0x00A0, " "},  {0x00AA, 0x00AA, "a"},
    {0x00AB, 0x00AB, "\""},  {0x00B2, 0x00B2, "2"},  {0x00B3, 0x00B3, "3"},
    {0x00B4, 0x00B4, "'"},   {0x00B9, 0x00B9, "1"},  {0x00BA, 0x00BA, "o"},
    {0x00BB, 0x00BB, "\""},  {0x02B9, 0x02B9, "'"},  {0x02BB, 0x02BD, "'"},
    {0x037E, 0x037E, ";"},   {0x1680, 0x1680, " "},  {0x2000, 0x200A, " "},
    {0x2010, 0x2015, "-"},   {0x2018, 0x201B, "'"},  {0x201C, 0x201F, "\""},
    {0x2026, 0x2026, "..."}, {0x2028, 0x2029, " "},  {0x202F, 0x202F, " "},
    {0x2032, 0x2032, "'"},   {0x2033, 0x2033, "\""}, {0x2039, 0x203A, "'"},
    {0x205F, 0x205F, " "},   {0x2212, 0x2212, "-"},  {0x3000, 0x3000, " "},
    {0x300C, 0x300F, "\""},  {0x301C, 0x301C, "~"},  {0xFB00, 0xFB00, "ff"},
    {0xFB01, 0xFB01, "fi"},  {0xFB02, 0xFB02, "fl"}, {0xFB03, 0xFB03, "ffi"},
    {0xFB04, 0xFB04, "ffl"}, {0xFB05, 0xFB06, "st"}, {0xFE58, 0xFE58, "-"},
    {0xFE63, 0xFE63, "-"}};

/// A range that moves as one. With delta 1 capitals and small letters alternate, and `first` is a
/// capital.
struct Shift {
    std::uint16_t first, last;
    std::int32_t delta;
};
constexpr Shift shifts[] = {
    {0x00B5, 0x00B5, 0x307},   {0x0182, 0x0184, 1},       {0x0186, 0x0186, 206},
    {0x018E, 0x018E, 79},      {0x018F, 0x018F, 202},     {0x0190, 0x0190, 203},
    {0x0194, 0x0194, 207},     {0x0196, 0x0196, 211},     {0x019C, 0x019C, 211},
    {0x01A2, 0x01A2, 1},       {0x01A6, 0x01A6, 218},     {0x01A7, 0x01A7, 1},
    {0x01A9, 0x01A9, 218},     {0x01B1, 0x01B1, 217},     {0x01B7, 0x01B7, 219},
    {0x01B8, 0x01B8, 1},       {0x01BC, 0x01BC, 1},       {0x01EE, 0x01EE, 164},
    {0x01EF, 0x01EF, 163},     {0x01F6, 0x01F6, -97},     {0x01F7, 0x01F7, -56},
    {0x021C, 0x0222, 1},       {0x0241, 0x0241, 1},       {0x0245, 0x0245, 71},
    {0x0370, 0x0372, 1},       {0x0376, 0x0376, 1},       {0x037F, 0x037F, 116},
    {0x03CF, 0x03CF, 8},       {0x03D8, 0x03EE, 1},       {0x03F7, 0x03F7, 1},
    {0x03F9, 0x03F9, -7},      {0x03FA, 0x03FA, 1},       {0x03FD, 0x03FF, -130},
    {0x0400, 0x040F, 80},      {0x0410, 0x042F, 32},      {0x0460, 0x0480, 1},
    {0x048A, 0x04BE, 1},       {0x04C0, 0x04C0, 15},      {0x04C1, 0x04CD, 1},
    {0x04D0, 0x052E, 1},       {0x0531, 0x0556, 48},      {0x10A0, 0x10CD, 7264},
    {0x1C90, 0x1CBF, -3008},   {0x2070, 0x2070, -0x2040}, {0x2074, 0x2079, -0x2040},
    {0x2080, 0x2089, -0x2050}, {0x2126, 0x2126, -7517},   {0x212A, 0x212A, -8383},
    {0x212B, 0x212B, -8394},   {0x2160, 0x216F, 16},      {0x24B6, 0x24CF, 26},
    {0x2C00, 0x2C2F, 48},      {0x2C60, 0x2C60, 1},       {0x2C67, 0x2C6B, 1},
    {0x2C80, 0x2CE2, 1},       {0xA640, 0xA66C, 1},       {0xA680, 0xA69A, 1},
    {0xA722, 0xA72E, 1},       {0xA732, 0xA76E, 1},       {0xFF01, 0xFF20, -0xFEE0},
    {0xFF21, 0xFF3A, -0xFEC0}, {0xFF3B, 0xFF5E, -0xFEE0}};

/// The row of an ascending table that holds `c`, or null.
template <class Row>
const Row* row_of(std::span<const Row> rows, char32_t c) noexcept {
    const auto at = std::partition_point(rows.begin(), rows.end(),
                                         [c](const Row& row) { return row.last < c; });
    return at != rows.end() && at->first <= c ? &*at : nullptr;
}

/// What a string that starts at `first` says about `c`; "." if it is not in it.
char letter_of(std::string_view letters, char32_t first, char32_t c) noexcept {
    return c >= first && c - first < letters.size() ? letters[c - first] : '.';
}

std::string_view two_letters(char letter) noexcept {
    switch (letter) {
        case 'A':
            return "ae";
        case 'D':
            return "dz";
        case 'E':
            return "oe";
        case 'I':
            return "ij";
        case 'L':
            return "lj";
        case 'N':
            return "nj";
        case 'T':
            return "th";
        default:
            return "ss";
    }
}

bool append_base_letter(std::string& out, char32_t c) {
    char letter = letter_of(latin, latin_first, c);
    if (letter == '.') letter = letter_of(latin_more, latin_more_first, c);
    if (letter != '.') {
        if (letter >= 'a')
            out += letter;
        else
            out += two_letters(letter);
        return true;
    }
    letter = letter_of(greek, greek_first, c);
    if (letter == '.') letter = letter_of(greek_more, greek_more_first, c);
    if (letter == '.') return false;
    append_utf8(out, alpha + static_cast<char32_t>(letter - 'a'));
    return true;
}

char32_t shifted(char32_t c) noexcept {
    const Shift* shift = row_of(std::span<const Shift>(shifts), c);
    if (shift == nullptr || (shift->delta == 1 && (c - shift->first) % 2 != 0)) return c;
    return static_cast<char32_t>(static_cast<std::int32_t>(c) + shift->delta);
}

char32_t without_cyrillic_accent(char32_t c) noexcept {
    if (c < 0x439 || c > 0x4F9) return c;
    for (std::size_t i = 0; i < cyrillic.size(); i += 2)
        if (cyrillic[i] == c) return cyrillic[i + 1];
    return c;
}

}  // namespace

void append_plain(std::string& out, char32_t c) {
    if (c < 0x80) {
        const bool white = c == U' ' || (c >= 0x09 && c <= 0x0D);
        out += white ? ' ' : ascii_lower(static_cast<char>(c));
        return;
    }
    const bool variation_or_tag = c >= 0xE0000 && c <= 0xE0FFF;
    if (variation_or_tag || row_of(std::span<const Range>(dropped), c) != nullptr) return;
    if (append_base_letter(out, c)) return;
    if (const auto* row = row_of(std::span<const Replacement>(replaced), c)) {
        out += row->text;
        return;
    }
    if (c >= narrow_first && c - narrow_first < narrow.size()) c = narrow[c - narrow_first];
    append_utf8(out, without_cyrillic_accent(shifted(c)));
}

char32_t voiced_kana(char32_t kana, char32_t mark) noexcept {
    const bool half = mark == 0x309A || mark == 0xFF9F;
    if (kana == U'ウ' && !half) return U'ヴ';
    const char32_t k = kana >= U'ァ' ? kana - (U'ァ' - U'ぁ') : kana;
    if (k >= U'は' && k <= U'ほ') return (k - U'は') % 3 == 0 ? kana + (half ? 2 : 1) : 0;
    const bool voiceable =
        (k >= U'か' && k <= U'ち' && k % 2 != 0) || (k >= U'つ' && k <= U'と' && k % 2 == 0);
    return voiceable && !half ? kana + 1 : 0;
}

bool is_unspaced(char32_t c) noexcept {
    return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) ||
           (c >= 0x1780 && c <= 0x17FF) || (c >= 0x2E80 && c <= 0xA4CF) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool is_word_letter(char32_t c) noexcept {
    if (c < 0x80)
        return c < 0x7F && (is_letter(static_cast<char>(c)) || is_digit(static_cast<char>(c)));
    const bool sign = c < 0xC0 || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x2BFF) ||
                      (c >= 0xFE30 && c <= 0xFE6F) || c >= 0x1F000;
    const bool hangul = (c >= 0x1100 && c <= 0x11FF) || (c >= 0xAC00 && c <= 0xD7FF);
    return !sign && !hangul && !is_unspaced(c);
}

}  // namespace broadside
