// Properties of characters, compared with Unicode's data.
#include "model/text/unicode.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "unicode_data.h"

using namespace broadside;

namespace {

/// Properties from the data files, by code point; empty for unassigned ones.
struct Data {
    std::vector<std::string> category = test::property("extracted/DerivedGeneralCategory.txt");
    std::vector<std::string> direction = test::property("extracted/DerivedBidiClass.txt");
    std::vector<std::string> width = test::property("EastAsianWidth.txt");
    std::vector<std::string> line_break = test::property("LineBreak.txt");
    std::vector<std::string> script = test::property("Scripts.txt");
};

const Data& data() {
    static const Data data;
    return data;
}

/// The assigned code points for which `holds` is false.
template <typename Holds>
std::vector<char32_t> exceptions(Holds holds) {
    std::vector<char32_t> found;
    for (char32_t c = 0; c < 0x110000; ++c) {
        const std::string& category = data().category[c];
        const bool assigned = !category.empty() && category != "Cn" && category[0] != 'C';
        if (assigned && !holds(c)) found.push_back(c);
    }
    return found;
}

/// The same as text, for a test that expects none.
template <typename Holds>
std::string listed(Holds holds) {
    std::ostringstream words;
    for (const char32_t c : exceptions(holds))
        words << std::hex << static_cast<unsigned long>(c) << ' ';
    return words.str();
}

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_wide(char32_t c) {
    return one_of(data().width[c], {"W", "F", "H"}) && data().script[c] != "Hangul";
}

}  // namespace

TEST_CASE("the data files exist") {
    CHECK(data().script[U'a'] == "Latin");
    CHECK(data().category[U'a'] == "Ll");
    CHECK(data().direction[U'א'] == "R");
    CHECK(data().width[U'中'] == "W");
    CHECK(data().line_break[U'中'] == "ID");
}

TEST_CASE("East Asian characters are wide, and not Hangul") {
    // Symbols may have changed their width between the library's version and the data's.
    CHECK(listed([](char32_t c) {
              return data().category[c][0] == 'S' || is_east_asian(c) == is_wide(c);
          }) == "");
    CHECK(is_east_asian(U'。'));
    CHECK(is_east_asian(U'🚀'));
    CHECK_FALSE(is_east_asian(U'한'));
    CHECK_FALSE(is_east_asian(U'é'));
}

TEST_CASE("unspaced are East Asian characters except pictographs, and scripts with dictionaries") {
    const auto is_neutral = [](char32_t c) {
        return !one_of(data().direction[c], {"L", "R", "AL", "EN", "AN", "NSM"});
    };
    CHECK(listed([&](char32_t c) {
              if (data().category[c][0] == 'S') return true;
              const bool picture = data().line_break[c] == "ID" && is_neutral(c);
              return is_unspaced(c) == (data().line_break[c] == "SA" || (is_wide(c) && !picture));
          }) == "");
    CHECK(is_unspaced(U'字'));
    CHECK(is_unspaced(U'。'));
    CHECK(is_unspaced(U'ก'));
    CHECK_FALSE(is_unspaced(U'🚀'));
    CHECK_FALSE(is_unspaced(U'ㅋ'));
}

TEST_CASE("squares are ideographs, kana and Hangul syllables") {
    CHECK(listed([](char32_t c) {
              return is_square(c) == one_of(data().line_break[c], {"ID", "CJ", "H2", "H3"});
          }) == "");
}

TEST_CASE("letters and digits are parts of words, and symbols are not") {
    const auto expected = [](char32_t c) {
        return !is_wide(c) && data().line_break[c] != "SA" && data().script[c] != "Hangul";
    };
    // Without direction: modifier letters such as U+02C6; marks that join two letters.
    const auto missed = exceptions([&](char32_t c) {
        const std::string& category = data().category[c];
        const bool word = category[0] == 'L' || category[0] == 'M' || category == "Nd";
        return !word || !expected(c) || is_word_letter(c);
    });
    CHECK(missed.size() < 120);
    CHECK(std::all_of(missed.begin(), missed.end(), [](char32_t c) {
        return one_of(data().category[c], {"Lm", "Mn", "Mc", "Me", "Lo"}) && c > 0x2B0;
    }));
    // No separators, dashes, brackets, quotation marks or sentence ends.
    const std::string wrong = listed([](char32_t c) {
        const bool sign = one_of(data().category[c],
                                 {"Zs", "Zl", "Zp", "Pd", "Ps", "Pe", "Pi", "Pf", "Pc", "Sc"}) ||
                          one_of(data().line_break[c], {"EX", "IS", "BA", "CL", "NS"});
        return !sign || !is_word_letter(c);
    });
    CHECK(wrong == "");
    CHECK(is_word_letter(U'é'));
    CHECK(is_word_letter(U'7'));
    CHECK_FALSE(is_word_letter(U'×'));
    CHECK_FALSE(is_word_letter(U'—'));
    CHECK_FALSE(is_word_letter(U'؟'));
    CHECK_FALSE(is_word_letter(U'字'));
    CHECK_FALSE(is_word_letter(U'한'));
}

TEST_CASE("directions match the data") {
    // Beyond the first plane some have changed between the library's version and the data's.
    CHECK(
        listed([](char32_t c) {
            return c > 0xFFFF || has_direction(c) == one_of(data().direction[c], {"L", "R", "AL"});
        }) == "");
    CHECK(listed([](char32_t c) {
              return c > 0xFFFF || turns_text(c) == one_of(data().direction[c], {"R", "AL", "AN"});
          }) == "");
    for (const char32_t control : {U'\u200F', U'\u202B', U'\u202E', U'\u2067'})
        CHECK(turns_text(control));
    for (const char32_t control : {U'\u200E', U'\u202A', U'\u202D', U'\u2066', U'\u2068'})
        CHECK_FALSE(turns_text(control));
}

TEST_CASE("scripts of letters match the data") {
    const std::vector<std::pair<std::string, std::uint32_t>> scripts = {
        {"Latin", script_code("Latn")},    {"Greek", script_code("Grek")},
        {"Cyrillic", script_code("Cyrl")}, {"Hebrew", script_code("Hebr")},
        {"Arabic", script_code("Arab")},   {"Devanagari", script_code("Deva")},
        {"Thai", script_code("Thai")},     {"Han", script_code("Hani")},
        {"Hiragana", script_code("Hira")}, {"Katakana", script_code("Kana")},
        {"Hangul", script_code("Hang")},   {"Bopomofo", script_code("Bopo")}};
    for (const auto& [name, code] : scripts)
        CHECK(listed([&, &name = name, &code = code](char32_t c) {
                  const bool letter = data().category[c][0] == 'L';
                  return (letter_script(c) == code) == (letter && data().script[c] == name);
              }) == "");
    CHECK(letter_script(U'7') == 0);
}
