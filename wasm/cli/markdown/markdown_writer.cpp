// Writes Markdown; see markdown_writer.h.
#include "cli/markdown/markdown_writer.h"

#include <algorithm>

#include "cli/markdown/inline_text.h"
#include "model/text/link_policy.h"
#include "model/text/text.h"

namespace broadside::cli {

namespace {

std::string in_code_marks(std::string_view code) {
    std::size_t longest = 0;
    std::size_t run = 0;
    for (const char c : code) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const std::string marks(longest + 1, '`');
    const std::string_view space = longest > 0 ? " " : "";
    return concat({marks, space, code, space, marks});
}

std::string styled(const Run& run) {
    if (run.style & style_code) return in_code_marks(run.text);
    std::string_view marks;
    if (run.style & style_emphasis) marks = "*";
    if (run.style & style_strong) marks = run.style & style_emphasis ? "***" : "**";
    const std::string_view text = run.text;
    const std::size_t begin = text.find_first_not_of(' ');
    if (marks.empty() || begin == std::string_view::npos) return escape_markdown(text);
    const std::size_t end = text.find_last_not_of(' ') + 1;
    return concat({text.substr(0, begin), marks, escape_markdown(text.substr(begin, end - begin)),
                   marks, text.substr(end)});
}

std::string target(std::string_view url) {
    return url.find_first_of("()") == std::string_view::npos ? std::string(url)
                                                             : concat({"<", url, ">"});
}

std::string write_run(const Run& run) {
    switch (run.kind) {
        case Run::Kind::source:
            return concat({"[^", run.text, "]"});
        case Run::Kind::line_break:
            return "\\\n";
        case Run::Kind::image:
            if (!link_fault(run.href, LinkUse::image).empty()) return escape_markdown(run.text);
            return concat({"![", escape_markdown(run.text), "](", target(run.href), ")"});
        case Run::Kind::term:
        case Run::Kind::date:
        case Run::Kind::text:
            break;
    }
    if (run.href.empty()) return styled(run);
    return concat({"[", styled(run), "](", target(run.href), ")"});
}

std::string write_runs(const std::vector<Run>& runs) {
    std::string text;
    for (const Run& run : runs)
        text += write_run(run);
    // Characters that would start a list, a heading or the like.
    const std::size_t mark = text.find_first_not_of("0123456789");
    const bool numbered = mark != std::string::npos && mark > 0 && mark < 10 &&
                          (text[mark] == '.' || text[mark] == ')');
    if (numbered) text.insert(mark, "\\");
    if (!text.empty() && std::string_view("-+=|").find(text[0]) != std::string_view::npos)
        text.insert(0, "\\");
    return text;
}

/// The text with `first` before its first line, `rest` before others, and `blank` on empty lines.
std::string indented(std::string_view text, std::string_view first, std::string_view rest,
                     std::string_view blank) {
    std::string result(first);
    for (std::size_t i = 0; i < text.size(); ++i) {
        result += text[i];
        if (text[i] == '\n' && i + 1 < text.size()) result += text[i + 1] == '\n' ? blank : rest;
    }
    return result;
}

std::string write_blocks(const Blocks& blocks, std::string_view between);

std::string write_list(const Block& list) {
    std::string text;
    int number = list.start;
    for (const Block& item : list.children) {
        if (!text.empty()) text += list.tight ? "\n" : "\n\n";
        const std::string mark = list.ordered ? decimal(number++) + ". " : "- ";
        text += indented(write_blocks(item.children, list.tight ? "\n" : "\n\n"), mark,
                         std::string(mark.size(), ' '), "");
    }
    return text;
}

std::string write_block(const Block& block) {
    switch (block.kind) {
        case Block::Kind::heading:
            return concat({std::string(block.level, '#'), " ", write_runs(block.runs)});
        case Block::Kind::code: {
            const std::string code = block.runs.empty() ? "" : block.runs[0].text;
            std::string fence = "```";
            while (code.find(fence) != std::string::npos)
                fence += '`';
            return concat({fence, "\n", code, "\n", fence});
        }
        case Block::Kind::list:
            return write_list(block);
        case Block::Kind::quote:
            return indented(write_blocks(block.children, "\n\n"), "> ", "> ", ">");
        case Block::Kind::rule:
            return "---";
        case Block::Kind::paragraph:
        case Block::Kind::item:
            break;
    }
    return write_runs(block.runs);
}

std::string write_blocks(const Blocks& blocks, std::string_view between) {
    std::string text;
    for (const Block& block : blocks) {
        if (!text.empty()) text += between;
        text += write_block(block);
    }
    return text;
}

}  // namespace

std::string write_markdown(const Blocks& blocks) { return write_blocks(blocks, "\n\n"); }

}  // namespace broadside::cli
