// The positions of an article's parts in its file.
#include "model/json/article_places.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

using namespace broadside;

namespace {

/// Sources are numbered by first citation and events sorted by date, both in another order than
/// here.
const std::string json = R"({"format":1,"id":"a","lang":"en","title":"A",
"sources":[{"id":"s2","title":"Two"},{"id":"s1","title":"One","url":"https://example.org"}],
"sections":[{"id":"one","title":"One","body":"First.[^s1] Then.[^s2]"}],
"faq":[{"id":"q","question":"Why?","answer":"Because."}],
"timeline":{"lanes":[{"id":"us","label":"U.S."}],"categories":[{"id":"k","label":"K"}],"events":[
{"id":"late","lane":"us","date":"2025","title":"Late"},
{"i\u0064":"early","lane":"us","\u0064ate":"2024","title":"Early"}]},
"translations":[{"lang":"fr","src":"fr.json"}]})";

std::string at(const ArticlePlaces& places, const PartPlace& part, std::string_view key) {
    return json.substr(places.offset(part, key), 9);
}

}  // namespace

TEST_CASE("parts are found where they are written, independent of their order in the article") {
    ArticlePlaces places;
    const ParsedArticle parsed = parse_with_places(json, places);
    REQUIRE(parsed.article);
    const Article& article = *parsed.article;
    REQUIRE(places.sources.size() == 2);
    CHECK(article.sources[places.sources[0].part].id == "s2");
    CHECK(article.sources[places.sources[1].part].id == "s1");
    CHECK(article.sources[0].id == "s1");  // cited first
    REQUIRE(places.events.size() == 2);
    CHECK(article.timeline.events[places.events[0].part].id == "late");
    CHECK(article.timeline.events[places.events[1].part].id == "early");
    CHECK(article.timeline.events[0].id == "early");
    CHECK(places.events[1].path_of("date") == "timeline.events.1.date");
    CHECK(places.sections.size() == 1);
    CHECK(places.faq.size() == 1);
    CHECK(places.lanes.size() == 1);
    CHECK(places.categories.size() == 1);
    REQUIRE(places.translations.size() == 1);
    CHECK(places.translations[0].path_of("src") == "translations.0.src");
    CHECK(places.article.path_of("title") == "title");
}

TEST_CASE("a key's position is that of its value, or of its part if the key is missing") {
    ArticlePlaces places;
    REQUIRE(parse_with_places(json, places).article);
    CHECK(at(places, places.article, "lang") == R"("en","tit)");
    CHECK(at(places, places.article, "byline") == R"({"format")");
    CHECK(at(places, places.sources[1], "url") == R"("https://)");
    CHECK(at(places, places.sources[0], "url") == R"({"id":"s2)");
    CHECK(at(places, places.faq[0], "answer") == R"("Because.)");
    CHECK(at(places, places.events[0], "date") == R"("2025","t)");
    CHECK(at(places, places.events[1], "date") == R"("2024","t)");  // its key has an escape
}

TEST_CASE("the article is the same as without places, and has none if it is invalid") {
    ArticlePlaces places;
    std::string broken = json;
    broken.replace(broken.find("2024"), 4, "soon");
    const ParsedArticle with = parse_with_places(broken, places);
    const ParsedArticle without = parse_article(broken);
    CHECK_FALSE(with.article);
    REQUIRE(with.diagnostics.size() == without.diagnostics.size());
    CHECK(with.diagnostics[0].message == without.diagnostics[0].message);
    CHECK(with.diagnostics[0].line == 7);
    CHECK(places.json.text.empty());
    CHECK(places.events.empty());
    ParseLimits limits;
    limits.max_bytes = 10;
    CHECK(parse_with_places(json, places, limits).diagnostics.size() == 1);
}

TEST_CASE("a minimal article has no other places") {
    const std::string small =
        R"({"format":1,"id":"a","lang":"en","title":"A","sections":[{"id":"s","title":"S","body":"x"}]})";
    ArticlePlaces places;
    REQUIRE(parse_with_places(small, places).article);
    CHECK(places.sections.size() == 1);
    for (const PartPlaces& none : {places.sources, places.faq, places.lanes, places.categories,
                                   places.events, places.translations})
        CHECK(none.empty());
}
