#include "semantics/node.h"

#include <doctest/doctest.h>

using namespace broadside;

namespace {

Node section(std::uint32_t index, std::vector<Node> children = {}) {
    return {.role = Role::section,
            .id = {{Part::section, index}, Piece::heading},
            .children = std::move(children)};
}

Node heading(std::uint32_t index) {
    return {.role = Role::heading, .id = {{Part::section, index}, Piece::heading}};
}

}  // namespace

TEST_CASE("the text of a node is without its children and without references") {
    Node node{.words = {{.text = "Said"},
                        {.kind = Run::Kind::source, .text = "s1"},
                        {.kind = Run::Kind::term, .text = " weights"},
                        {.kind = Run::Kind::image, .text = " a map"}}};
    node.children.push_back({.words = {{.text = "inside"}}});
    CHECK(plain_words(node) == "Said weights a map");
    CHECK(plain_words({}).empty());
}

TEST_CASE("a node is found by part and role at any depth, the root included") {
    const Node root{.role = Role::article,
                    .children = {section(0, {heading(0)}), section(1, {heading(1)})}};
    CHECK(find_node(root, {Part::section, 1}, Role::heading) == &root.children[1].children[0]);
    CHECK(find_node(root, {Part::section, 1}, Role::section) == &root.children[1]);
    CHECK(find_node(root, {}, Role::article) == &root);
    CHECK(find_node(root, {Part::section, 2}, Role::section) == nullptr);
    CHECK(find_node(root, {Part::section, 1}, Role::status) == nullptr);
}

TEST_CASE("of several nodes the first in reading order is found") {
    const Node root{.children = {section(0, {heading(0), heading(0)}), heading(0)}};
    CHECK(find_node(root, {Part::section, 0}, Role::heading) == &root.children[0].children[0]);
}

TEST_CASE("a child is found by role, not among grandchildren") {
    const Node root = section(0, {section(1, {heading(1)}), section(2)});
    CHECK(child_of(root, Role::section) == &root.children[0]);
    CHECK(child_of(root, Role::heading) == nullptr);
    CHECK(child_of(Node(), Role::group) == nullptr);
}
