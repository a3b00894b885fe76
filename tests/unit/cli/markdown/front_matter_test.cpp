// Keys and values at the start of a Markdown file.
#include "cli/markdown/front_matter.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace broadside::cli;

namespace {

std::vector<FrontMatterEntry> head_of(const std::string& text, std::size_t lines_left) {
    SourceLines lines = split_lines(text);
    std::vector<FrontMatterEntry> entries = take_front_matter(lines);
    CHECK(lines.size() == lines_left);
    return entries;
}

}  // namespace

TEST_CASE("keys, values and their lines") {
    const auto entries = head_of(
        "\n---\n# comment\nid: a b\ntitle: \"T: \\\"x\\\"\"\n\n"
        "quoted: 'it''s'\nempty:\nlist: [1,\n  2]\n---\nText\n",
        1);
    REQUIRE(entries.size() == 5);
    CHECK(entries[0].key == "id");
    CHECK(entries[0].value == "a b");
    CHECK(entries[0].line == 4);
    CHECK(entries[1].value == "T: \"x\"");
    CHECK(entries[2].value == "it's");
    CHECK(entries[2].line == 7);
    CHECK(entries[3].value == "");
    CHECK(entries[4].value == Json({1, 2}));
    for (const FrontMatterEntry& entry : entries)
        CHECK_MESSAGE(entry.fault.empty(), entry.key);
}

TEST_CASE("values that cannot be read have a message") {
    const auto entries =
        head_of("---\nno colon\nlist: [1,\ntags:\n  - a\n  - b\ntext: \"open\n...\n", 0);
    REQUIRE(entries.size() == 4);
    CHECK(entries[0].fault == "expected \"key: value\"");
    CHECK(entries[1].fault == "the value is not valid JSON");
    CHECK(entries[2].fault == "expected the value on one line, or as JSON");
    CHECK(entries[3].fault == "the value is not valid JSON");
}

TEST_CASE("without its start or its end there is no front matter") {
    CHECK(head_of("", 0).empty());
    CHECK(head_of("---\nid: a\n", 2).empty());
    CHECK(head_of("Text\n---\nid: a\n---\n", 4).empty());
    CHECK(head_of("---\n---\nText", 1).empty());
}

TEST_CASE("written entries are read back unchanged") {
    for (const char* text : {"plain", "", " ", "a: b", "a #b", "'quoted'", "- x", "[1]", "{",
                             "true", "a\nb", "ends:", "é", "\"", "@x", "a:b"}) {
        const std::string written = write_front_matter_entry("key", text);
        const auto entries = head_of("---\n" + written + "---\n", 0);
        REQUIRE_MESSAGE(entries.size() == 1, written);
        CHECK_MESSAGE(entries[0].fault.empty(), written);
        CHECK_MESSAGE(entries[0].value == text, written);
    }
    CHECK(write_front_matter_entry("key", "plain text") == "key: plain text\n");
    CHECK(write_front_matter_entry("key", Json::array({1, "a"})) == "key: [1,\"a\"]\n");
}

TEST_CASE("string members") {
    const Json object = {{"a", "x"}, {"b", 1}};
    CHECK(text_of(object, "a") == "x");
    CHECK(text_of(object, "b").empty());
    CHECK(text_of(object, "c").empty());
    CHECK(text_of(Json::array(), "a").empty());
}
