// Cleaning Markdown from elsewhere; see clean_body.h.
#include "cli/clean_body.h"

#include <algorithm>

#include "cli/inline_text.h"
#include "cli/markdown_writer.h"
#include "model/rich_text.h"
#include "model/text.h"

namespace broadside::cli {

namespace {

constexpr int most_rounds = 500;

int line_at(std::string_view text, std::size_t offset, int first_line) {
    const std::string_view before = text.substr(0, offset);
    return first_line + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
}

/// The length of the tag, comment or declaration that starts `text`.
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

/// The value of an attribute of a tag; empty if it has none.
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

/// What takes the place of a tag: an image's Markdown, a break, or nothing.
std::string replacement_for(std::string_view tag) {
    const std::string small = lower(tag.substr(0, 4));
    if (small == "<br>" || small == "<br " || small == "<br/") return "\\\n";
    if (small != "<img") return {};
    const std::string src = tag_attribute(tag, "src");
    if (src.empty()) return {};
    return concat({"![", escape_markdown(tag_attribute(tag, "alt")), "](", src, ")"});
}

/// Takes the tag at the offset out; what is left of its line loses its indent.
void take_tag(std::string& text, std::size_t offset) {
    const std::size_t length = tag_length(std::string_view(text).substr(offset));
    if (length == 1) {  // no tag at all, only the character
        text.insert(offset, "\\");
        return;
    }
    const std::size_t before = text.find_last_not_of(" \t", offset == 0 ? 0 : offset - 1);
    const bool starts_line = offset == 0 || before == std::string::npos || text[before] == '\n';
    const std::string by = replacement_for(std::string_view(text).substr(offset, length));
    text.replace(offset, length, by == "\\\n" && starts_line ? "" : by);
    if (!starts_line || !by.empty()) return;
    const std::size_t next = std::min(text.find_first_not_of(" \t", offset), text.size());
    text.erase(offset, next - offset);
}

void take_html(std::string& markdown, int first_line, Remarks& remarks) {
    for (int round = 0; round < most_rounds; ++round) {
        const RichText rich = parse_markdown(markdown);
        bool found = false;
        for (std::size_t i = rich.faults.size(); i-- > 0;) {
            const MarkdownFault& fault = rich.faults[i];
            if (fault.kind != MarkdownFault::Kind::html) continue;
            found = true;
            const std::string_view rest = std::string_view(markdown).substr(fault.offset);
            const std::string_view tag = rest.substr(0, tag_length(rest));
            remarks.push_back(
                {line_at(markdown, fault.offset, first_line),
                 concat({"raw HTML has no place in an article; left out ", in_quotes(tag)})});
            take_tag(markdown, fault.offset);
        }
        if (!found) return;
    }
    markdown = escape_markdown(markdown);
    remarks.push_back({first_line, "too much raw HTML; the text is kept without its markup"});
}

void escape_unknown_sources(std::string& markdown, int first_line, const IdIndex& sources,
                            Remarks& remarks) {
    const RichText rich = parse_markdown(markdown);
    for (std::size_t i = rich.references.size(); i-- > 0;) {
        const MarkdownReference& each = rich.references[i];
        const bool source = each.kind == MarkdownReference::Kind::source;
        if (!source || sources.find(each.id)) continue;
        remarks.push_back({line_at(markdown, each.offset, first_line),
                           concat({"there is no footnote ", in_quotes(concat({"[^", each.id, "]"})),
                                   "; kept as plain text"})});
        markdown.insert(each.offset, "\\");
    }
}

/// Links that an article may not hold become their words.
void take_links(std::string& markdown, int first_line, Remarks& remarks) {
    MarkdownRules rules;
    rules.keep_faulty = true;
    const RichText rich = parse_markdown(markdown, rules);
    if (rich.faults.empty()) return;
    for (const MarkdownFault& fault : rich.faults)
        remarks.push_back({line_at(markdown, fault.offset, first_line),
                           concat({fault.message, "; its words are kept"})});
    std::string written = write_markdown(rich.blocks);
    if (!parse_markdown(written).faults.empty()) written = escape_markdown(markdown);
    markdown = std::move(written);
}

}  // namespace

std::string clean_body(std::string markdown, int first_line, const IdIndex& sources,
                       Remarks& remarks) {
    const std::size_t already = remarks.size();
    take_html(markdown, first_line, remarks);
    take_links(markdown, first_line, remarks);
    escape_unknown_sources(markdown, first_line, sources, remarks);
    std::stable_sort(remarks.begin() + static_cast<std::ptrdiff_t>(already), remarks.end(),
                     [](const Remark& a, const Remark& b) { return a.line < b.line; });
    return markdown;
}

}  // namespace broadside::cli
