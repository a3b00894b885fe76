// Schema.org metadata of an article, for search engines and feed readers.
#pragma once

#include <string>

#include "model/article/article.h"
#include "semantics/element.h"

namespace broadside::cli {

/// Adds microdata to the article's tree, which stays with the HTML.
void add_microdata(Element& tree, const Article& article);

/// The same as JSON-LD for the head of a page, with questions and sources.
[[nodiscard]] std::string json_ld(const Article& article);

}  // namespace broadside::cli
