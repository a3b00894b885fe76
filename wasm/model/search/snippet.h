// The excerpt of a text around a match, shown under a result.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/search/query.h"

namespace broadside {

struct Snippet {
    std::string text;              ///< UTF-8 on one line; "…" where it is truncated
    std::vector<TextRange> marks;  ///< bytes of `text`
};

/// About 80 characters around the first match, or the beginning if there is none. Truncated between
/// words if there are spaces nearby.
[[nodiscard]] Snippet snippet_of(std::string_view text, const Query& query);

}  // namespace broadside
