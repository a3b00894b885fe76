// Body text as nodes; see tree_builder.h.
#include <algorithm>

#include "semantics/tree_builder.h"

namespace broadside {
namespace {

constexpr std::uint8_t deepest_heading = 6;
constexpr std::uint8_t last_major_level = 3;

class BodyTree {
public:
    BodyTree(PartRef part, std::uint8_t first_heading)
        : part_(part), first_heading_(first_heading) {}

    void append(Node& parent, const Block& block) {
        switch (block.kind) {
            case Block::Kind::paragraph:
                parent.children.push_back(
                    leaf(is_image(block) ? Role::image : Role::paragraph, block));
                break;
            case Block::Kind::heading: {
                Node heading = leaf(Role::subheading, block);
                heading.level = heading_level(block.level);
                heading.minor = block.level > last_major_level;
                parent.children.push_back(std::move(heading));
                break;
            }
            case Block::Kind::code:
                parent.children.push_back(leaf(Role::code, block));
                break;
            case Block::Kind::list:
                parent.children.push_back(list(block));
                break;
            case Block::Kind::quote: {
                Node quote{.role = Role::quote};
                for (const Block& child : block.children)
                    append(quote, child);
                parent.children.push_back(std::move(quote));
                break;
            }
            case Block::Kind::rule:
                parent.children.push_back({.role = Role::rule});
                break;
            case Block::Kind::item:  // only inside a list
                break;
        }
    }

private:
    /// A paragraph with only an image.
    static bool is_image(const Block& block) {
        return block.runs.size() == 1 && block.runs.front().kind == Run::Kind::image;
    }

    /// A tight item of one line has text; others have blocks.
    Node list(const Block& block) {
        Node list{.role = Role::list,
                  .ordered = block.ordered,
                  .tight = block.tight,
                  .start = block.start};
        for (const Block& each : block.children) {
            const bool one_line = block.tight && each.children.size() == 1 &&
                                  each.children[0].kind == Block::Kind::paragraph &&
                                  !is_image(each.children[0]);
            Node item = one_line ? leaf(Role::item, each.children[0]) : Node{.role = Role::item};
            if (!one_line)
                for (const Block& child : each.children)
                    append(item, child);
            for (Node& child : item.children)
                child.tight = block.tight && child.role == Role::paragraph;
            list.children.push_back(std::move(item));
        }
        return list;
    }

    Node leaf(Role role, const Block& block) {
        return {.role = role, .id = {part_, Piece::block, leaves_++}, .words = block.runs};
    }

    /// Written levels may skip some; in HTML each heading is one level below its parent.
    std::uint8_t heading_level(std::uint8_t level) {
        while (!levels_.empty() && levels_.back() >= level)
            levels_.pop_back();
        const auto depth = static_cast<std::uint8_t>(first_heading_ + levels_.size());
        levels_.push_back(level);
        return std::min(depth, deepest_heading);
    }

    PartRef part_;
    std::uint8_t first_heading_;
    std::uint32_t leaves_ = 0;
    std::vector<std::uint8_t> levels_;  ///< as written, of the enclosing headings
};

}  // namespace

void append_body(Node& parent, const Blocks& blocks, std::uint8_t first_heading) {
    BodyTree tree(parent.id.part, first_heading);
    for (const Block& block : blocks)
        tree.append(parent, block);
}

}  // namespace broadside
