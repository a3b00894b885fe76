// Diagnostics of ids; article_json_test.cpp tests whole articles.
#include "model/json/article_reader.h"

#include <doctest/doctest.h>

#include <string>

using namespace broadside;

TEST_CASE("the later of two equal ids in the file is the fault") {
    const std::string json = R"([{"id":"a"},{"id":"b"},{"id":"a"}])";
    const JsonDocument document = parse_json(json);
    FaultLog faults;
    const ReadContext context{document, faults};
    IdSpace space;
    space.note("a", json.rfind("\"a\""));  // read in another order than written
    space.note("a", json.find("\"a\""));
    space.note("b", json.find("\"b\""));
    space.check(context, "letters");
    const Diagnostics said = faults.finish(json);
    REQUIRE(said.size() == 1);
    CHECK(said[0].path == "2.id");
    CHECK(said[0].message ==
          "the id \"a\" is taken already; expected ids that differ among letters");
    CHECK(space.index().find("b"));
    CHECK_FALSE(space.index().find("c"));
}

TEST_CASE("equal ids can be allowed") {
    const JsonDocument document = parse_json("[]");
    FaultLog faults;
    IdSpace space;
    space.note("a", 0);
    space.note("a", 1);
    space.check({document, faults}, "");
    CHECK(faults.finish("[]").empty());
    CHECK(space.index().size() == 1);
}

TEST_CASE("an unknown id: a suggestion, or a list of all") {
    IdIndex few;
    CHECK(id_hint(few, "x").empty());
    few.add("coding");
    few.add("maths");
    CHECK(id_hint(few, "codign") == "; did you mean \"coding\"?");
    CHECK(id_hint(few, "zzz") == "; expected \"coding\" or \"maths\"");
    IdIndex many;
    for (int i = 0; i < 100; ++i)
        many.add("id" + std::to_string(i));
    CHECK(id_hint(many, "unlike-them").empty());
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
