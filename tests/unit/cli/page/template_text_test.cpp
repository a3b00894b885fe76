// Texts with places to fill in.
#include "cli/page/template_text.h"

#include <doctest/doctest.h>

#include <string>

using namespace broadside;

TEST_CASE("names in braces are filled in, and what is put in is not looked through") {
    CHECK(cli::fill_in("<{a}> {b}{a}", {{"a", "1"}, {"b", "{a}"}}) == "<1> {a}1");
    CHECK(cli::fill_in("", {{"a", "1"}}).empty());
    CHECK(cli::fill_in("{a}", {{"a", ""}}).empty());
}

TEST_CASE("braces that name nothing stay") {
    CHECK(cli::fill_in("a { color: red } {x} {", {{"a", "1"}}) == "a { color: red } {x} {");
    CHECK(cli::fill_in("{{a}}", {{"a", "1"}}) == "{1}");
}

TEST_CASE("a word is replaced wherever it stands, in one pass") {
    CHECK(cli::replaced("<a><b>", "<", "<<") == "<<a><<b>");
    CHECK(cli::replaced("aaa", "aa", "b") == "ba");
    CHECK(cli::replaced("abc", "x", "y") == "abc");
    CHECK(cli::replaced("", "x", "y").empty());
}
