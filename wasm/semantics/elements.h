// Nodes as HTML elements: as a document of its own, or as the text layer over the canvas.
#pragma once

#include "model/article/article.h"
#include "semantics/element.h"
#include "semantics/node.h"
#include "semantics/strings.h"

namespace broadside {

/// `document`: the fallback, print and `broadside html`, with ids and disclosures. `layer`: what
/// lies over the drawing, with buttons and without ids, for the page may have its own.
enum class Markup : std::uint8_t { document, layer };

/// The element of a node with all that it holds. Links lead to address_of() their parts.
[[nodiscard]] Element element_of(const Node& node, const Article& article, const Strings& strings,
                                 Markup markup);

/// The whole article as a document. `strings`: of the interface's words.
[[nodiscard]] Element document_of(const Article& article, const Strings& strings);
/// With the interface's words in the article's own language.
[[nodiscard]] Element document_of(const Article& article);

}  // namespace broadside
