// Compares our JSON parser with nlohmann/json: the same texts are valid, with the same values. The
// inputs are written by hand (the edge cases of RFC 8259), from files, generated, and mutated; the
// seed of a failure is printed, and BROADSIDE_SEED=… repeats it.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "fuzz/json_oracle.h"
#include "model/json/json_document.h"
#include "model/json/json_string.h"

using namespace broadside;
using fuzz::difference_from_nlohmann;

namespace {

using Random = std::mt19937;

unsigned seed() {
    const char* given = std::getenv("BROADSIDE_SEED");
    const unsigned seed =
        given ? static_cast<unsigned>(std::strtoul(given, nullptr, 10)) : std::random_device{}();
    MESSAGE("seed: BROADSIDE_SEED=" << seed);
    return seed;
}

std::size_t below(Random& random, std::size_t limit) { return random() % limit; }

template <std::size_t count>
std::string any_of(Random& random, const char* const (&pieces)[count]) {
    return pieces[below(random, count)];
}

bool is_json(const std::string& text) {
    JsonLimits limits;
    limits.max_depth = 1000000;
    const JsonDocument json = parse_json(text, limits);
    return json.is_whole() && json.faults.empty();
}

/// Checks that both agree, and that the text is valid or not.
void check_verdict(const std::string& text, bool valid) {
    const std::string shown = text.size() < 200 ? text : text.substr(0, 200) + "…";
    CHECK_MESSAGE(is_json(text) == valid, shown);
    CHECK_MESSAGE(difference_from_nlohmann(text).empty(), shown, ": ",
                  difference_from_nlohmann(text));
}

std::vector<std::string> files() {
    std::vector<std::string> texts;
    for (const char* folder : {BROADSIDE_FIXTURES, BROADSIDE_CONTENT, BROADSIDE_SEEDS})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            if (!entry.is_regular_file()) continue;
            std::ifstream file(entry.path(), std::ios::binary);
            texts.emplace_back(std::istreambuf_iterator<char>(file),
                               std::istreambuf_iterator<char>());
        }
    return texts;
}

std::string generated_string(Random& random) {
    constexpr const char* pieces[] = {
        "a",       "é",       "中",      "😀",       "\x7F",           "\\n", "\\\"", "\\\\", "\\/",
        "\\u0000", "\\u00e9", "\\u4E2d", "\\uFFFF", "\\ud83d\\ude00", " "};
    std::string text = "\"";
    for (std::size_t i = below(random, 6); i > 0; --i)
        text += any_of(random, pieces);
    return text + "\"";
}

std::string generated_number(Random& random) {
    constexpr const char* fractions[] = {"", "", ".0", ".5", ".125", ".30000000000000004"};
    constexpr const char* exponents[] = {"", "", "", "e3", "E+2", "e-7", "e100", "E-300"};
    std::string text = below(random, 2) ? "-" : "";
    const std::size_t digits = 1 + below(random, 20);
    text += static_cast<char>('1' + below(random, 9));
    for (std::size_t i = 1; i < digits; ++i)
        text += static_cast<char>('0' + below(random, 10));
    if (below(random, 8) == 0) text = "-0";
    return text + any_of(random, fractions) + any_of(random, exponents);
}

std::string generated_value(Random& random, int depth) {
    constexpr const char* spaces[] = {"", "", "", " ", "\n", "\t", "\r\n"};
    constexpr const char* words[] = {"true", "false", "null"};
    const std::size_t kind = below(random, depth > 0 ? 5 : 3);
    if (kind == 0) return any_of(random, words);
    if (kind == 1) return generated_number(random);
    if (kind == 2) return generated_string(random);
    std::string text;
    for (std::size_t i = below(random, 5); i > 0; --i) {
        if (!text.empty()) text += ",";
        text += any_of(random, spaces);
        if (kind == 3)
            text +=
                generated_string(random) + any_of(random, spaces) + ":" + any_of(random, spaces);
        text += generated_value(random, depth - 1) + any_of(random, spaces);
    }
    return kind == 3 ? "{" + text + "}" : "[" + text + "]";
}

/// The text with a byte changed, removed or inserted, or a range duplicated, once to four times.
std::string mutated(std::string text, Random& random) {
    constexpr const char* pieces[] = {"\"",   "\\", "{",  "}", "[", "]",    ",",
                                      ":",    "0",  "-",  ".", "e", "u",    "\xC3",
                                      "\xED", "\n", "\t", " ", "/", "null", "\xEF\xBB\xBF"};
    for (std::size_t i = 1 + below(random, 4); i > 0 && !text.empty(); --i) {
        const std::size_t at = below(random, text.size());
        switch (below(random, 4)) {
            case 0:
                text[at] = static_cast<char>(random());
                break;
            case 1:
                text.erase(at, 1 + below(random, 3));
                break;
            case 2:
                text.insert(at, any_of(random, pieces));
                break;
            default:
                text.insert(at, text.substr(at, below(random, 20)));
        }
    }
    return text;
}

}  // namespace

TEST_CASE("numbers as in RFC 8259") {
    for (const char* text : {"0",
                             "-0",
                             "7",
                             "-1",
                             "0.5",
                             "10",
                             "1e1",
                             "1E+2",
                             "1e-2",
                             "1.25e0",
                             "0e0",
                             "0.0e-0",
                             "123456789",
                             "9007199254740992",
                             "9007199254740993",
                             "9223372036854775807",
                             "-9223372036854775808",
                             "9223372036854775808",
                             "18446744073709551615",
                             "18446744073709551616",
                             "123456789012345678901234567890",
                             "0.1",
                             "1e22",
                             "1e23",
                             "1e-22",
                             "1.7976931348623157e308",
                             "2.2250738585072014e-308",
                             "5e-324",
                             "1e-400",
                             "4.9e-324",
                             "123456789012345678e-320",
                             "100000000000000000000000000000000e-30",
                             "0.000000000000001"})
        check_verdict(text, true);
    for (const char* text :
         {"+1",  "01",       "-01",       "00",  ".5",    "1.",    "-.5", "-",
          "1e",  "1e+",      "1.e1",      "0x1", "1_000", "1e1.5", "--1", "1 2",
          "NaN", "Infinity", "-Infinity", "1a",  "１",    "0e",    "-e1", "2.e3"})
        check_verdict(text, false);
}

TEST_CASE("a number too large for a double is valid to us, and infinite") {
    for (const char* text : {"1e309", "-1e400", "[1e999, 2]", "1e99999999999999999999"}) {
        CHECK(is_json(text));
        CHECK(difference_from_nlohmann(text).empty());
    }
}

TEST_CASE("strings as in RFC 8259") {
    for (const char* text :
         {R"("")", R"("a")", R"("\"\\\/\b\f\n\r\t")", R"("\u0000")", R"("\u00E9\u00e9")",
          R"("\ud83d\ude00")", R"("\uDBFF\uDFFF")", R"("\ud800\udc00")", R"("\uFFFE\uFFFF")",
          "\"\x7F\"", "\"\u0080\"", "\"\uFFFF\"", "\"\U0010FFFF\"", "\"\u2028\u2029\""})
        check_verdict(text, true);
    for (const char* text : {R"("\ud800")",
                             R"("\udc00")",
                             R"("\udc00\ud800")",
                             R"("\ud800\ud800")",
                             R"("\ud800a")",
                             R"("\ud800\n")",
                             R"("\ud800\u0041")",
                             R"("\u12")",
                             R"("\u12g4")",
                             R"("\U0041")",
                             R"("\x41")",
                             R"("\a")",
                             R"("\'")",
                             R"("\0")",
                             R"("\)",
                             R"(")",
                             R"("\")",
                             R"("a)",
                             "'a'",
                             "\"\n\"",
                             "\"\t\"",
                             "\"\x01\"",
                             "\"\x1F\"",
                             "\"\xFF\"",
                             "\"\xC3\"",
                             "\"\xC0\xAF\"",
                             "\"\xE0\x80\xAF\"",
                             "\"\xED\xA0\x80\"",
                             "\"\xF4\x90\x80\x80\"",
                             "\"\xF8\x88\x80\x80\x80\"",
                             "\"\x80\"",
                             "\"a\xE2\x28\xA1\"",
                             "\"\xE2\x82\""})
        check_verdict(text, false);
    check_verdict(std::string("\"a\0b\"", 5), false);
}

TEST_CASE("structure as in RFC 8259") {
    for (const char* text : {"null", " \t\r\n true \n", "[]", "{}", "[ ]", "{ }", "[[]]", "[1,2]",
                             "[\n1\n,\n2\n]", R"({"":0})", R"({"a":1,"a":2})",
                             R"({"a":{"a":{"a":[]}}})", "\xEF\xBB\xBF[]", "\xEF\xBB\xBF 1 "})
        check_verdict(text, true);
    for (const char* text : {"",
                             " ",
                             "\n",
                             "[",
                             "]",
                             "{",
                             "}",
                             "[,]",
                             "[1,]",
                             "[,1]",
                             "[1,,2]",
                             "[1 2]",
                             "[1;2]",
                             "{,}",
                             R"({"a"})",
                             R"({"a":})",
                             R"({"a":1,})",
                             R"({"a" 1})",
                             R"({"a"::1})",
                             R"({1:1})",
                             R"({a:1})",
                             R"({"a":1 "b":2})",
                             R"({"a":1;"b":2})",
                             "[}",
                             "{]",
                             "[1}",
                             R"({"a":1])",
                             "[]]",
                             "{}}",
                             "[] []",
                             "1 1",
                             "true false",
                             "[] x",
                             "{} //",
                             "/**/[]",
                             "[]#",
                             "tru",
                             "True",
                             "TRUE",
                             "nul",
                             "nulll",
                             "undefined",
                             "\xEF\xBB\xBF",
                             "\xEF\xBB",
                             "\xEF[]",
                             "[]\xEF\xBB\xBF",
                             "\xEF\xBB\xBF\xEF\xBB\xBF[]",
                             "\xFE\xFF[]",
                             "\v1",
                             "\f[]",
                             "\u00A0[]",
                             "\u2028[]",
                             "[\u00A0]"})
        check_verdict(text, false);
    check_verdict(std::string("[\0]", 3), false);
    check_verdict(std::string("[]\0", 3), false);
    check_verdict(std::string(1, '\0'), false);
}

TEST_CASE("depth is not a fault to either") {
    constexpr std::size_t depth = 100000;
    const std::string opened(depth, '[');
    check_verdict(opened + std::string(depth, ']'), true);
    check_verdict(opened + std::string(depth - 1, ']'), false);
    check_verdict(opened + std::string(depth + 1, ']'), false);
    std::string objects;
    for (int i = 0; i < 1000; ++i)
        objects += "{\"a\":";
    check_verdict(objects + "1" + std::string(1000, '}'), true);
    check_verdict(objects + "1" + std::string(999, '}') + "]", false);
}

TEST_CASE("both of two equal keys have values, in order") {
    const JsonDocument json = parse_json(R"({"a":1,"\u0061":2})");
    REQUIRE(json.is_whole());
    CHECK(json.string_at(1) == json.string_at(7));
    CHECK(json.member(0, "a") == 5);  // the first is found
}

TEST_CASE("files are parsed as by nlohmann/json, original and mutated") {
    const std::vector<std::string> texts = files();
    REQUIRE(texts.size() > 20);
    for (const std::string& text : texts)
        CHECK(difference_from_nlohmann(text).empty());
    Random random(seed());
    for (int round = 0; round < 2000; ++round) {
        const std::string& text = texts[below(random, texts.size())];
        if (text.size() > 4000) continue;
        const std::string broken = mutated(text, random);
        REQUIRE_MESSAGE(difference_from_nlohmann(broken).empty(), broken);
    }
}

TEST_CASE("generated JSON is parsed as by nlohmann/json, original and mutated") {
    Random random(seed());
    for (int round = 0; round < 3000; ++round) {
        const std::string text = generated_value(random, 5);
        REQUIRE_MESSAGE(is_json(text), text);
        REQUIRE_MESSAGE(difference_from_nlohmann(text).empty(), text);
        const std::string broken = mutated(text, random);
        REQUIRE_MESSAGE(difference_from_nlohmann(broken).empty(), broken);
    }
}

TEST_CASE("tokens in random order are valid or not as for nlohmann/json") {
    constexpr const char* pieces[] = {
        "{",  "}",    "[",      "]",    ",",    ":",  "\"a\"", "\"\\u0041\"",
        "1",  "-0",   "1.5E-3", "true", "null", " ",  "\n",    "\"b\"",
        "1.", "\"\\", "01",     "tru",  "\xC3", "{}", "[]",    "\"\xC3\xA9\""};
    Random random(seed());
    for (int round = 0; round < 60000; ++round) {
        std::string text;
        for (std::size_t i = 1 + below(random, 9); i > 0; --i)
            text += any_of(random, pieces);
        REQUIRE_MESSAGE(difference_from_nlohmann(text).empty(), text);
    }
}
