// Writing blocks as Markdown that is read back to the same blocks.
#include "cli/markdown/markdown_writer.h"

#include <doctest/doctest.h>

#include <string>

using namespace broadside;
using cli::write_markdown;

namespace {

std::string rewritten(const std::string& markdown) {
    const RichText rich = parse_markdown(markdown);
    REQUIRE_MESSAGE(rich.faults.empty(), markdown);
    return write_markdown(rich.blocks);
}

/// The blocks with their kinds, styles and targets, as comparable text.
std::string shape(const Blocks& blocks) {
    std::string out;
    for (const Block& block : blocks) {
        out += "(" + std::to_string(static_cast<int>(block.kind)) + "," +
               std::to_string(block.level) + (block.ordered ? "o" : "") + (block.tight ? "t" : "") +
               std::to_string(block.start);
        for (const Run& run : block.runs)
            out += "[" + std::to_string(static_cast<int>(run.kind)) + "," +
                   std::to_string(run.style) + "," + run.text + "," + run.href + "]";
        out += shape(block.children) + ")";
    }
    return out;
}

}  // namespace

TEST_CASE("written blocks are read back unchanged") {
    for (const char* markdown : {"Text",
                                 "# One\n\n## Two",
                                 "a\\\nb",
                                 "*a* **b** ***c*** `d`",
                                 "[l](https://e.org)",
                                 "[l](<https://e.org/a_(b)>)",
                                 "![alt](a.png)",
                                 "x[^s1]",
                                 "- a\n- b",
                                 "- a\n\n- b",
                                 "3. a\n4. b",
                                 "- a\n  - b\n    - c",
                                 "> a\n>\n> b",
                                 "> - a\n> - b",
                                 "---",
                                 "```\ncode\n```",
                                 "````\n```\n````",
                                 "``a`b``",
                                 "\\*a\\*",
                                 "1\\. a",
                                 "\\- a",
                                 "\\# a",
                                 "\\> a",
                                 "a\\_b",
                                 "\\[^x]",
                                 "&amp;amp;",
                                 "\\+ a",
                                 "\\=\\=\\=",
                                 "\\| a",
                                 "\\~~~ a"}) {
        const std::string written = rewritten(markdown);
        CHECK_MESSAGE(
            shape(parse_markdown(written).blocks) == shape(parse_markdown(markdown).blocks),
            markdown << "\n became \n"
                     << written);
    }
}

TEST_CASE("the usual notation is used") {
    CHECK(rewritten("* a\n* b") == "- a\n- b");
    CHECK(rewritten("Title\n=====") == "# Title");
    CHECK(rewritten("_a_ __b__") == "*a* **b**");
    CHECK(rewritten("    code") == "```\ncode\n```");
    CHECK(write_markdown({}).empty());
}
