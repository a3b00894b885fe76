// Diagnostics of ids; article_json_test.cpp tests whole articles.
#include "model/json/article_reader.h"

#include <doctest/doctest.h>

#include <string>

using namespace broadside;

TEST_CASE("the later of two equal ids in the file is the fault") {
    const std::string json = R"([{"id":"a"},{"id":"b"},{"id":"a"},{"id":"a"}])";
    const JsonDocument document = parse_json(json);
    IdSpace space(document);
    const std::size_t first = json.find("\"a\"");
    const std::size_t second = json.find("\"a\"", first + 1);
    const std::size_t third = json.rfind("\"a\"");
    CHECK(space.add("a", second) == 0);  // read in another order than written
    CHECK(space.add("a", first) == second);
    CHECK(space.add("a", third) == third);
    CHECK(space.add("b", json.find("\"b\"")) == 0);
    CHECK(space.find("a") == 0u);
    CHECK(space.find("b") == 1u);
    CHECK_FALSE(space.find("c"));
    CHECK(space.size() == 2);
}

TEST_CASE("equal ids are reported with their path, also if they are read in another order") {
    const std::string json =
        R"({"format":1,"id":"x","lang":"en","title":"A",)"
        R"("faq":[{"id":"a","question":"Q","answer":"A"}],)"
        R"("sections":[{"id":"b","title":"T","body":"B"},{"id":"a","title":"T","body":"B"}]})";
    const JsonDocument document = parse_json(json);
    FaultLog faults;
    Article article;
    ArticleReader({document, faults}, {}, article).read();
    const Diagnostics said = faults.finish(json);
    REQUIRE(said.size() == 1);
    CHECK(said[0].path == "sections.1.id");
    CHECK(said[0].message ==
          "the id \"a\" is taken already; expected ids that differ among sections, questions and "
          "events");
}

TEST_CASE("an unknown id: a suggestion, or a list of all") {
    const std::string json = R"(["coding","maths"])";
    const JsonDocument document = parse_json(json);
    IdSpace few(document);
    CHECK(few.hint("x").empty());
    (void)few.add("coding", 1);
    (void)few.add("maths", 10);
    CHECK(few.hint("codign") == "; did you mean \"coding\"?");
    CHECK(few.hint("zzz") == "; expected \"coding\" or \"maths\"");
    std::string list = "[";
    for (int i = 0; i < 100; ++i)
        list += (i > 0 ? ",\"id" : "\"id") + std::to_string(i) + "\"";
    list += "]";
    const JsonDocument ids = parse_json(list);
    IdSpace many(ids);
    for (std::size_t at = ids.first(0); at != 0; at = ids.next(at))
        (void)many.add(ids.string_at(at), at);
    CHECK(many.size() == 100);
    CHECK(many.hint("unlike-them").empty());
}

TEST_CASE("tags of languages") {
    for (const char* tag : {"en", "zh-Hans", "de-1996", "x-1a"})
        CHECK(is_language_tag(tag) == (tag[0] != 'x'));
    for (const char* tag : {"", "e", "1a", "en-", "-en", "englishly1", "en_GB"})
        CHECK_FALSE(is_language_tag(tag));
}

TEST_CASE("events are sorted by their first day, then as written") {
    std::string json =
        R"({"format":1,"id":"x","lang":"en","title":"A","sections":[],"timeline":{"lanes":[)"
        R"({"id":"l","label":"L"}],"events":[)";
    const int years[] = {2005, 2001, 2003, 2001, 2004, 2000};
    for (int i = 0; i < 6; ++i)
        json += std::string(i > 0 ? "," : "") + R"({"id":"e)" + std::to_string(i) +
                R"(","lane":"l","title":"T","date":")" + std::to_string(years[i]) + "\"}";
    json += "]}}";
    const JsonDocument document = parse_json(json);
    FaultLog faults;
    Article article;
    ArticleReader({document, faults}, {}, article).read();
    CHECK_FALSE(faults.has_errors());
    std::string order;
    for (const Event& event : article.timeline.events)
        order += event.id;
    CHECK(order == "e5e1e3e2e4e0");
}

TEST_CASE("an article is filled in as far as possible") {
    const std::string json =
        R"({"format":1,"id":"a","lang":"en","title":"A","sections":[{"id":"s","title":5,"body":"x"}]})";
    const JsonDocument document = parse_json(json);
    FaultLog faults;
    Article article;
    ArticleReader({document, faults}, {}, article).read();
    CHECK(article.title == "A");
    REQUIRE(article.sections.size() == 1);
    CHECK(article.sections[0].id == "s");
    CHECK(article.sections[0].title.empty());
    CHECK(faults.has_errors());
}
