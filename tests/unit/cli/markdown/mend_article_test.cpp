// Removing what the checker rejects in an import.
#include "cli/markdown/mend_article.h"

#include <doctest/doctest.h>

#include <string>

#include "model/article/article.h"

using namespace broadside;
using namespace broadside::cli;

namespace {

Json sound() {
    return {{"format", 1},
            {"id", "a"},
            {"lang", "en"},
            {"title", "A"},
            {"sections", {{{"id", "s"}, {"title", "S"}, {"body", "x"}}}}};
}

}  // namespace

TEST_CASE("a valid article is unchanged") {
    Json article = sound();
    Remarks remarks;
    mend_article(article, {}, remarks);
    CHECK(article == sound());
    CHECK(remarks.empty());
}

TEST_CASE("invalid values are removed, with a remark at their line") {
    Json article = sound();
    article["asOf"] = "soon";
    article["sections"][0]["status"] = "certain";
    article["sections"][0]["sources"] = {"no", "nor"};
    Places places;
    places.add("asOf", 3);
    places.add("sections", article["sections"], {7});
    Remarks remarks;
    mend_article(article, places, remarks);
    Json expected = sound();
    expected["sections"][0]["sources"] = Json::array();
    CHECK(article == expected);
    REQUIRE(remarks.size() == 4);
    CHECK(remarks[0].line == 7);
    CHECK(remarks[0].path == "sections.0.status");
    CHECK(remarks[3].line == 3);
    CHECK(remarks[3].path == "asOf");
    CHECK(remarks[3].message.starts_with("left out: \"soon\": expected a date"));
    CHECK_FALSE(has_errors(parse_article(article.dump()).diagnostics));
}

TEST_CASE("a part without a required key is removed, and references to it") {
    Json article = sound();
    article["glossary"] = {{{"term", "x"}}, {{"term", "y"}, {"definition", "z"}}};
    article["timeline"] = {
        {"lanes", {{{"id", "l"}, {"label", "L"}}}},
        {"events",
         {{{"id", "e"}, {"lane", "nowhere"}, {"date", "2025"}, {"title", "E"}},
          {{"id", "s"}, {"lane", "l"}, {"date", "2025"}, {"title", "the id of a section"}},
          {{"id", "f"}, {"lane", "l"}, {"date", "2025"}, {"title", "F"}, {"responds", {"e", "f"}}},
          5}}};
    Remarks remarks;
    mend_article(article, {}, remarks);
    CHECK(article["glossary"].size() == 1);
    REQUIRE(article["timeline"]["events"].size() == 1);
    CHECK(article["timeline"]["events"][0]["id"] == "f");
    CHECK(article["timeline"]["events"][0]["responds"] == Json::array());
    CHECK_FALSE(has_errors(parse_article(article.dump()).diagnostics));
}

TEST_CASE("required values of the article are replaced") {
    Json article = sound();
    article["id"] = "a b";
    article["lang"] = "e";
    article["title"] = " ";
    Remarks remarks;
    mend_article(article, {}, remarks);
    CHECK(article["id"] == "article");
    CHECK(article["lang"] == "en");
    CHECK(article["title"] == "Untitled");
    CHECK(remarks.size() == 3);
}
