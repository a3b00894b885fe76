// The article as a tree: header, contents, sections, timeline, questions, glossary and sources, in
// reading order.
#pragma once

#include <cstdint>
#include <span>

#include "model/article/article.h"
#include "semantics/node.h"
#include "semantics/strings.h"

namespace broadside {

/// The whole tree; strings of the interface, such as "Sources", are from `strings`.
[[nodiscard]] Node article_tree(const Article& article, const Strings& strings);

/// The same without the timeline's events, which change more often: a mount is in their place.
[[nodiscard]] Node article_tree_without_events(const Article& article, const Strings& strings);

/// The list of these events, by index.
[[nodiscard]] Node events_tree(const Article& article, const Strings& strings,
                               std::span<const std::uint32_t> events);

/// One event's node, as in the tree.
[[nodiscard]] Node event_node(const Article& article, const Strings& strings, std::uint32_t event);

}  // namespace broadside
