#include "semantics/live_tree.h"

#include <utility>

#include "semantics/article_tree.h"

namespace broadside {
namespace {

Node button(std::string_view key, std::string_view label) {
    Node node;
    node.tag = "button";
    node.key = key;
    node.attributes = {{"type", "button"}, {"aria-label", std::string(label)}};
    return node;
}

/// A heading that holds a button with the heading's own words.
Node heading_button(Node words, bool expands) {
    Node press = button(words.key, "");
    press.attributes.pop_back();
    if (expands)
        press.attributes.emplace_back("aria-expanded", "false");
    else
        press.attributes.emplace_back("tabindex", "-1");  // the arrow keys choose events
    press.text = std::move(words.text);
    press.children = std::move(words.children);
    Node heading;
    heading.tag = "h3";
    heading.children.push_back(std::move(press));
    return heading;
}

/// The timeline's tools, and the field that takes the arrow keys.
std::vector<Node> timeline_tools(const Strings& s) {
    Node field;
    field.tag = "div";
    field.key = "timeline.plot";
    field.attributes = {
        {"role", "group"}, {"tabindex", "0"}, {"aria-label", std::string(s.timeline)}};
    std::vector<Node> out;
    out.push_back(button("timeline.fit", s.fit));
    out.push_back(button("timeline.zoom-out", s.zoom_out));
    out.push_back(button("timeline.zoom-in", s.zoom_in));
    out.push_back(std::move(field));
    out.push_back(button("timeline.previous", s.previous));
    out.push_back(button("timeline.next", s.next));
    out.push_back(button("timeline.close", s.close));
    return out;
}

void make_live(Node& node, const Strings& s) {
    std::erase_if(node.attributes, [](const auto& a) { return a.first == "id"; });
    if (node.tag == "details") node.tag = "div";
    const bool timeline =
        node.tag == "section" && !node.children.empty() && node.children.front().key == "timeline";
    for (Node& child : node.children) {
        const bool question = child.tag == "summary";
        const bool event = node.tag == "li" && child.tag == "h3" && !child.key.empty();
        if (question || event) child = heading_button(std::move(child), question);
        make_live(child, s);
    }
    if (!timeline) return;
    std::vector<Node> tools = timeline_tools(s);
    node.children.insert(node.children.begin() + 1, std::make_move_iterator(tools.begin()),
                         std::make_move_iterator(tools.end()));
}

}  // namespace

Node live_tree(const Article& article, const Strings& interface) {
    Node root = article_tree(article, {.lang = interface.tag});
    make_live(root, interface);
    return root;
}

}  // namespace broadside
