// Titles in Markdown, as plain text and back.
#include "cli/markdown/inline_text.h"

#include <doctest/doctest.h>

#include <string>

using namespace broadside::cli;

TEST_CASE("a title is its text without markup") {
    CHECK(plain_title("Meet *V4*, the **successor**") == "Meet V4, the successor");
    CHECK(plain_title("`code` and [link](https://e.org)") == "code and link");
    CHECK(plain_title("A \\* B &amp; C") == "A * B & C");
    CHECK(plain_title("") == "");
}

TEST_CASE("a title that is not allowed stays as written") {
    CHECK(plain_title("A <b>bold</b> title") == "A <b>bold</b> title");
    CHECK(plain_title("cited[^s1]") == "cited[^s1]");
}

TEST_CASE("escaped text is parsed to itself") {
    for (const char* text : {"a*b*", "_x_", "[a](b)", "`c`", "<b>", "&amp;", "~~x~~", "{#id}",
                             "back\\slash", "中文 #1"})
        CHECK_MESSAGE(plain_title(escape_markdown(text)) == text, text);
    CHECK(escape_markdown("plain text, with. marks!") == "plain text, with. marks!");
}

TEST_CASE("slugs are like those of code hosts") {
    CHECK(slug("Meet V4, the successor") == "meet-v4-the-successor");
    CHECK(slug("  Why?  ") == "why");
    CHECK(slug("a_b-c") == "a_b-c");
    CHECK(slug("常见问题").empty());
    CHECK(slug("What is 中文?") == "what-is");
}

TEST_CASE("lower case, only for ASCII") { CHECK(lower("FAQ Ä1") == "faq Ä1"); }
