// Builds blocks and runs; see markdown_builder.h.
#include "model/text/markdown_builder.h"

#include <algorithm>
#include <utility>

#include "model/text/link_policy.h"
#include "model/text/text.h"
#include "model/text/unicode.h"
#include "model/text/utf8.h"

namespace broadside {

namespace {

using Kind = MarkdownFault::Kind;

/// Whether a line break between these two is not a space.
bool joins_without_space(std::string_view before, std::string_view after) noexcept {
    if (before.empty() || after.empty()) return true;
    return is_east_asian(code_point_before(before, before.size()).value) &&
           is_east_asian(code_point_at(after, 0).value);
}

}  // namespace

MarkdownBuilder::MarkdownBuilder(std::string_view source, const MarkdownRules& rules)
    : source_(source), rules_(rules) {
    find_definitions();
}

/// A Markdown parser takes "[^id]: …" for the definition of a link and drops it.
void MarkdownBuilder::find_definitions() {
    for (std::size_t at = source_.find("[^"); at != std::string_view::npos;
         at = source_.find("[^", at + 2)) {
        const std::size_t close = source_.find_first_of("]\n", at);
        if (close == std::string_view::npos || source_.substr(close, 2) != "]:") continue;
        const std::string_view before = source_.substr(0, at);
        const std::size_t text = before.find_last_not_of(' ');
        if (text == std::string_view::npos || before[text] == '\n') definitions_.push_back(at);
    }
}

void MarkdownBuilder::mark_seen(std::string_view text, std::size_t offset) {
    at_ = offset + text.size();
    const auto seen = [&](std::size_t at) { return at >= offset && at < at_; };
    definitions_.erase(std::remove_if(definitions_.begin(), definitions_.end(), seen),
                       definitions_.end());
}

bool MarkdownBuilder::enter(Block block) {
    close_loose_text();
    soft_break_ = false;
    html_end_ = std::string_view::npos;
    if (open_.size() > rules_.max_depth) {
        fault(Kind::other, at_,
              concat({"lists and quotes nested deeper than ", decimal_size(rules_.max_depth),
                      " levels"}));
        return false;
    }
    open_.push_back(std::move(block));
    return true;
}

void MarkdownBuilder::leave() {
    close_loose_text();
    soft_break_ = false;
    Block block = std::move(open_.back());
    open_.pop_back();
    if (block.kind == Block::Kind::code && !block.runs.empty()) {
        std::string& code = block.runs.back().text;
        if (!code.empty() && code.back() == '\n') code.pop_back();
    }
    (open_.empty() ? result_.blocks : open_.back().children).push_back(std::move(block));
}

void MarkdownBuilder::close_loose_text() {
    if (!loose_text_) return;
    loose_text_ = false;
    leave();
}

/// The block for text; an item of a tight list has no paragraph yet.
Block& MarkdownBuilder::leaf() {
    const bool container = open_.empty() || open_.back().kind == Block::Kind::item ||
                           open_.back().kind == Block::Kind::quote ||
                           open_.back().kind == Block::Kind::list;
    if (container) {
        open_.emplace_back();
        loose_text_ = true;
    }
    return open_.back();
}

std::uint8_t MarkdownBuilder::style() const noexcept {
    unsigned bits = style_plain;
    if (style_depth_[0] > 0) bits |= style_emphasis;
    if (style_depth_[1] > 0) bits |= style_strong;
    if (style_depth_[2] > 0) bits |= style_code;
    return static_cast<std::uint8_t>(bits);
}

/// Removes the space for a line end between scripts without spaces.
void MarkdownBuilder::settle_soft_break(std::string_view next) {
    if (!soft_break_) return;
    soft_break_ = false;
    std::vector<Run>& runs = open_.back().runs;
    std::string_view before = runs.back().text;
    before.remove_suffix(1);
    for (auto run = runs.rbegin() + 1; before.empty() && run != runs.rend(); ++run)
        if (run->kind != Run::Kind::source) before = run->text;
    if (!next.empty() && !joins_without_space(before, next)) return;
    runs.back().text.pop_back();
    if (runs.back().text.empty()) runs.pop_back();
}

void MarkdownBuilder::append(std::string_view text) {
    std::vector<Run>& runs = leaf().runs;
    settle_soft_break(text);
    if (image_depth_ > 0) {
        runs.back().text += text;
        return;
    }
    Run* last = runs.empty() ? nullptr : &runs.back();
    const bool fits =
        last && last->kind == Run::Kind::text && last->style == style() && last->href == href_;
    if (!fits) runs.push_back({.style = style(), .href = href_});
    runs.back().text += text;
}

void MarkdownBuilder::text(std::string_view text, std::size_t offset) {
    if (offset != std::string_view::npos) mark_seen(text, offset);
    html_end_ = std::string_view::npos;
    append(text);
}

bool MarkdownBuilder::is_escaped(std::size_t offset) const noexcept {
    return offset > 0 && offset < source_.size() && source_[offset - 1] == '\\';
}

void MarkdownBuilder::prose(std::string_view text, std::size_t offset) {
    if (offset == std::string_view::npos || image_depth_ > 0) return this->text(text, offset);
    mark_seen(text, offset);
    html_end_ = std::string_view::npos;
    for (std::size_t from = 0;;) {
        const std::size_t open = text.find("[^", from);
        const std::size_t close =
            open == std::string_view::npos ? open : text.find_first_of("[] \t", open + 1);
        const bool found = close != std::string_view::npos && text[close] == ']' &&
                           close > open + 2 && !(open == 0 && is_escaped(offset));
        if (open == std::string_view::npos) break;
        if (!found) {
            from = open + 2;
            continue;
        }
        if (open > 0) append(text.substr(0, open));
        source_reference(text.substr(open + 2, close - open - 2), offset + open);
        text.remove_prefix(close + 1);
        offset += close + 1;
        from = 0;
    }
    if (!text.empty()) append(text);
}

void MarkdownBuilder::source_reference(std::string_view id, std::size_t offset) {
    settle_soft_break({});
    leaf().runs.push_back({.kind = Run::Kind::source, .style = style(), .text = std::string(id)});
    result_.references.push_back({MarkdownReference::Kind::source, offset, std::string(id)});
}

void MarkdownBuilder::soft_break() {
    append(" ");
    soft_break_ = image_depth_ == 0;
}

void MarkdownBuilder::hard_break() {
    if (image_depth_ > 0) return append(" ");
    settle_soft_break({});
    leaf().runs.push_back({.kind = Run::Kind::line_break});
}

void MarkdownBuilder::enter_link(std::string href, std::size_t offset) {
    std::string why = link_fault(href, LinkUse::link);
    if (!why.empty()) {
        fault(Kind::link, offset, std::move(why));
        return;
    }
    if (href.front() == '#') {
        result_.references.push_back({MarkdownReference::Kind::anchor, offset, href.substr(1)});
    }
    href_ = std::move(href);
}

void MarkdownBuilder::leave_link() { href_.clear(); }

void MarkdownBuilder::enter_image(std::string src, std::size_t offset) {
    if (image_depth_++ > 0) return;
    const LinkUse use = rules_.allow_data_images ? LinkUse::inner_image : LinkUse::image;
    std::string why = link_fault(src, use);
    if (!why.empty()) fault(Kind::link, offset, std::move(why));
    settle_soft_break("!");
    leaf().runs.push_back({.kind = Run::Kind::image, .style = style(), .href = std::move(src)});
}

void MarkdownBuilder::leave_image() noexcept { --image_depth_; }

void MarkdownBuilder::raw_html(std::string_view text, std::size_t offset, bool in_block) {
    if (offset == std::string_view::npos) return;
    // One fault per element or block, even if it consists of several pieces.
    const bool goes_on = html_end_ != std::string_view::npos && offset >= html_end_ &&
                         (in_block || source_[html_end_ - 1] != '>');
    mark_seen(text, offset);
    html_end_ = at_;
    if (goes_on) return;
    fault(Kind::html, offset,
          concat({"raw HTML is not allowed: ", in_quotes(text.substr(0, text.find('\n'))),
                  "; use Markdown, or write \\< for the character"}));
}

void MarkdownBuilder::fault(MarkdownFault::Kind kind, std::size_t offset, std::string message) {
    result_.faults.push_back({kind, offset, std::move(message)});
}

RichText MarkdownBuilder::finish() {
    for (const std::size_t at : definitions_)
        fault(Kind::other, at,
              "a footnote's text has no place here; sources are in the list \"sources\"");
    return std::move(result_);
}

}  // namespace broadside
