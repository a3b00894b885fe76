// What `broadside check` says beyond faults, and how it says it.
#include <doctest/doctest.h>

#include <string>

#include "cli/check/advice.h"
#include "cli/check/date_suggestion.h"
#include "cli/check/report.h"
#include "cli/check/script.h"

using namespace broadside;
using cli::Script;

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

TEST_CASE("a sound article needs no advice") {
    CHECK(advised(article(R"("body":"Text.[^s]")", "Why?", event)).empty());
    CHECK(advised(article(R"("body":"正文。")", "为什么？", event, "zh-Hans")).empty());
}

TEST_CASE("what readers would trip on is named, with its place") {
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

TEST_CASE("an opinion needs no source, and a source in the text is one") {
    CHECK(advised(article(R"("body":"Text.","status":"opinion")", "Why?", event)).empty());
    CHECK(advised(article(R"("body":"Text.[^s]","status":"claim")", "Why?", event)).empty());
}

TEST_CASE("scripts of languages and of texts") {
    CHECK(cli::script_for("zh-Hans") == Script::east_asian);
    CHECK(cli::script_for("sr-Latn") == Script::unknown);
    CHECK(cli::script_for("en-GB") == Script::latin);
    CHECK(cli::script_of("Names: DeepSeek, GitHub 开放权重模型", Script::east_asian, 5) ==
          Script::east_asian);
    CHECK(cli::script_of("مرحبا بالعالم", Script::latin, 5) == Script::arabic);
    CHECK(cli::script_of("few", Script::greek, 5) == Script::unknown);
}

TEST_CASE("a diagnostic shows its line, cut around a caret") {
    const Diagnostics faults{{Severity::error, "id", 2, 5, "wrong"},
                             {Severity::warning, "title", 3, 201, "odd"}};
    const std::string text = "{\n\t\"é\": 1,\n" + std::string(300, 'x') + "\n";
    const std::string said = cli::report("a.json", faults, text);
    CHECK(
        said.starts_with("a.json:2:5: error: id: wrong\n  2 |  \"é\": 1,\n    |     ^\n"
                         "a.json:3:201: warning: title: odd\n  3 | …xxx"));
    CHECK(said.ends_with("…\n    | " + std::string(61, ' ') + "^\n"));
    CHECK(cli::report("-", {{Severity::error, ".", 9, 1, "late"}}, text) ==
          "<stdin>:9:1: error: .: late\n");
}

TEST_CASE("for other programs a diagnostic is an object") {
    CHECK(
        cli::report_json("a.json", {{Severity::error, "id", 2, 5, "a \"b\""}}) ==
        R"({"file":"a.json","line":2,"column":5,"severity":"error","path":"id","message":"a \"b\""})");
}

TEST_CASE("a date in another form is taken for what it was meant to be") {
    const std::pair<const char*, const char*> known[] = {{"2025/01/20", "2025-01-20"},
                                                         {"2025-1-5", "2025-01-05"},
                                                         {"20 Jan 2025", "2025-01-20"},
                                                         {"January 20th, 2025", "2025-01-20"},
                                                         {"Jan 2025", "2025-01"},
                                                         {"sept 2025", "2025-09"},
                                                         {"20.1.2025", "2025-01-20"},
                                                         {"1.2.2025", "2025-02-01"},
                                                         {"1/20/2025", "2025-01-20"},
                                                         {"20/1/2025", "2025-01-20"},
                                                         {"2025/1", "2025-01"},
                                                         {"1/2/2025", ""},
                                                         {"2025-02-30", ""},
                                                         {"2025-13", ""},
                                                         {"the 3rd of May 2025", ""},
                                                         {"soon", ""},
                                                         {"", ""},
                                                         {"2025", ""},
                                                         {"99999999999/1/1", ""},
                                                         {"Foo 2025", ""}};
    for (const auto& [written, meant] : known)
        CHECK_MESSAGE(cli::nearest_date(written) == meant, written);
    Diagnostics found = {{Severity::error, "timeline.events.0.date", 1, 1, "\"2025/01/20\": no"},
                         {Severity::error, "sections.0.title", 1, 1, "\"2025/01/20\": no"}};
    cli::suggest_dates(found);
    CHECK(found[0].message == "\"2025/01/20\": no; did you mean \"2025-01-20\"?");
    CHECK(found[1].message == "\"2025/01/20\": no");
}
