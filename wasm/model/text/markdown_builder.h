// Builds blocks and runs from the events of a Markdown parser.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/text/rich_text.h"

namespace broadside {

/// Receives blocks, spans and text in document order. Offsets are bytes of the Markdown text.
class MarkdownBuilder {
public:
    MarkdownBuilder(std::string_view source, const MarkdownRules& rules);

    /// False if the block would be nested too deep.
    [[nodiscard]] bool enter(Block block);
    void leave();

    void enter_style(Style style) noexcept { ++style_depth_[index_of(style)]; }
    void leave_style(Style style) noexcept { --style_depth_[index_of(style)]; }
    void enter_link(std::string href, std::size_t offset);
    void leave_link();
    void enter_image(std::string src, std::size_t offset);
    void leave_image() noexcept;

    /// Literal text; `offset` is its position in the source, npos if it has none.
    void text(std::string_view text, std::size_t offset);
    /// Text in which `[^id]` is a reference to a source.
    void prose(std::string_view text, std::size_t offset);
    void soft_break();
    void hard_break();
    /// `in_block`: all of a block is one fault.
    void raw_html(std::string_view text, std::size_t offset, bool in_block);

    void fault(MarkdownFault::Kind kind, std::size_t offset, std::string message);
    [[nodiscard]] RichText finish();
    /// The current position.
    [[nodiscard]] std::size_t offset() const noexcept { return at_; }

private:
    [[nodiscard]] static std::size_t index_of(Style style) noexcept {
        return style == style_emphasis ? 0 : style == style_strong ? 1 : 2;
    }
    [[nodiscard]] std::uint8_t style() const noexcept;
    [[nodiscard]] bool is_escaped(std::size_t offset) const noexcept;
    [[nodiscard]] Block& leaf();
    void close_loose_text();
    void append(std::string_view text);
    void settle_soft_break(std::string_view next);
    void source_reference(std::string_view id, std::size_t offset);
    void find_definitions();
    void mark_seen(std::string_view text, std::size_t offset);

    std::string_view source_;
    const MarkdownRules& rules_;
    RichText result_;
    std::vector<Block> open_;
    std::size_t at_ = 0;
    std::size_t html_end_ = std::string_view::npos;
    int style_depth_[3] = {0, 0, 0};
    int image_depth_ = 0;
    bool loose_text_ = false;  ///< the innermost block is an implied paragraph of a list item
    bool soft_break_ = false;  ///< the last run ends with a space for a line end
    std::string href_;
    std::vector<std::size_t> definitions_;  ///< lines like "[^id]: …" that were not passed as text
};

}  // namespace broadside
