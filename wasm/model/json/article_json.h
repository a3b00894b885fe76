// Parses an article and keeps its JSON.
#pragma once

#include <string_view>

#include "model/article/article.h"
#include "model/json/json_document.h"

namespace broadside {

/// Like parse_article(), and stores the parsed JSON in `document`, a view of `json`.
[[nodiscard]] ParsedArticle parse_article(std::string_view json, const ParseLimits& limits,
                                          JsonDocument& document);

}  // namespace broadside
