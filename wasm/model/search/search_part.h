// The searchable text of a part of an article.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "model/article/article.h"
#include "model/article/part.h"

namespace broadside {

/// Views of the article, which must outlive it.
struct SearchPart {
    std::string_view title;
    const Blocks* blocks = nullptr;               ///< the body, if it is rich text
    std::array<std::string_view, 2> plain = {};   ///< the body, if it is not
    std::array<std::string_view, 2> labels = {};  ///< an event's lane and category

    [[nodiscard]] std::string body() const;
    [[nodiscard]] std::string label() const;

    /// Whether it contains exactly `written`, within one run.
    [[nodiscard]] bool holds(std::string_view written) const;
};

/// Of a section, event, question, term or source; the article's head for any other part.
[[nodiscard]] SearchPart search_part(const Article& article, PartRef ref);

}  // namespace broadside
