// "{#id key=value}" in a line of Markdown.
#include "cli/markdown/attributes.h"

#include <doctest/doctest.h>

#include <string>

using namespace broadside::cli;

TEST_CASE("attributes are read with the position of their braces") {
    const auto found = find_attributes(R"(Title {#one status=claim notes="a \"b\" {c}"} rest)");
    REQUIRE(found);
    CHECK(found->begin == 6);
    CHECK(found->end == 45);
    CHECK(found->attributes.id == "one");
    REQUIRE(found->attributes.values.size() == 2);
    CHECK(found->attributes.values[0].first == "status");
    CHECK(found->attributes.values[0].second == "claim");
    CHECK(found->attributes.values[1].second == "a \"b\" {c}");
}

TEST_CASE("braces without attributes are text, and the first with attributes are used") {
    for (const char* line : {"no braces", "{}", "{ }", "{a}", "{#}", "{#a b}", "{=b}", "{1=b}",
                             "{a=}", "{a=\"b}", "{#a #b}", "{a=\"\\x\"}", "{#a", "{a=b", "{"})
        CHECK_MESSAGE(!find_attributes(line), line);
    const auto found = find_attributes("{a} {b=c} {d=e}");
    REQUIRE(found);
    CHECK(found->begin == 4);
    CHECK(found->attributes.values[0].first == "b");
}

TEST_CASE("written attributes are read back unchanged") {
    CHECK(write_attributes({}).empty());
    const Attributes attributes{"one",
                                {{"a", "b"}, {"c", "two words"}, {"d", ""}, {"e", "\"{}\\\n"}}};
    const std::string written = write_attributes(attributes);
    CHECK(written == R"({#one a=b c="two words" d="" e="\"{}\\\n"})");
    const auto found = find_attributes(written);
    REQUIRE(found);
    CHECK(found->end == written.size());
    CHECK(found->attributes.id == attributes.id);
    CHECK(found->attributes.values == attributes.values);
    CHECK(write_attributes({"", {{"a", "b"}}}) == "{a=b}");
}
