// Parsing of an article, for those who need the JSON that it was made of as well.
#pragma once

#include <string_view>

#include "model/article/article.h"
#include "model/json/json_document.h"

namespace broadside {

/// parse_article() that leaves what it read of the JSON in `document`, a view of `json`.
[[nodiscard]] ParsedArticle parse_article(std::string_view json, const ParseLimits& limits,
                                          JsonDocument& document);

}  // namespace broadside
