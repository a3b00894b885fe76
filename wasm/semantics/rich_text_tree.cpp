// Body text as elements; see rich_text_tree.h.
#include "semantics/rich_text_tree.h"

#include <utility>

#include "model/text/text.h"

namespace broadside {

namespace {

constexpr int deepest_heading = 6;

class RichTextTree {
public:
    RichTextTree(std::string_view owner, int first_heading, const RichTextContext& context)
        : owner_(owner), first_heading_(first_heading), context_(context) {}

    void append(Node& parent, const Block& block, bool tight);

private:
    void append_list(Node& parent, const Block& list);
    void append_item(Node& parent, const Block& item, bool tight);
    void append_runs(Node& parent, const std::vector<Run>& runs);
    [[nodiscard]] Node leaf(std::string_view tag, const Block& block);
    [[nodiscard]] std::string heading_tag(int level);
    [[nodiscard]] Node run_node(const Run& run) const;

    std::string_view owner_;
    int first_heading_;
    const RichTextContext& context_;
    int leaves_ = 0;
    std::vector<int> levels_;  ///< Markdown levels of the headings that enclose this place
};

void RichTextTree::append(Node& parent, const Block& block, bool tight) {
    switch (block.kind) {
        case Block::Kind::paragraph:
            parent.children.push_back(leaf(tight ? "span" : "p", block));
            break;
        case Block::Kind::heading:
            parent.children.push_back(leaf(heading_tag(block.level), block));
            break;
        case Block::Kind::code: {
            Node pre = element("pre");
            pre.children.push_back(leaf("code", block));
            std::swap(pre.key, pre.children[0].key);
            parent.children.push_back(std::move(pre));
            break;
        }
        case Block::Kind::list:
            append_list(parent, block);
            break;
        case Block::Kind::item:
            append_item(parent, block, tight);
            break;
        case Block::Kind::quote: {
            Node quote = element("blockquote");
            for (const Block& child : block.children)
                append(quote, child, false);
            parent.children.push_back(std::move(quote));
            break;
        }
        case Block::Kind::rule:
            parent.children.push_back(element("hr"));
            break;
    }
}

void RichTextTree::append_list(Node& parent, const Block& list) {
    Node node = element(list.ordered ? "ol" : "ul");
    if (list.ordered && list.start != 1) node.attributes.emplace_back("start", decimal(list.start));
    for (const Block& item : list.children)
        append(node, item, list.tight);
    parent.children.push_back(std::move(node));
}

/// A tight item that is one line is that line; with more inside, the line is a span.
void RichTextTree::append_item(Node& parent, const Block& item, bool tight) {
    const bool one_line =
        tight && item.children.size() == 1 && item.children[0].kind == Block::Kind::paragraph;
    Node node = one_line ? leaf("li", item.children[0]) : element("li");
    if (!one_line)
        for (const Block& child : item.children)
            append(node, child, tight);
    parent.children.push_back(std::move(node));
}

Node RichTextTree::leaf(std::string_view tag, const Block& block) {
    Node node = element(tag);
    node.key = concat({owner_, ".", decimal(leaves_++)});
    append_runs(node, block.runs);
    return node;
}

/// Levels as written may skip some; in HTML each heading is one below the heading around it.
std::string RichTextTree::heading_tag(int level) {
    while (!levels_.empty() && levels_.back() >= level)
        levels_.pop_back();
    const int tag_level = first_heading_ + static_cast<int>(levels_.size());
    levels_.push_back(level);
    return concat({"h", decimal(tag_level < deepest_heading ? tag_level : deepest_heading)});
}

Node RichTextTree::run_node(const Run& run) const {
    Node node;
    if (run.kind == Run::Kind::image) {
        node = element("img");
        node.attributes = {{"src", run.href}, {"alt", run.text}};
    } else if (run.style & style_code) {
        node = element("code", run.text);
    } else {
        node = text_node(run.text);
    }
    for (const auto& [style, tag] : {std::pair(style_emphasis, "em"), {style_strong, "strong"}}) {
        if ((run.style & style) == 0) continue;
        Node outer = element(tag);
        outer.children.push_back(std::move(node));
        node = std::move(outer);
    }
    return node;
}

void RichTextTree::append_runs(Node& parent, const std::vector<Run>& runs) {
    const Run* before = nullptr;
    for (const Run& run : runs) {
        if (run.kind == Run::Kind::line_break) {
            parent.children.push_back(element("br"));
        } else if (run.kind == Run::Kind::source) {
            const bool after = before && before->kind == Run::Kind::source;
            parent.children.push_back(source_reference(run.text, after, context_));
        } else if (run.kind == Run::Kind::text && !run.href.empty()) {
            const bool same_link =
                before && before->kind == Run::Kind::text && before->href == run.href;
            if (!same_link) {
                parent.children.push_back(element("a"));
                parent.children.back().attributes.emplace_back("href", run.href);
            }
            parent.children.back().children.push_back(run_node(run));
        } else {
            parent.children.push_back(run_node(run));
        }
        before = &run;
    }
}

}  // namespace

Node text_node(std::string_view text) {
    Node node;
    node.text = text;
    return node;
}

Node element(std::string_view tag) {
    Node node;
    node.tag = tag;
    return node;
}

Node element(std::string_view tag, std::string_view text) {
    Node node = element(tag);
    node.children.push_back(text_node(text));
    return node;
}

Node source_reference(std::string_view id, bool after_another, const RichTextContext& context) {
    const std::string number = decimal_size(context.sources.find(id).value_or(0) + 1);
    Node link = element("a", number);
    link.attributes = {{"href", concat({"#", context.source_prefix, id})},
                       {"aria-label", fill(context.strings.source_label, {number})}};
    Node raised = element("sup");
    if (after_another) raised.children.push_back(text_node(","));
    raised.children.push_back(std::move(link));
    return raised;
}

void append_rich_text(Node& parent, const Blocks& blocks, std::string_view owner, int first_heading,
                      const RichTextContext& context) {
    RichTextTree tree(owner, first_heading, context);
    for (const Block& block : blocks)
        tree.append(parent, block, false);
}

}  // namespace broadside
