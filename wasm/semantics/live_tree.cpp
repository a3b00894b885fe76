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

/// An element whose words come with its place.
Node live(std::string_view tag, std::string_view key) {
    Node node;
    node.tag = tag;
    node.key = key;
    return node;
}

/// The timeline's tools, and the field that takes the arrow keys.
std::vector<Node> timeline_tools(const Strings& s) {
    Node field;
    field.tag = "div";
    field.key = "timeline.plot";
    field.attributes = {
        {"role", "group"}, {"tabindex", "0"}, {"aria-label", std::string(s.timeline)}};
    std::vector<Node> out;
    for (const auto& [key, label] :
         {std::pair{"timeline.table", s.list_view}, std::pair{"timeline.compare", s.compare},
          std::pair{"timeline.filter", s.filter}}) {
        out.push_back(button(key, label));
        out.back().attributes.emplace_back("aria-pressed", "false");
    }
    for (const auto& [key, label] :
         {std::pair{"timeline.share", s.share}, std::pair{"timeline.fit", s.fit},
          std::pair{"timeline.zoom-out", s.zoom_out}, std::pair{"timeline.zoom-in", s.zoom_in}})
        out.push_back(button(key, label));
    out.push_back(live("p", "timeline.hidden"));
    out.push_back(button("timeline.show-all", s.show_all));
    out.push_back(std::move(field));
    for (const auto& [key, label] :
         {std::pair{"timeline.sort.date", s.date}, std::pair{"timeline.sort.lane", s.lane},
          std::pair{"timeline.sort.title", s.title}, std::pair{"timeline.sort.status", s.status}}) {
        out.push_back(button(key, label));
        out.back().attributes.emplace_back("aria-pressed", "false");
    }
    out.push_back(live("p", "timeline.stretch"));
    for (const auto& [key, label] :
         {std::pair{"timeline.previous", s.previous}, std::pair{"timeline.next", s.next},
          std::pair{"timeline.close", s.close}})
        out.push_back(button(key, label));
    for (const char* key : {"event.link.0", "event.link.1", "event.link.2", "event.link.3"})
        out.push_back(live("a", key));
    out.push_back(live("p", "timeline.more"));
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

Node live_tree(const Article& article, const Strings& interface,
               const std::vector<std::uint32_t>* events) {
    Node root = article_tree(article, {.lang = interface.tag, .events = events});
    make_live(root, interface);
    return root;
}

}  // namespace broadside
