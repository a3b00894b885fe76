// Where the parts of an article stand in their file, for those who say something about them.
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
    std::uint32_t number = 0;  ///< in that list as it is written, from 0
    std::uint32_t value = 0;   ///< index in ArticlePlaces::json
    std::uint32_t part = 0;    ///< index in the article's own list, which may have another order

    /// "timeline.events.3.date"
    [[nodiscard]] std::string path_of(std::string_view key) const;
};

using PartPlaces = std::vector<PartPlace>;

/// The lists are in the order of the file. They are made for parse_with_places() alone, so that the
/// panel, which has no use for them, does not pay for them.
struct ArticlePlaces {
    JsonDocument json;  ///< a view of the text that was read
    PartPlace article;
    PartPlaces sources, sections, faq, lanes, categories, events, translations;

    /// Byte offset of the value of a part's key, or of the part itself if it has no such key.
    [[nodiscard]] std::size_t offset(const PartPlace& part, std::string_view key) const;
};

/// parse_article() that keeps the places too, in the same reading. They are empty where there is no
/// article, and `json` must outlive them.
[[nodiscard]] ParsedArticle parse_with_places(std::string_view json, ArticlePlaces& places,
                                              const ParseLimits& limits = {});

}  // namespace broadside
