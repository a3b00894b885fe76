// Parsed body text: a tree of blocks whose leaves are styled runs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace broadside {

/// Bit set of character styles; combined with |.
enum Style : std::uint8_t { style_plain = 0, style_emphasis = 1, style_strong = 2, style_code = 4 };

/// Text with one style and one target.
struct Run {
    enum class Kind : std::uint8_t { text, source, term, image, line_break, date };
    Kind kind = Kind::text;
    std::uint8_t style = style_plain;
    std::uint32_t index = 0;  ///< of the source or the glossary term referred to
    std::string text = {};    ///< UTF-8; the alt text of an image; the id of a source
    std::string href = {};    ///< a link's target, an image's URL, or a date as HTML's datetime
    bool operator==(const Run&) const = default;
};

struct Block {
    enum class Kind : std::uint8_t { paragraph, heading, code, list, item, quote, rule };
    Kind kind = Kind::paragraph;
    std::uint8_t level = 0;       ///< heading: 1–6
    bool ordered = false;         ///< list
    bool tight = false;           ///< list: no blank lines between its items
    int start = 1;                ///< ordered list: its first number
    std::vector<Run> runs;        ///< paragraph, heading, code (one run, with its line feeds)
    std::vector<Block> children;  ///< list, item, quote
};

using Blocks = std::vector<Block>;

/// A fault in Markdown; `offset` counts UTF-8 bytes from the start of the Markdown text.
struct MarkdownFault {
    enum class Kind : std::uint8_t { html, link, other };
    Kind kind = Kind::other;
    std::size_t offset = 0;
    std::string message;
};

/// A reference in the text, to be resolved: `[^id]`, or a link to `#id`.
struct MarkdownReference {
    enum class Kind : std::uint8_t { source, anchor };
    Kind kind = Kind::source;
    std::size_t offset = 0;
    std::string id;
};

struct RichText {
    Blocks blocks;
    std::vector<MarkdownFault> faults;  ///< raw HTML, a forbidden link scheme, nesting too deep
    std::vector<MarkdownReference> references;  ///< in the order of the text
};

struct MarkdownRules {
    bool allow_data_images = false;  ///< in a bundle
    bool keep_faulty = false;        ///< with faults, returns blocks without the faulty parts
    std::size_t max_depth = 16;      ///< of lists and quotes inside each other
};

/// CommonMark without tables and without raw HTML, plus `[^id]` as a source reference.
[[nodiscard]] RichText parse_markdown(std::string_view markdown, const MarkdownRules& rules = {});

/// The plain text, with blocks separated by line feeds; without source references.
[[nodiscard]] std::string plain_text(const Blocks& blocks);

}  // namespace broadside
