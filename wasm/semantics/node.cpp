#include "semantics/node.h"

namespace broadside {

std::string plain_words(const Node& node) {
    std::string out;
    for (const Run& run : node.words)
        if (run.kind != Run::Kind::source) out += run.text;
    return out;
}

const Node* find_node(const Node& root, PartRef part, Role role) {
    if (root.role == role && root.id.part == part) return &root;
    for (const Node& child : root.children)
        if (const Node* found = find_node(child, part, role)) return found;
    return nullptr;
}

const Node* child_of(const Node& node, Role role) {
    for (const Node& child : node.children)
        if (child.role == role) return &child;
    return nullptr;
}

}  // namespace broadside
