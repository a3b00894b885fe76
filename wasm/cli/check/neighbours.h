// What lies beside an article: its translations and its pictures.
#pragma once

#include <string>

#include "model/article/article.h"
#include "model/json/article_places.h"

namespace broadside::cli {

/// Warnings, at the article's own places, of whatever a translation has not or has otherwise: it
/// has the same parts, dates, lanes and sources in other words. `places` are those of `article`,
/// `folder` ("" or ending in "/") is where its file lies.
[[nodiscard]] Diagnostics compare_translations(const Article& article, const ArticlePlaces& places,
                                               const std::string& folder);

/// Warnings of pictures that are not there.
[[nodiscard]] Diagnostics missing_pictures(const Article& article, const ArticlePlaces& places,
                                           const std::string& folder);

}  // namespace broadside::cli
