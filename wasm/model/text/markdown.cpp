// Parses CommonMark by MD4C, and passes each piece to the builder with its position.
#include <md4c.h>

#include "model/text/entities.h"
#include "model/text/markdown_builder.h"
#include "model/text/rich_text.h"
#include "model/text/text.h"

namespace broadside {

namespace {

constexpr std::size_t no_offset = std::string_view::npos;

struct Walk {
    std::string_view source;
    MarkdownBuilder builder;
    bool html_block = false;

    /// MD4C passes pointers into the source, except for a few texts of its own.
    [[nodiscard]] std::size_t offset_of(const char* text) const noexcept {
        const auto begin = reinterpret_cast<std::uintptr_t>(source.data());
        const auto place = reinterpret_cast<std::uintptr_t>(text);
        return place >= begin && place < begin + source.size() ? place - begin : no_offset;
    }
};

Walk& walk_of(void* user) noexcept { return *static_cast<Walk*>(user); }

/// A link's target with its character references resolved.
std::string attribute_text(const MD_ATTRIBUTE& attribute) {
    std::string result;
    for (std::size_t i = 0; attribute.size > 0 && attribute.substr_offsets[i] < attribute.size;
         ++i) {
        const MD_OFFSET begin = attribute.substr_offsets[i];
        const MD_OFFSET end = attribute.substr_offsets[i + 1];
        const std::string_view part(attribute.text + begin, end - begin);
        if (attribute.substr_types[i] == MD_TEXT_ENTITY) {
            append_entity(result, part);
        } else if (attribute.substr_types[i] == MD_TEXT_NULLCHAR) {
            result += "\xEF\xBF\xBD";
        } else {
            result += part;
        }
    }
    return result;
}

/// The position of a target; one that MD4C has rewritten follows the next "](" or "<".
std::size_t attribute_offset(const Walk& walk, const MD_ATTRIBUTE& attribute) noexcept {
    const std::size_t offset = walk.offset_of(attribute.text);
    if (offset != no_offset && attribute.size > 0) return offset;
    const std::size_t from = walk.builder.offset();
    const std::size_t target = walk.source.find("](", from);
    return target == no_offset ? from : target + 2;
}

Block make_block(MD_BLOCKTYPE type, const void* detail) {
    Block block;
    switch (type) {
        case MD_BLOCK_H:
            block.kind = Block::Kind::heading;
            block.level =
                static_cast<std::uint8_t>(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level);
            break;
        case MD_BLOCK_UL:
            block.kind = Block::Kind::list;
            block.tight = static_cast<const MD_BLOCK_UL_DETAIL*>(detail)->is_tight != 0;
            break;
        case MD_BLOCK_OL: {
            const auto* list = static_cast<const MD_BLOCK_OL_DETAIL*>(detail);
            block.kind = Block::Kind::list;
            block.ordered = true;
            block.tight = list->is_tight != 0;
            block.start = static_cast<int>(list->start);
            break;
        }
        case MD_BLOCK_LI:
            block.kind = Block::Kind::item;
            break;
        case MD_BLOCK_QUOTE:
            block.kind = Block::Kind::quote;
            break;
        case MD_BLOCK_HR:
            block.kind = Block::Kind::rule;
            break;
        case MD_BLOCK_CODE:
            block.kind = Block::Kind::code;
            break;
        default:
            break;
    }
    return block;
}

int enter_block(MD_BLOCKTYPE type, void* detail, void* user) {
    Walk& walk = walk_of(user);
    if (type == MD_BLOCK_DOC) return 0;
    walk.html_block = type == MD_BLOCK_HTML;
    return walk.builder.enter(make_block(type, detail)) ? 0 : 1;
}

int leave_block(MD_BLOCKTYPE type, void* /*detail*/, void* user) {
    if (type != MD_BLOCK_DOC) walk_of(user).builder.leave();
    return 0;
}

int enter_span(MD_SPANTYPE type, void* detail, void* user) {
    Walk& walk = walk_of(user);
    switch (type) {
        case MD_SPAN_EM:
            walk.builder.enter_style(style_emphasis);
            break;
        case MD_SPAN_STRONG:
            walk.builder.enter_style(style_strong);
            break;
        case MD_SPAN_CODE:
            walk.builder.enter_style(style_code);
            break;
        case MD_SPAN_A: {
            const MD_ATTRIBUTE& href = static_cast<const MD_SPAN_A_DETAIL*>(detail)->href;
            walk.builder.enter_link(attribute_text(href), attribute_offset(walk, href));
            break;
        }
        case MD_SPAN_IMG: {
            const MD_ATTRIBUTE& src = static_cast<const MD_SPAN_IMG_DETAIL*>(detail)->src;
            walk.builder.enter_image(attribute_text(src), attribute_offset(walk, src));
            break;
        }
        default:
            break;
    }
    return 0;
}

int leave_span(MD_SPANTYPE type, void* /*detail*/, void* user) {
    MarkdownBuilder& builder = walk_of(user).builder;
    switch (type) {
        case MD_SPAN_EM:
            builder.leave_style(style_emphasis);
            break;
        case MD_SPAN_STRONG:
            builder.leave_style(style_strong);
            break;
        case MD_SPAN_CODE:
            builder.leave_style(style_code);
            break;
        case MD_SPAN_A:
            builder.leave_link();
            break;
        case MD_SPAN_IMG:
            builder.leave_image();
            break;
        default:
            break;
    }
    return 0;
}

int text(MD_TEXTTYPE type, const char* characters, MD_SIZE size, void* user) {
    Walk& walk = walk_of(user);
    const std::string_view piece(characters, size);
    const std::size_t offset = walk.offset_of(characters);
    switch (type) {
        case MD_TEXT_BR:
            walk.builder.hard_break();
            break;
        case MD_TEXT_SOFTBR:
            walk.builder.soft_break();
            break;
        case MD_TEXT_HTML:
            walk.builder.raw_html(piece, offset, walk.html_block);
            break;
        case MD_TEXT_NULLCHAR:
            walk.builder.text("\xEF\xBF\xBD", offset);
            break;
        case MD_TEXT_ENTITY: {
            std::string decoded;
            append_entity(decoded, piece);
            walk.builder.text(decoded, offset);
            break;
        }
        case MD_TEXT_NORMAL:
            walk.builder.prose(piece, offset);
            break;
        default:
            walk.builder.text(piece, offset);
            break;
    }
    return 0;
}

/// Whether it is one paragraph of literal text, as most bodies of events are: a line that starts
/// with a letter, without any character that could have a meaning.
bool is_literal(std::string_view markdown) noexcept {
    if (markdown.empty() || !is_letter(markdown.front()) || markdown.back() == ' ') return false;
    for (const char c : markdown)
        if (static_cast<unsigned char>(c) < 0x20 || c == '\\' || c == '`' || c == '*' || c == '_' ||
            c == '[' || c == '<' || c == '&')
            return false;
    return true;
}

}  // namespace

RichText parse_markdown(std::string_view markdown, const MarkdownRules& rules) {
    if (is_literal(markdown)) {
        RichText rich;
        rich.blocks.emplace_back().runs.emplace_back().text = markdown;
        return rich;
    }
    MD_PARSER parser = {};
    parser.enter_block = enter_block;
    parser.leave_block = leave_block;
    parser.enter_span = enter_span;
    parser.leave_span = leave_span;
    parser.text = text;
    Walk walk{markdown, MarkdownBuilder(markdown, rules), false};
    const int result =
        md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &walk);
    if (result < 0)
        walk.builder.fault(MarkdownFault::Kind::other, 0, "too much text for the memory there is");
    RichText rich = walk.builder.finish();
    if (!rich.faults.empty() && !rules.keep_faulty) rich.blocks.clear();
    return rich;
}

}  // namespace broadside
