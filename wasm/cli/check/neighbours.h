// What lies beside an article: its translations and its pictures.
#pragma once

#include <string>
#include <string_view>

#include "model/article/article.h"

namespace broadside::cli {

/// Warnings, at the article's own places, of whatever a translation has not or has otherwise: it
/// has the same parts, dates, lanes and sources in other words. `json` is the text that `article`
/// was read from, `folder` ("" or ending in "/") where it lies.
[[nodiscard]] Diagnostics compare_translations(const Article& article, std::string_view json,
                                               const std::string& folder);

/// Warnings of pictures that are not there.
[[nodiscard]] Diagnostics missing_pictures(const Article& article, std::string_view json,
                                           const std::string& folder);

}  // namespace broadside::cli
