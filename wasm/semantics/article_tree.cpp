#include "semantics/article_tree.h"

#include <numeric>

#include "semantics/tree_builder.h"

namespace broadside {
namespace {

/// With this as the timeline's events.
Node tree_of(const Article& article, const Strings& strings, Node events) {
    const TreeBuilder builder(article, strings);
    Node root{.role = Role::article};
    root.children.push_back(builder.header());
    root.children.push_back(builder.contents());
    for (std::uint32_t i = 0; i < article.sections.size(); ++i)
        root.children.push_back(builder.section(i));
    if (!article.timeline.events.empty()) {
        Node timeline = builder.timeline();
        timeline.children.push_back(std::move(events));
        root.children.push_back(std::move(timeline));
    }
    if (!article.faq.empty()) root.children.push_back(builder.questions());
    if (!article.glossary.empty()) root.children.push_back(builder.glossary());
    if (!article.sources.empty()) root.children.push_back(builder.sources());
    return root;
}

}  // namespace

Node article_tree(const Article& article, const Strings& strings) {
    std::vector<std::uint32_t> all(article.timeline.events.size());
    std::iota(all.begin(), all.end(), 0U);
    return tree_of(article, strings, events_tree(article, strings, all));
}

Node article_tree_without_events(const Article& article, const Strings& strings) {
    return tree_of(article, strings,
                   {.role = Role::mount, .id = {{Part::timeline}, Piece::events}});
}

Node events_tree(const Article& article, const Strings& strings,
                 std::span<const std::uint32_t> events) {
    const TreeBuilder builder(article, strings);
    Node list{.role = Role::events};
    list.children.reserve(events.size());
    for (const std::uint32_t event : events)
        list.children.push_back(builder.event(event));
    return list;
}

Node event_node(const Article& article, const Strings& strings, std::uint32_t event) {
    return TreeBuilder(article, strings).event(event);
}

}  // namespace broadside
