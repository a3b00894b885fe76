// Warnings for valid articles.
#include "cli/check/advice.h"

#include <doctest/doctest.h>

#include <string>

using namespace broadside;

namespace {

/// An article of one section, one question and one event; each part as given.
std::string article(const std::string& section, const std::string& question,
                    const std::string& events, const std::string& lang = "en") {
    return R"({"format":1,"id":"a","lang":")" + lang + R"(","title":"A",
"sources":[{"id":"s","title":"S"}],
"sections":[{"id":"one","title":"One",)" +
           section + R"(}],
"faq":[{"id":"q","question":")" +
           question + R"(","answer":"Because.[^s]"}],
"timeline":{"lanes":[{"id":"us","label":"U.S."},{"id":"cn","label":"China"}],
"events":[)" +
           events + "]}}";
}

Diagnostics advised(const std::string& json) {
    ArticlePlaces places;
    const ParsedArticle parsed = parse_with_places(json, places);
    for (const Diagnostic& d : parsed.diagnostics)
        MESSAGE(d.path << ": " << d.message);
    REQUIRE(parsed.article);
    return cli::advice(*parsed.article, places);
}

const std::string event =
    R"({"id":"e","lane":"us","date":"2025-01-20","title":"E","sources":["s"]})";

}  // namespace

TEST_CASE("a good article has no warnings") {
    CHECK(advised(article(R"("body":"Text.[^s]")", "Why?", event)).empty());
    CHECK(advised(article(R"("body":"正文。")", "为什么？", event, "zh-Hans")).empty());
}

TEST_CASE("warnings have their positions") {
    const auto one = [](const std::string& json, const char* path, int line, const char* part) {
        const Diagnostics found = advised(json);
        REQUIRE(found.size() == 1);
        CHECK(found[0].severity == Severity::warning);
        CHECK(found[0].path == path);
        CHECK(found[0].line == line);
        CHECK(found[0].message.find(part) != std::string::npos);
    };
    const std::string body = R"("body":"Text.")";
    one(article(body, "Why", event), "faq.0.question", 4, "question mark");
    one(article(R"("body":"Text.","status":"claim")", "Why?", event), "sections.0.status", 3,
        "no source");
    one(article(R"("body":"## A\n\nB\n\n#### C")", "Why?", event), "sections.0.body", 3,
        "is of level 4");
    one(article(R"x("body":"![](a.png)")x", "Why?", event), "sections.0.body", 3, "no alt text");
    one(article(R"("body":"Это предложение написано совсем другими буквами.")", "Why?", event),
        "sections.0.body", 3, "Cyrillic");
    one(article(body, "Why?", event + R"(,{"id":"f","lane":"us","date":"2024","title":"F"},
{"id":"g","lane":"cn","date":"2023","title":"G"})"),
        "timeline.events.1.date", 6, "later in the same lane");
    std::string uncited = article(body, "Why?", event);
    uncited.replace(uncited.find(R"({"id":"s","title":"S"})"), 0, R"({"id":"t","title":"T"},)");
    one(uncited, "sources.0.id", 2, "nothing cites the source \"t\"");
}

TEST_CASE("an opinion needs no source, and a source in the text is enough") {
    CHECK(advised(article(R"("body":"Text.","status":"opinion")", "Why?", event)).empty());
    CHECK(advised(article(R"("body":"Text.[^s]","status":"claim")", "Why?", event)).empty());
}
