// Lines and chapters of a Markdown file.
#include "cli/markdown/markdown_lines.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace broadside::cli;

TEST_CASE("lines have numbers, no line ends, and are marked as code") {
    const SourceLines lines = split_lines("a\r\n```sh\nb\n```\n\n~~~~\n~~~\n~~~~\nc", 5);
    REQUIRE(lines.size() == 9);
    CHECK(lines[0].text == "a");
    CHECK(lines[0].number == 5);
    CHECK(lines[8].number == 13);
    std::string code;
    for (const SourceLine& line : lines)
        code += line.code ? '1' : '0';
    CHECK(code == "011101110");
    CHECK(split_lines("").empty());
    CHECK(split_lines("\n").size() == 1);
    CHECK_FALSE(split_lines("``` a `b` ```\nx")[1].code);  // inline code is not a fence
    CHECK_FALSE(split_lines("    ```\nx")[1].code);
    CHECK(split_lines("```\nx")[1].code);  // an unclosed fence
}

TEST_CASE("headings") {
    std::string heading;
    const auto level = [&](const char* line) {
        heading.clear();
        return heading_level(line, heading);
    };
    CHECK(level("## Title ##") == 2);
    CHECK(heading == "Title");
    CHECK(level("   ###### Six") == 6);
    CHECK(level("# C#") == 1);
    CHECK(heading == "C#");
    CHECK(level("#") == 1);
    CHECK(heading.empty());
    CHECK(level("#\tTab") == 1);
    CHECK(level("## ##") == 2);
    CHECK(heading.empty());
    for (const char* line : {"#No space", "####### Seven", "    # code", "Title", ""})
        CHECK_MESSAGE(level(line) == 0, line);
}

TEST_CASE("chapters are split at headings of some levels, and not in code") {
    const std::vector<Chapter> chapters = split_chapters(
        split_lines("before\n# One\na\n### Deep\n```\n# code\n```\n  ## indented\nTwo\n---\nb\n"
                    "\nThree\n===\n\nnot a title\nat all\n---\n- item\n---\n"),
        1, 2);
    REQUIRE(chapters.size() == 3);
    CHECK(chapters[0].level == 0);
    CHECK(chapters[0].lines.size() == 1);
    CHECK(chapters[1].heading == "One");
    CHECK(chapters[1].level == 1);
    CHECK(chapters[1].line == 2);
    CHECK(chapters[1].lines.size() == 10);  // "Two" continues the line above it
    CHECK(chapters[2].heading == "Three");
    CHECK(chapters[2].level == 1);
    CHECK(chapters[2].line == 13);
    CHECK(chapters[2].lines.size() == 6);
}

TEST_CASE("lines are joined without blank ones at both ends") {
    int first = 0;
    CHECK(join_lines(split_lines("\n \na\n\nb\n\n", 3), first) == "a\n\nb");
    CHECK(first == 5);
    CHECK(join_lines({}, first).empty());
    CHECK(first == 0);
}

TEST_CASE("definitions of links and footnotes") {
    std::string label;
    bool footnote = false;
    CHECK(definition("[r]: https://e.org", label, footnote) == 4);
    CHECK(label == "r");
    CHECK_FALSE(footnote);
    CHECK(definition("   [^s1]: Text", label, footnote) == 9);
    CHECK(label == "s1");
    CHECK(footnote);
    for (const char* line : {"[r] x", "[]: x", "[^]: x", "    [r]: x", "[r", "x [r]: y", ""})
        CHECK_MESSAGE(definition(line, label, footnote) == 0, line);
}

TEST_CASE("blank lines and trimmed texts") {
    CHECK(is_blank(""));
    CHECK(is_blank(" \t\r"));
    CHECK_FALSE(is_blank(" x"));
    CHECK(trimmed(" \ta b\n") == "a b");
    CHECK(trimmed("  ").empty());
}
