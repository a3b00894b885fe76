// Checks the files beside an article: its translations and its pictures.
#pragma once

#include <string>

#include "model/article/article.h"
#include "model/json/article_places.h"

namespace broadside::cli {

/// Warnings, at the article's positions, where a translation lacks something or differs: it must
/// have the same parts, dates, lanes and sources. `places` are those of `article`, `folder` ("" or
/// ending in "/") is its file's.
[[nodiscard]] Diagnostics compare_translations(const Article& article, const ArticlePlaces& places,
                                               const std::string& folder);

/// Warnings about missing pictures.
[[nodiscard]] Diagnostics missing_pictures(const Article& article, const ArticlePlaces& places,
                                           const std::string& folder);

}  // namespace broadside::cli
