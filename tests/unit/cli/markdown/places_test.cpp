// The lines in a Markdown file of the article's parts.
#include "cli/markdown/places.h"

#include <doctest/doctest.h>

using namespace broadside::cli;

TEST_CASE("the line of the innermost known part") {
    Json article = {{"asOf", "2025"}, {"timeline", {{"events", {{{"id", "a"}}, {{"id", "b"}}}}}}};
    Places places;
    places.add("asOf", 3);
    places.add("timeline", 5);
    places.add("timeline.events", article["timeline"]["events"], {7, 9});
    CHECK(places.line(article, "asOf") == 3);
    CHECK(places.line(article, "timeline.events.1.date") == 9);
    CHECK(places.line(article, "timeline.events.0") == 7);
    CHECK(places.line(article, "timeline.title") == 5);
    CHECK(places.line(article, "timeline.events.7") == 5);
    CHECK(places.line(article, "title") == 0);
    CHECK(places.line(article, ".") == 0);
}

TEST_CASE("parts are identified by id, independent of their index") {
    Json article = {{"faq", {{{"id", "a"}}, {{"id", "b"}}}}};
    Places places;
    places.add("faq", article["faq"], {7, 9});
    article["faq"].erase(0);
    CHECK(places.line(article, "faq.0.answer") == 9);
}

TEST_CASE("the first of two lines for a path is used") {
    Places places;
    places.add("glossary", 4);
    places.add("glossary", 8);
    CHECK(places.line({{"glossary", Json::array()}}, "glossary") == 4);
}
