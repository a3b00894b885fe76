#include "ui/panel_tree.h"

#include "layout/chrome/chrome.h"

namespace broadside {
namespace {

Node element(std::string_view tag, std::string_view key) {
    Node node;
    node.tag = tag;
    node.key = key;
    return node;
}

Node pressable(std::string_view key, std::string_view label) {
    Node node = element("button", key);
    node.attributes = {{"type", "button"}};
    if (!label.empty()) node.attributes.emplace_back("aria-label", std::string(label));
    return node;
}

/// The words of a box; a line feed in them is a new line.
void append_words(Node& node, const Box& box) {
    const auto add = [&](std::string_view text) {
        Node child;
        child.text = text;
        if (!text.empty()) node.children.push_back(std::move(child));
    };
    for (const TextRun& run : box.runs) {
        const std::string_view text = run.text;
        const std::size_t feed = text.find('\n');
        add(text.substr(0, feed));
        if (feed == std::string_view::npos) continue;
        node.children.push_back(element("br", ""));
        add(text.substr(feed + 1));
    }
}

Node node_of(const Box& box) {
    switch (box.kind) {
        case BoxKind::heading: {
            Node node = element("h2", box.key);
            append_words(node, box);
            return node;
        }
        case BoxKind::toggle:
        case BoxKind::filter: {
            Node node = pressable(box.key, box.label);
            node.attributes.emplace_back("aria-pressed", box.on ? "true" : "false");
            append_words(node, box);
            return node;
        }
        case BoxKind::contents:
        case BoxKind::button:
        case BoxKind::result: {
            Node node = pressable(box.key, box.label);
            append_words(node, box);
            return node;
        }
        default:
            break;
    }
    const bool link = !box.runs.empty() && !box.runs.front().href.empty();
    Node node = element(link ? "a" : "p", box.key);
    if (link) node.attributes.emplace_back("href", box.runs.front().href);
    append_words(node, box);
    return node;
}

}  // namespace

Node chrome_tree(const Strings& strings) {
    Node root = element("div", "");
    root.attributes = {{"role", "group"}, {"aria-label", std::string(strings.reading)}};
    const std::pair<const char*, std::string_view> tools[] = {
        {button::contents, strings.contents},
        {button::search, strings.search},
        {button::reading, strings.reading},
        {button::back, strings.back},
        {button::previous_part, strings.previous_part},
        {button::next_part, strings.next_part}};
    for (const auto& [key, label] : tools)
        root.children.push_back(pressable(key, label));
    for (unsigned i = 1; i < strings.statuses.size(); ++i) {
        Node filter = pressable("filter." + std::to_string(i), {});
        filter.attributes.emplace_back("aria-pressed", "true");
        filter.text = strings.statuses[i];
        root.children.push_back(std::move(filter));
    }
    return root;
}

Node sheet_tree(const Sheet& sheet) {
    Node root = element("div", "");
    for (const Box& box : sheet.boxes)
        if (!box.key.empty()) root.children.push_back(node_of(box));
    return root;
}

}  // namespace broadside
