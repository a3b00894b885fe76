// Warnings: problems that are not errors of the format, but that readers would notice.
#pragma once

#include "model/article/article.h"
#include "model/json/article_places.h"

namespace broadside::cli {

/// Warnings in the order of the file: an uncited source; a claim, report or forecast without a
/// source; an event written after a later one of its lane; a heading that skips a level; an image
/// without alt text; a question without a question mark; text in another script than its
/// language's. `places` are those of `article`.
[[nodiscard]] Diagnostics advice(const Article& article, const ArticlePlaces& places);

}  // namespace broadside::cli
