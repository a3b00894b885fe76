// Nodes as HTML elements: as a document, or as the text layer over the canvas.
#pragma once

#include "model/article/article.h"
#include "semantics/element.h"
#include "semantics/node.h"
#include "semantics/strings.h"

namespace broadside {

/// `document`: the fallback, print and `broadside html`, with ids and disclosures. `layer`: the
/// text layer, with buttons and without ids, which could collide with the page's.
enum class Markup : std::uint8_t { document, layer };

/// The element of a node with all its content. Links lead to address_of() their parts.
[[nodiscard]] Element element_of(const Node& node, const Article& article, const Strings& strings,
                                 Markup markup);

/// The same for some of its children: `count` of them from `first` on, without those that this
/// markup leaves out.
[[nodiscard]] std::vector<Element> elements_of_children(const Node& node, std::size_t first,
                                                        std::size_t count, const Article& article,
                                                        const Strings& strings, Markup markup);

/// The whole article as a document. `strings`: for strings of the interface.
[[nodiscard]] Element document_of(const Article& article, const Strings& strings);
/// With the interface's strings in the article's language.
[[nodiscard]] Element document_of(const Article& article);

}  // namespace broadside
