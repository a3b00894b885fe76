// The folding of single characters, compared with Unicode's data.
#include "model/text/fold_character.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "model/text/fold.h"
#include "model/text/text.h"
#include "unicode_data.h"

using namespace broadside;

namespace {

std::string plain(char32_t c) {
    std::string out;
    append_plain(out, c);
    return out;
}

std::string folded(std::u32string_view text) {
    std::string utf8;
    for (const char32_t c : text)
        append_utf8(utf8, c);
    return fold(utf8).text;
}

/// Alphabets with case or accents: equivalent characters must fold alike.
bool is_alphabet(const std::string& script) {
    constexpr std::string_view scripts[] = {"Latin",    "Greek",     "Cyrillic", "Armenian",
                                            "Hebrew",   "Arabic",    "Georgian", "Coptic",
                                            "Cherokee", "Glagolitic"};
    return std::find(std::begin(scripts), std::end(scripts), script) != std::end(scripts);
}

const std::vector<std::string>& scripts() {
    static const std::vector<std::string> scripts = test::property("Scripts.txt");
    return scripts;
}

/// A decomposition in UnicodeData.txt.
struct Decomposition {
    char32_t whole;
    std::string category;
    std::string tag;  ///< empty: canonical
    std::u32string parts;
};

const std::vector<Decomposition>& decompositions() {
    static const std::vector<Decomposition> found = [] {
        std::vector<Decomposition> all;
        test::each_row("UnicodeData.txt", [&](char32_t c, char32_t, const test::Fields& fields) {
            std::string parts = fields[4];
            if (parts.empty()) return;
            const std::size_t end = parts.find('>');
            const bool tagged = end != std::string::npos;
            all.push_back({c, fields[1], tagged ? parts.substr(1, end - 1) : "",
                           test::code_points(tagged ? parts.substr(end + 1) : parts)});
        });
        return all;
    }();
    return found;
}

}  // namespace

TEST_CASE("any white space becomes a space, and ignorable characters are removed") {
    int spaces = 0;
    test::each_row("PropList.txt", [&](char32_t first, char32_t last, const test::Fields& fields) {
        for (char32_t c = first; fields[0] == "White_Space" && c <= last; ++c, ++spaces)
            CHECK(plain(c) == " ");
    });
    CHECK(spaces > 20);
    int ignorable = 0;
    test::each_row("DerivedCoreProperties.txt",
                   [&](char32_t first, char32_t last, const test::Fields& fields) {
                       if (fields[0] != "Default_Ignorable_Code_Point" || first >> 16U == 1) return;
                       for (char32_t c = first; c <= last; ++c, ++ignorable)
                           REQUIRE(plain(c).empty());
                   });
    CHECK(ignorable > 4000);
}

TEST_CASE("capital and small letters fold alike") {
    int pairs = 0;
    test::each_row("CaseFolding.txt", [&](char32_t c, char32_t, const test::Fields& fields) {
        // U+1C80 to U+1C88 are variants of Cyrillic letters in old books.
        if (fields[0] == "T" || c > 0xFFFF || (c >= 0x1C80 && c <= 0x1C88)) return;
        ++pairs;
        const std::u32string target = test::code_points(fields[1]);
        // For search a subscript iota is an accent; "ŉ" and "ẚ" are "n" and "a".
        const bool iota = c == 0x345 || (fields[0] == "F" && target.back() == U'ι');
        if (iota || c == U'ŉ' || c == U'ẚ') return;
        CHECK_MESSAGE(folded({&c, 1}) == folded(target), in_quotes(plain(c)));
    });
    CHECK(pairs > 1000);
}

TEST_CASE("letters fold like their decompositions") {
    int letters = 0;
    for (const Decomposition& d : decompositions()) {
        const bool letter = d.category[0] == 'L' && is_alphabet(scripts()[d.whole]);
        if (!letter || !d.tag.empty() || d.whole > 0xFFFF) continue;
        ++letters;
        CHECK_MESSAGE(folded({&d.whole, 1}) == folded(d.parts), in_quotes(plain(d.whole)));
    }
    CHECK(letters > 800);
}

TEST_CASE("full-width and half-width forms fold alike, except Hangul") {
    int forms = 0;
    for (const Decomposition& d : decompositions()) {
        if ((d.tag != "wide" && d.tag != "narrow") || scripts()[d.whole] == "Hangul") continue;
        ++forms;
        CHECK(folded({&d.whole, 1}) == folded(d.parts));
    }
    CHECK(forms > 150);
}

TEST_CASE("kana combine with voicing marks, others do not") {
    int voiced = 0;
    for (char32_t kana = U'ぁ'; kana <= U'ヿ'; ++kana)
        for (const char32_t mark : {U'\u3099', U'\u309A'}) {
            char32_t whole = 0;
            for (const Decomposition& d : decompositions())
                if (d.tag.empty() && d.parts == std::u32string{kana, mark}) whole = d.whole;
            CHECK_MESSAGE(voiced_kana(kana, mark) == whole, in_quotes(plain(kana)));
            if (whole == 0) continue;
            ++voiced;
            CHECK(folded(std::u32string{kana, mark}) == folded({&whole, 1}));
        }
    CHECK(voiced == 58);
}

TEST_CASE("other characters are unchanged") {
    for (const char32_t c :
         {U'中', U'한', U'ㅋ', U'≠', U'½', U'①', U'☕', U'क', U'ก', U'\U0001F680'}) {
        std::string same;
        append_utf8(same, c);
        CHECK(plain(c) == same);
    }
}
