// The positions of an article's parts in its file, for diagnostics.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/article/article.h"
#include "model/json/json_document.h"

namespace broadside {

/// A part of an article and the JSON object that it was read from.
struct PartPlace {
    std::string_view list;  ///< path of its list: "timeline.events"; empty for the article itself
    std::uint32_t number = 0;  ///< in that list as written, from 0
    std::uint32_t value = 0;   ///< in ArticlePlaces::json
    std::uint32_t part = 0;    ///< index in the article's list, which may have another order

    /// "timeline.events.3.date"
    [[nodiscard]] std::string path_of(std::string_view key) const;
};

using PartPlaces = std::vector<PartPlace>;

/// The lists are in the order of the file. Only parse_with_places() makes them, so that the panel,
/// which does not use them, has no cost.
struct ArticlePlaces {
    JsonDocument json;  ///< a view of the text
    PartPlace article;
    PartPlaces sources, sections, faq, lanes, categories, events, translations;

    /// Byte offset of the value of a part's key, or of the part itself if it has no such key.
    [[nodiscard]] std::size_t offset(const PartPlace& part, std::string_view key) const;
};

/// Like parse_article(), and keeps the positions. They are empty if there is no article, and `json`
/// must outlive them.
[[nodiscard]] ParsedArticle parse_with_places(std::string_view json, ArticlePlaces& places,
                                              const ParseLimits& limits = {});

}  // namespace broadside
