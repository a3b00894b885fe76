// JSON: values, positions, and faults.
#include "model/json/json_document.h"

#include <doctest/doctest.h>

#include <string>

using namespace broadside;

namespace {

JsonFault only_fault(const std::string& text) {
    const JsonDocument json = parse_json(text);
    REQUIRE_MESSAGE(json.faults.size() == 1, text);
    return json.faults[0];
}

bool has(const std::string& text, const char* part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("values are in the order of the file, each with the index of the next") {
    const JsonDocument json = parse_json(R"({ "a": [1, 2], "b": 3 })");
    REQUIRE(json.is_whole());
    REQUIRE(json.values.size() == 7);
    CHECK(json.values[0].kind == JsonKind::object);
    CHECK(json.values[0].next == 7);
    CHECK(json.values[2].kind == JsonKind::array);
    CHECK(json.values[2].next == 5);
    CHECK(json.written(2) == "[1, 2]");
    CHECK(json.string_at(5) == "b");
    CHECK(json.written(6) == "3");
}

TEST_CASE("escapes") {
    const std::string text = R"("a\"\\\/\b\f\n\r\t\u0041\u00e9\u4e2d\ud83d\ude00")";
    const JsonDocument json = parse_json(text);
    REQUIRE(json.is_whole());
    CHECK(json.string_at(0) == "a\"\\/\b\f\n\r\tAé中😀");
}

TEST_CASE("an offset in a string maps to its offset in the file") {
    const std::string text = "[\"ab\\n\\u4e2d中\\ud83d\\ude00z\"]";
    const JsonDocument json = parse_json(text);
    const std::string value = json.string_at(1);
    CHECK(json.offset_in_file(1, 0) == 2);
    CHECK(json.offset_in_file(1, value.find('\n')) == text.find("\\n"));
    CHECK(json.offset_in_file(1, value.find("中")) == text.find("\\u4e2d"));
    CHECK(json.offset_in_file(1, value.rfind("中")) == text.find("中"));
    CHECK(json.offset_in_file(1, value.find("😀")) == text.find("\\ud83d"));
    CHECK(json.offset_in_file(1, value.find('z')) == text.find('z'));
    CHECK(json.offset_in_file(1, value.size()) == text.find('z') + 1);
}

TEST_CASE("paths of offsets") {
    const std::string text = R"({"a": 1, "list": [{"b": "x"}, 2], "odd key.": true})";
    const JsonDocument json = parse_json(text);
    CHECK(json.path_of(0) == ".");
    CHECK(json.path_of(text.find('1')) == "a");
    CHECK(json.path_of(text.find("\"a\"")) == "a");
    CHECK(json.path_of(text.find('x')) == "list.0.b");
    CHECK(json.path_of(text.find("2]")) == "list.1");
    CHECK(json.path_of(text.find("true")) == "odd_key_");
}

TEST_CASE("a long key is truncated in a path, between two characters") {
    std::string path = "a";
    append_path_key(path, std::string(62, 'x') + "é" + "y");
    CHECK(path == "a." + std::string(62, 'x') + "é");
    path.clear();
    append_path_key(path, std::string(63, 'x') + "é");
    CHECK(path == std::string(63, 'x'));
    path.clear();
    append_path_key(path, std::string(61, 'x') + "😀😀");
    CHECK(path == std::string(61, 'x'));
}

TEST_CASE("a byte order mark is not a fault") {
    const JsonDocument json = parse_json("\xEF\xBB\xBF{}");
    CHECK(json.is_whole());
    CHECK(json.faults.empty());
}

TEST_CASE("invalid text is reported with what was expected") {
    CHECK(has(only_fault("").message, "empty"));
    CHECK(has(only_fault("  \n ").message, "empty"));
    CHECK(has(only_fault("{").message, "end of the file"));
    CHECK(has(only_fault("{\"a\" 1}").message, "\":\""));
    CHECK(has(only_fault("{\"a\": 1 \"b\": 2}").message, "\",\" or \"}\""));
    CHECK(has(only_fault("[1 2]").message, "\",\" or \"]\""));
    CHECK(has(only_fault("[1}").message, "\",\" or \"]\""));
    CHECK(has(only_fault("{a: 1}").message, "a key in double quotes"));
    CHECK(has(only_fault("{'a': 1}").message, "double quotes"));
    CHECK(has(only_fault("// x\n{}").message, "no comments"));
    CHECK(has(only_fault("[nul]").message, "\"nul\""));
    CHECK(has(only_fault("[NaN]").message, "\"NaN\""));
    CHECK(has(only_fault("[01]").message, "must not start with 0"));
    CHECK(has(only_fault("[-]").message, "digit"));
    CHECK(has(only_fault("[1.]").message, "digit"));
    CHECK(has(only_fault("[1e]").message, "digit"));
    CHECK(has(only_fault("{} {}").message, "expected the end of the file"));
    CHECK(has(only_fault("[\"abc").message, "no closing quote"));
    CHECK(has(only_fault("[\"abc\n\"]").message, "no closing quote"));
    CHECK(has(only_fault("[\xFF]").message, "UTF-8"));
    CHECK(only_fault("{\"a\": }").offset == 6);
}

TEST_CASE("faults that are not structural do not end the parsing") {
    const JsonDocument json = parse_json(
        "[\"\\ud800\", \"\\udc00x\", \"\\ud800\\u0041\", \"\xFF\", \"\\x\", \"\\u12g4\", \"\t\", "
        "1,]");
    CHECK(json.is_whole());
    REQUIRE(json.faults.size() == 8);
    CHECK(has(json.faults[0].message, "lone surrogate"));
    CHECK(has(json.faults[1].message, "lone surrogate"));
    CHECK(has(json.faults[2].message, "lone surrogate"));
    CHECK(has(json.faults[3].message, "UTF-8"));
    CHECK(has(json.faults[4].message, "escape"));
    CHECK(has(json.faults[5].message, "hexadecimal"));
    CHECK(has(json.faults[6].message, "control character"));
    CHECK(has(json.faults[7].message, "comma"));
    CHECK(json.string_at(1) == "\uFFFD");
    CHECK(json.string_at(2) == "\uFFFDx");
}

TEST_CASE("nesting is limited, and parsing needs no stack") {
    const std::string deep = std::string(100, '[') + std::string(100, ']');
    CHECK(has(only_fault(deep).message, "64 levels"));
    JsonLimits limits;
    limits.max_depth = 1000000;
    const std::string deeper = std::string(1000000, '[') + std::string(1000000, ']');
    CHECK(parse_json(deeper, limits).is_whole());
}

TEST_CASE("members of an object") {
    const JsonDocument json = parse_json(R"({"a": {"b": 1}, "\u0063": [2]})");
    REQUIRE(json.is_whole());
    CHECK(json.written(json.member(0, "a")) == R"({"b": 1})");
    CHECK(json.written(json.member(json.member(0, "a"), "b")) == "1");
    CHECK(json.written(json.member(0, "c")) == "[2]");  // its key has an escape
    CHECK(json.member(0, "b") == 0);
    CHECK(json.member(json.member(0, "c"), "b") == 0);  // not an object
}
