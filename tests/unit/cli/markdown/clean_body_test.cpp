// Cleaning of foreign Markdown.
#include "cli/markdown/clean_body.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace broadside;
using namespace broadside::cli;

namespace {

struct Cleaned {
    std::string text;
    Remarks remarks;
};

/// `text` is at line 10 of its file; there is one source, "s1".
Cleaned cleaned(const std::string& text) {
    IdIndex sources;
    sources.add("s1");
    Cleaned result;
    std::vector<int> lines;
    for (int line = 10; line < 20; ++line)
        lines.push_back(line);
    result.text = clean_body(text, lines, sources, result.remarks);
    return result;
}

void check_remark(const Cleaned& cleaned, int line, const char* part) {
    REQUIRE(cleaned.remarks.size() == 1);
    CHECK(cleaned.remarks[0].line == line);
    CHECK_MESSAGE(cleaned.remarks[0].message.find(part) != std::string::npos,
                  cleaned.remarks[0].message);
}

}  // namespace

TEST_CASE("valid Markdown is unchanged byte for byte") {
    for (const char* text :
         {"", "Text *a* **b**.[^s1]", "- x\n- y\n\n> z\n", "[a](https://e.org/b?c=d#e)", "`<b>`",
          "```\n<b>\n```", "a \\< b", "1 < 2", "&lt;b&gt;"}) {
        const Cleaned result = cleaned(text);
        CHECK(result.text == text);
        CHECK(result.remarks.empty());
    }
}

TEST_CASE("raw HTML is removed, its text kept, and images and breaks become Markdown") {
    const Cleaned bold = cleaned("One.\n\nTwo <b title=\"<\">bold</b>.");
    CHECK(bold.text == "One.\n\nTwo bold.");
    REQUIRE(bold.remarks.size() == 2);
    CHECK(bold.remarks[0].line == 12);
    CHECK(cleaned("a<br>b").text == "a\\\nb");
    CHECK(cleaned("a<br/>\nb").text == "a\\\nb");
    CHECK(cleaned("x <img alt='A' src=\"a.png\"> y").text == "x ![A](a.png) y");
    CHECK(cleaned("x <img> y").text == "x  y");
    CHECK(cleaned("a <!-- b --> c").text == "a  c");
    CHECK(cleaned("<p align=\"center\">\nText\n</p>").text.find("Text") != std::string::npos);
    CHECK(cleaned("<p align=\"center\">\nText\n</p>").text.find('<') == std::string::npos);
}

TEST_CASE("links that are not allowed are replaced by their text") {
    const Cleaned link = cleaned("One.\nSee [the file](docs/x.md) and [all](https://e.org).");
    check_remark(link, 11, "docs/x.md");
    CHECK(link.text.find("See the file and [all](https://e.org)") != std::string::npos);
    CHECK(cleaned("[a](javascript:x)").text == "a");
}

TEST_CASE("a reference to an unknown footnote is kept as written") {
    const Cleaned result = cleaned("One.[^s1]\n\nTwo.[^no]");
    CHECK(result.text == "One.[^s1]\n\nTwo.\\[^no]");
    check_remark(result, 12, "[^no]");
}
