// What search engines and feed readers are told of an article, in schema.org's words.
#pragma once

#include <string>

#include "model/article/article.h"
#include "semantics/element.h"

namespace broadside::cli {

/// Marks the article's tree with microdata, which goes wherever the HTML goes.
void add_microdata(Element& tree, const Article& article);

/// The same and more as JSON-LD, for the head of a page: questions, sources.
[[nodiscard]] std::string json_ld(const Article& article);

}  // namespace broadside::cli
