// Folding, and the mapping to the original's bytes.
#include "model/text/fold.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "model/text/fold_character.h"
#include "model/text/text.h"

using namespace broadside;

namespace {

std::string folded(std::string_view text) { return fold(text).text; }

bool is_border(std::string_view text, std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

/// Invariants of every text.
void check_origin(std::string_view text, Spaces spaces) {
    const Folded f = fold(text, spaces);
    REQUIRE(f.origin.size() == f.text.size() + 1);
    CHECK(f.origin.back() == text.size());
    bool sound = true;
    for (std::size_t i = 0; i + 1 < f.origin.size(); ++i)
        sound = sound && f.origin[i] <= f.origin[i + 1] && f.origin[i] < text.size() &&
                is_border(text, f.origin[i]);
    for (std::size_t i = 0; i < f.text.size();) {
        const std::size_t size = utf8_length(std::string_view(f.text).substr(i));
        REQUIRE(size > 0);
        for (std::size_t j = i; j < i + size; ++j)
            sound = sound && f.origin[j] == f.origin[i];
        const TextRange range = f.original({i, i + size});
        sound = sound && range.begin < range.end && range.end <= text.size() &&
                is_border(text, range.end);
        i += size;
    }
    CHECK_MESSAGE(sound, in_quotes(text));
    CHECK(fold(f.text, spaces).text == f.text);
    std::string again;
    append_folded(again, text, spaces);
    CHECK(again == f.text);
}

}  // namespace

TEST_CASE("case and accents of Latin") {
    CHECK(folded("Straße STRASSE ẞ") == "strasse strasse ss");
    CHECK(folded("café CAFÉ cafe\u0301 Cafe") == "cafe cafe cafe cafe");
    CHECK(folded("Łódź Đông Ðorđe ŒUVRE Ærø þing ĳs") == "lodz dong dorde oeuvre aero thing ijs");
    CHECK(folded("Việt Nam ƯỚC Ơ") == "viet nam uoc o");
    CHECK(folded("İstanbul ISPARTA ılık i\u0307") == "istanbul isparta ilik i");
    CHECK(folded("Ǆ ǅ ǆ Ǯ Ə ə Ɔ") == "dz dz dz ʒ ə ə ɔ");
    CHECK(folded("ﬁrst eﬀect aﬄict ﬅ") == "first effect afflict st");
    CHECK(folded("ªº²µÅK×÷") == "ao2μak×÷");
}

TEST_CASE("case and accents of other scripts") {
    CHECK(folded("ΣΊΣΥΦΟΣ") == folded("σισυφος"));
    CHECK(folded("Σίσυφος ᾿Ἀθῆναι ῼ ΐ Ω ῬΎ") == "σισυφοσ ᾿αθηναι ω ι ω ρυ");
    CHECK(folded("Ёлка ёлка ЕЛКА Йод") == "елка елка елка иод");
    CHECK(folded("Ѓорѓи ЇЖАК Ў Ѐ Ӂ Ҋ Ӏ") == "горги іжак у е ж ҋ ӏ");
    CHECK(folded("ԵՐԵՎԱՆ ᲗᲑᲘᲚᲘᲡᲘ Ⴀ") == "երեվան თბილისი ⴀ");
    CHECK(folded("שָׁלוֹם مُحَمَّد") == "שלום محمد");
    CHECK(folded("Ⅳ Ⓐ Ⲁ Ꙁ") == "ⅳ ⓐ ⲁ ꙁ");
}

TEST_CASE("width") {
    CHECK(folded("Ｄｅｅｐ　ＡＩ４！～") == "deep ai4!~");
    CHECK(folded("ｶﾞｷﾞﾊﾟｳﾞｱｰ") == "ガギパヴアー");
    CHECK(folded("か\u3099は\u309Aテ\u3099") == "がぱデ");
    CHECK(folded("あ\u3099 \uFF9Eい") == "あい");
    CHECK(folded("｢字｣、") == "\"字\"、");
    CHECK(voiced_kana(U'ト', 0x3099) == U'ド');
    CHECK(voiced_kana(U'ナ', 0x3099) == 0);
    CHECK(voiced_kana(U'カ', 0x309A) == 0);
}

TEST_CASE("typographic variants") {
    CHECK(folded("“it’s” ‘so’ «x» „y“ ‹z›") == "\"it's\" 'so' \"x\" \"y\" 'z'");
    CHECK(folded("a–b—c−d‑e…") == "a-b-c-d-e...");
    CHECK(folded("a \u00A0\t\r\n\u2009b\u202Fc") == "a b c");
    CHECK(folded("Donau\u00ADdampf\u200Dschiff\u2060\uFEFF") == "donaudampfschiff");
    CHECK(folded("☕\uFE0F 葛\U000E0100") == "☕葛");
    CHECK(folded("\xFFx") == "\uFFFDx");
}

TEST_CASE("spaces beside Chinese are removed") {
    CHECK(folded("开源 AI 竞赛 x y") == "开源ai竞赛x y");
    CHECK(fold("开源 AI", Spaces::kept).text == "开源 ai");
    CHECK(folded("한국 모델") == "한국 모델");
}

TEST_CASE("the mapping to the original") {
    CHECK(fold("Café☕").origin == std::vector<std::uint32_t>{0, 1, 2, 3, 5, 5, 5, 8});
    CHECK(fold("开 ai").origin == std::vector<std::uint32_t>{0, 0, 0, 4, 5, 6});
    CHECK(fold("").origin == std::vector<std::uint32_t>{0});
    const Folded sharp = fold("Maße");
    CHECK(sharp.original({2, 3}) == TextRange{2, 4});
    CHECK(sharp.original({3, 4}) == TextRange{2, 4});
    CHECK(sharp.original({0, 5}) == TextRange{0, 5});
    // A mark belongs to its letter.
    CHECK(fold("e\u0301t").original({0, 1}) == TextRange{0, 3});
    CHECK(fold("ｶﾞx").original({0, 3}) == TextRange{0, 6});
}

TEST_CASE("every character folds to valid text") {
    for (char32_t c = 1; c < 0x20000; ++c) {
        if (c >= 0xD800 && c < 0xE000) continue;
        std::string one;
        append_plain(one, c);
        std::string two;
        for (std::size_t i = 0; i < one.size();) {
            const std::size_t size = utf8_length(std::string_view(one).substr(i));
            REQUIRE(size > 0);
            i += size;
        }
        append_folded(two, one);
        REQUIRE_MESSAGE(two == one, static_cast<unsigned long>(c));
    }
}

TEST_CASE("any text folds, with a valid mapping") {
    std::mt19937 random(20250120);
    const auto pick = [&](char32_t from, char32_t to) {
        return static_cast<char32_t>(
            std::uniform_int_distribution<std::uint32_t>(from, to)(random));
    };
    for (int round = 0; round < 1500; ++round) {
        std::string text;
        for (char32_t n = pick(0, 40); n > 0; --n) {
            switch (pick(0, 7)) {
                case 0:
                    append_utf8(text, pick(0, 0x10FFFF));
                    break;
                case 1:
                    append_utf8(text, pick(0x20, 0x7F));
                    break;
                case 2:
                    append_utf8(text, pick(0x80, 0x52F));
                    break;
                case 3:
                    append_utf8(text, pick(0x1E00, 0x206F));
                    break;
                case 4:
                    append_utf8(text, pick(0x3000, 0x30FF));
                    break;
                case 5:
                    append_utf8(text, pick(0xFB00, 0xFFEF));
                    break;
                case 6:
                    append_utf8(text, pick(0x300, 0x303));
                    break;
                default:
                    text += ' ';
            }
        }
        check_origin(text, Spaces::joined);
        check_origin(text, Spaces::kept);
    }
}
