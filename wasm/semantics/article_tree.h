// The whole article as one tree of elements, in reading order.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/article/article.h"
#include "semantics/node.h"

namespace broadside {

struct TreeOptions {
    std::string_view lang = {};  ///< of the interface's words; the article's own if empty
    const std::vector<std::uint32_t>* events = nullptr;  ///< those to list, by index; null: all
};

/// <article> with header, contents, sections, timeline, questions, glossary and sources.
[[nodiscard]] Node article_tree(const Article& article, const TreeOptions& options = {});

}  // namespace broadside
