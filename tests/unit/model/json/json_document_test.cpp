// JSON: values, positions, and faults.
#include "model/json/json_document.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace broadside;

namespace {

JsonFault only_fault(const std::string& text) {
    const JsonDocument json = parse_json(text);
    REQUIRE_MESSAGE(json.faults.size() == 1, text);
    return json.faults[0];
}

bool has(const std::string& text, const char* part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("values are found one after another") {
    const JsonDocument json = parse_json(R"( { "a": [1, 2], "b": 3, "c": {} })");
    REQUIRE(json.is_whole());
    CHECK(json.root == 1);
    CHECK(json.kind(json.root) == JsonKind::object);
    const std::size_t a = json.first(json.root);
    CHECK(json.string_at(a) == "a");
    const std::size_t array = json.next(a);
    CHECK(json.kind(array) == JsonKind::array);
    CHECK(json.written(array) == "[1, 2]");
    CHECK(json.written(json.first(array)) == "1");
    CHECK(json.next(json.next(json.first(array))) == 0);
    const std::size_t b = json.next(array);
    CHECK(json.string_at(b) == "b");
    CHECK(json.written(json.next(b)) == "3");
    const std::size_t empty = json.next(json.next(json.next(b)));
    CHECK(json.written(empty) == "{}");
    CHECK(json.first(empty) == 0);
    CHECK(json.next(empty) == 0);
}

TEST_CASE("kinds of values") {
    const std::string text = R"([null,true,false,-1.5e+3,0,"]\"",[],{}])";
    const JsonDocument json = parse_json(text);
    REQUIRE(json.is_whole());
    std::vector<JsonKind> kinds;
    std::string written;
    for (std::size_t at = json.first(0); at != 0; at = json.next(at)) {
        kinds.push_back(json.kind(at));
        written += json.written(at);
    }
    CHECK(kinds == std::vector{JsonKind::null, JsonKind::boolean, JsonKind::boolean,
                               JsonKind::number, JsonKind::number, JsonKind::string,
                               JsonKind::array, JsonKind::object});
    CHECK(written == R"(nulltruefalse-1.5e+30"]\""[]{})");
}

TEST_CASE("the ends of long values are known") {
    std::string text = R"({"short": [1], "long": [)";
    for (int i = 0; i < 5000; ++i)
        text += (i > 0 ? ",[" : "[") + std::to_string(i) + "]";
    text += R"(], "last": "x"})";
    const JsonDocument json = parse_json(text);
    REQUIRE(json.is_whole());
    REQUIRE(json.long_values.size() == 2);
    CHECK(json.long_values[0].begin == 0);
    CHECK(json.long_values[0].items == 3);
    const std::size_t array = json.member(0, "long");
    CHECK(json.long_values[1].begin == array);
    CHECK(json.many_items(array) == 5000);
    CHECK(json.many_items(json.member(0, "short")) == 0);
    CHECK(text[json.end(array) - 1] == ']');
    CHECK(json.written(json.member(0, "last")) == R"("x")");
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
    CHECK(json.string_at(json.next(1)) == "\uFFFDx");
    for (std::size_t i = 0; i < 7; ++i)
        CHECK(json.faults[i].path == std::to_string(i));
    CHECK(json.faults[7].path.empty());
}

TEST_CASE("a fault has the path of its value") {
    const JsonDocument json =
        parse_json(R"({"a": {"b\x": 1, "c": [true, "\y"], "list": [{"d": 1,}, 2,]}, "\z": 1})");
    REQUIRE(json.is_whole());
    std::vector<std::string> paths;
    for (const JsonFault& fault : json.faults)
        paths.push_back(fault.path);
    CHECK(paths == std::vector<std::string>{"a.b\\x", "a.c.1", "a.list.0", "a.list", "\\z"});
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
