// The stretch of a text around a match, to be shown under a result.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/search/query.h"

namespace broadside {

struct Snippet {
    std::string text;              ///< UTF-8 on one line; "…" where it was cut
    std::vector<TextRange> marks;  ///< bytes of `text`
};

/// About 80 characters around the first match; the beginning if there is none. Cut between words
/// where there are spaces near.
[[nodiscard]] Snippet snippet_of(std::string_view text, const Query& query);

}  // namespace broadside
