// The whole article as one tree of elements, in reading order.
#pragma once

#include <string_view>

#include "model/article.h"
#include "semantics/node.h"

namespace broadside {

struct TreeOptions {
    std::string_view lang;  ///< of the interface's words; the article's own if empty
};

/// <article> with header, contents, sections, timeline, questions, glossary and sources.
[[nodiscard]] Node article_tree(const Article& article, const TreeOptions& options = {});

}  // namespace broadside
