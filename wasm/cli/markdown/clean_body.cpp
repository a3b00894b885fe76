// Cleans foreign Markdown; see clean_body.h.
#include "cli/markdown/clean_body.h"

#include <algorithm>

#include "cli/markdown/inline_text.h"
#include "cli/markdown/markdown_writer.h"
#include "model/text/rich_text.h"
#include "model/text/text.h"

namespace broadside::cli {

namespace {

constexpr int most_rounds = 500;
constexpr std::string_view line_break = "\\\n";

/// A modifiable text with the numbers of its lines in the file.
struct Body {
    std::string text;
    std::vector<int> lines;

    [[nodiscard]] int line_at(std::size_t offset) const {
        if (lines.empty()) return 0;
        return lines[std::min(row_at(offset), lines.size() - 1)];
    }
    void replace(std::size_t offset, std::size_t length, std::string_view by) {
        const std::string_view old = std::string_view(text).substr(offset, length);
        const auto gone = static_cast<std::size_t>(std::count(old.begin(), old.end(), '\n'));
        const auto come = static_cast<std::size_t>(std::count(by.begin(), by.end(), '\n'));
        const std::size_t next = std::min(row_at(offset) + 1, lines.size());
        const auto at = lines.begin() + static_cast<std::ptrdiff_t>(next);
        const int line = line_at(offset);
        const std::size_t left = lines.size() - next;
        lines.insert(lines.erase(at, at + static_cast<std::ptrdiff_t>(std::min(gone, left))), come,
                     line);
        text.replace(offset, length, by);
    }

private:
    [[nodiscard]] std::size_t row_at(std::size_t offset) const {
        const std::string_view before = std::string_view(text).substr(0, offset);
        return static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    }
};

/// The length of the tag, comment or declaration at the start of `text`.
std::size_t tag_length(std::string_view text) noexcept {
    if (text.substr(0, 4) == "<!--") {
        const std::size_t end = text.find("-->");
        return end == std::string_view::npos ? text.size() : end + 3;
    }
    char quote = '\0';
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '>') {
            return i + 1;
        } else if ((c == '"' || c == '\'') && i > 0 && text[i - 1] == '=') {
            quote = c;
        } else if (c == '\n' && text.substr(i + 1, 1) == "\n") {
            break;
        }
    }
    return 1;
}

/// The value of a tag's attribute; empty if it has none.
std::string tag_attribute(std::string_view tag, std::string_view name) {
    const std::string small = lower(tag);
    const std::size_t at = small.find(concat({" ", name, "="}));
    if (at == std::string::npos) return {};
    std::string_view rest = tag.substr(at + name.size() + 2);
    const char quote = rest.empty() ? '\0' : rest.front();
    if (quote != '"' && quote != '\'') return std::string(rest.substr(0, rest.find_first_of(" >")));
    rest.remove_prefix(1);
    return std::string(rest.substr(0, rest.find(quote)));
}

/// The replacement of a tag: an image's Markdown, a break, or nothing.
std::string replacement_for(std::string_view tag) {
    const std::string small = lower(tag.substr(0, 4));
    if (small == "<br>" || small == "<br " || small == "<br/") return std::string(line_break);
    if (small != "<img") return {};
    const std::string src = tag_attribute(tag, "src");
    if (src.empty()) return {};
    return concat({"![", escape_markdown(tag_attribute(tag, "alt")), "](", src, ")"});
}

/// Removes the tag at the offset; the rest of its line loses its indent.
void take_tag(Body& body, std::size_t offset) {
    const std::string& text = body.text;
    const std::size_t length = tag_length(std::string_view(text).substr(offset));
    if (length == 1) {  // not a tag, only the character
        body.replace(offset, 0, "\\");
        return;
    }
    const std::size_t before = text.find_last_not_of(" \t", offset == 0 ? 0 : offset - 1);
    const bool starts_line = offset == 0 || before == std::string::npos || text[before] == '\n';
    const std::size_t after = std::min(text.find_first_not_of(" \t", offset + length), text.size());
    const bool ends_line = after == text.size() || text[after] == '\n';
    std::string by = replacement_for(std::string_view(text).substr(offset, length));
    if (by == line_break && starts_line) return body.replace(offset, length, "");
    if (by == line_break && ends_line) by = after == text.size() ? "" : "\\";
    const bool takes_spaces = (by.empty() && starts_line) || (ends_line && by == "\\");
    body.replace(offset, takes_spaces ? after - offset : length, by);
}

void take_html(Body& body, Remarks& remarks) {
    for (int round = 0; round < most_rounds; ++round) {
        const RichText rich = parse_markdown(body.text);
        bool found = false;
        for (std::size_t i = rich.faults.size(); i-- > 0;) {
            const MarkdownFault& fault = rich.faults[i];
            if (fault.kind != MarkdownFault::Kind::html) continue;
            found = true;
            const std::string_view rest = std::string_view(body.text).substr(fault.offset);
            const std::string_view tag = rest.substr(0, tag_length(rest));
            remarks.push_back(
                {body.line_at(fault.offset),
                 concat({"raw HTML has no place in an article; left out ", in_quotes(tag)})});
            take_tag(body, fault.offset);
        }
        if (!found) return;
    }
    body.text = escape_markdown(body.text);
    remarks.push_back({body.line_at(0), "too much raw HTML; the text is kept without its markup"});
}

/// References to unknown sources in the body, from its end to its start.
std::vector<MarkdownReference> unknown_sources(const Body& body, const IdIndex& sources) {
    std::vector<MarkdownReference> unknown = parse_markdown(body.text).references;
    std::erase_if(unknown, [&](const MarkdownReference& each) {
        return each.kind != MarkdownReference::Kind::source || sources.find(each.id);
    });
    std::ranges::reverse(unknown);
    return unknown;
}

/// Replaces links that are not allowed by their text.
void take_links(Body& body, Remarks& remarks) {
    MarkdownRules rules;
    rules.keep_faulty = true;
    const RichText rich = parse_markdown(body.text, rules);
    if (rich.faults.empty()) return;
    for (const MarkdownFault& fault : rich.faults)
        remarks.push_back(
            {body.line_at(fault.offset), concat({fault.message, "; its text is kept"})});
    std::string written = write_markdown(rich.blocks);
    if (!parse_markdown(written).faults.empty()) written = escape_markdown(body.text);
    body.text = std::move(written);
}

}  // namespace

std::string clean_body(std::string markdown, std::vector<int> lines, const IdIndex& sources,
                       Remarks& remarks) {
    const std::size_t already = remarks.size();
    Body body{std::move(markdown), std::move(lines)};
    take_html(body, remarks);
    for (const MarkdownReference& each : unknown_sources(body, sources))
        remarks.push_back({body.line_at(each.offset),
                           concat({"there is no footnote ", in_quotes(concat({"[^", each.id, "]"})),
                                   "; kept as plain text"})});
    take_links(body, remarks);  // may rewrite the text: line numbers are invalid from here on
    for (const MarkdownReference& each : unknown_sources(body, sources))
        body.replace(each.offset, 0, "\\");
    std::stable_sort(remarks.begin() + static_cast<std::ptrdiff_t>(already), remarks.end(),
                     [](const Remark& a, const Remark& b) { return a.line < b.line; });
    return std::move(body.text);
}

}  // namespace broadside::cli
