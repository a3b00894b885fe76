// Text templates.
#include "cli/page/template_text.h"

#include <doctest/doctest.h>

#include <string>

using namespace broadside;

TEST_CASE("names in braces are replaced, and values are not expanded again") {
    CHECK(cli::fill_in("<{a}> {b}{a}", {{"a", "1"}, {"b", "{a}"}}) == "<1> {a}1");
    CHECK(cli::fill_in("", {{"a", "1"}}).empty());
    CHECK(cli::fill_in("{a}", {{"a", ""}}).empty());
}

TEST_CASE("unknown names in braces stay") {
    CHECK(cli::fill_in("a { color: red } {x} {", {{"a", "1"}}) == "a { color: red } {x} {");
    CHECK(cli::fill_in("{{a}}", {{"a", "1"}}) == "{1}");
}

TEST_CASE("all occurrences of a word are replaced, in one pass") {
    CHECK(cli::replaced("<a><b>", "<", "<<") == "<<a><<b>");
    CHECK(cli::replaced("aaa", "aa", "b") == "ba");
    CHECK(cli::replaced("abc", "x", "y") == "abc");
    CHECK(cli::replaced("", "x", "y").empty());
}
