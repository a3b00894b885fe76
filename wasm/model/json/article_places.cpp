#include "model/json/article_places.h"

#include <utility>

#include "model/article/address.h"
#include "model/json/article_json.h"
#include "model/text/text.h"

namespace broadside {
namespace {

/// The objects of the list that is the member `key` of `object`. index_of(number, value) returns
/// the index of each in the article.
template <typename IndexOf>
PartPlaces parts_of(const JsonDocument& json, std::size_t object, std::string_view key,
                    std::string_view path, const IndexOf& index_of) {
    PartPlaces parts;
    const std::size_t array = json.member(object, key);
    if (array == 0) return parts;
    std::uint32_t number = 0;
    for (std::size_t at = json.first(array); at != 0; at = json.next(at)) {
        parts.push_back({path, number, static_cast<std::uint32_t>(at),
                         static_cast<std::uint32_t>(index_of(number, at))});
        ++number;
    }
    return parts;
}

std::size_t as_written(std::uint32_t number, std::size_t) { return number; }

void find_parts(ArticlePlaces& places, const Article& article) {
    const JsonDocument& json = places.json;
    places.article.value = static_cast<std::uint32_t>(json.root);
    std::vector<std::size_t> sources(article.sources.size());
    for (std::size_t i = 0; i < article.sources.size(); ++i)
        sources[article.sources[i].written] = i;
    places.sources = parts_of(json, json.root, "sources", "sources",
                              [&](std::uint32_t number, std::size_t) { return sources[number]; });
    places.sections = parts_of(json, json.root, "sections", "sections", as_written);
    places.faq = parts_of(json, json.root, "faq", "faq", as_written);
    places.translations = parts_of(json, json.root, "translations", "translations", as_written);
    const std::size_t timeline = json.member(json.root, "timeline");
    if (timeline == 0) return;
    places.lanes = parts_of(json, timeline, "lanes", "timeline.lanes", as_written);
    places.categories = parts_of(json, timeline, "categories", "timeline.categories", as_written);
    places.events = parts_of(json, timeline, "events", "timeline.events",
                             [&](std::uint32_t, std::size_t event) {
                                 const std::size_t id = json.member(event, "id");
                                 return find_part(article, json.string_at(id)).index;
                             });
}

}  // namespace

std::string PartPlace::path_of(std::string_view key) const {
    return list.empty() ? std::string(key) : concat({list, ".", decimal_size(number), ".", key});
}

std::size_t ArticlePlaces::offset(const PartPlace& part, std::string_view key) const {
    const std::size_t value = json.member(part.value, key);
    return value != 0 ? value : part.value;
}

ParsedArticle parse_with_places(std::string_view json, ArticlePlaces& places,
                                const ParseLimits& limits) {
    places = {};
    ParsedArticle parsed = parse_article(json, limits, places.json);
    if (parsed.article)
        find_parts(places, *parsed.article);
    else
        places = {};
    return parsed;
}

}  // namespace broadside
