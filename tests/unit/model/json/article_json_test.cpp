// Parsing articles, and the positions of faults.
#include "model/json/article_json.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

using namespace broadside;

namespace {

std::string fixture(const std::string& name) {
    std::ifstream file(BROADSIDE_FIXTURES "/" + name, std::ios::binary);
    REQUIRE_MESSAGE(file.good(), name);
    return {std::istreambuf_iterator<char>(file), {}};
}

Article good() {
    ParsedArticle parsed = parse_article(fixture("good.json"));
    for (const Diagnostic& d : parsed.diagnostics)
        CHECK_MESSAGE(false, d.path << ": " << d.message);
    REQUIRE(parsed.article.has_value());
    return std::move(*parsed.article);
}

/// A minimal article with more members, and more in its section.
std::string with(const std::string& members, const std::string& in_section = {}) {
    return "{\"format\":1,\"id\":\"m\",\"lang\":\"en\",\"title\":\"T\",\n\"sections\":[{\"id\":"
           "\"a\",\"title\":\"A\"" +
           (in_section.empty() ? std::string(",\"body\":\"B\"") : "," + in_section) + "}]" +
           (members.empty() ? std::string() : ",\n" + members) + "}";
}

std::string event(const std::string& members) {
    return with(R"("timeline":{"lanes":[{"id":"us","label":"U.S."},{"id":"cn","label":"China"}],)"
                R"("categories":[{"id":"k","label":"K"}],"events":[{"id":"e",)" +
                members + "}]}");
}

Diagnostic only(const std::string& json) {
    const ParsedArticle parsed = parse_article(json);
    std::string all;
    for (const Diagnostic& d : parsed.diagnostics)
        all += d.path + ": " + d.message + "\n";
    REQUIRE_MESSAGE(parsed.diagnostics.size() == 1, json << "\n" << all);
    CHECK(parsed.article.has_value() == (parsed.diagnostics[0].severity == Severity::warning));
    return parsed.diagnostics[0];
}

bool has(const std::string& text, const char* part) { return text.find(part) != text.npos; }

const Diagnostic* at(const Diagnostics& diagnostics, const char* path) {
    for (const Diagnostic& d : diagnostics)
        if (d.path == path) return &d;
    return nullptr;
}

}  // namespace

TEST_CASE("an article with everything in it") {
    const Article article = good();
    CHECK(article.id == "good");
    CHECK(article.title == "A <small> article & all it may hold");
    CHECK(article.as_of->written == "2026-04-24");
    CHECK(article.sources.size() == 3);
    CHECK(article.source_index("s3") == 2u);
    CHECK_FALSE(article.source_index("s9").has_value());
    CHECK(article.sections.size() == 3);
    CHECK(article.sections[0].status == Status::reported);
    CHECK(article.sections[0].body.size() == 7);
    CHECK(article.sections[0].notes == "Speak slowly.");
    CHECK(article.faq[1].question == "How long is it?");
    CHECK(article.glossary[0].term == "open weights");
    CHECK(article.translations[0].src == "good.zh-Hans.json");
}

TEST_CASE("events are sorted by their first day, then as written") {
    const Timeline timeline = good().timeline;
    REQUIRE(timeline.events.size() == 5);
    const char* order[] = {"e0", "e2", "e1", "e3", "e4"};
    for (std::size_t i = 0; i < 5; ++i)
        CHECK(timeline.events[i].id == order[i]);
    const Event& first = timeline.events[2];
    CHECK(first.lane == 1);
    CHECK(first.category == 0u);
    CHECK(first.importance == 5);
    CHECK_FALSE(first.end);
    CHECK(timeline.events[1].end->written == "2025-06-30");
    CHECK(timeline.events[1].responds[0] == "e1");
    CHECK(timeline.events[0].importance == 1);
}

TEST_CASE("the JSON of an article is available") {
    const std::string json = fixture("good.json");
    JsonDocument document;
    CHECK(parse_article(json, {}, document).article);
    CHECK(document.is_whole());
    CHECK(document.text.data() == json.data());
    CHECK(document.string_at(document.member(0, "id")) == "good");
    const std::string broken = R"({"format":1,"id":"a","lang":"en","title":5})";
    CHECK_FALSE(parse_article(broken, {}, document).article);
    CHECK(document.written(document.member(0, "title")) == "5");
}

TEST_CASE("a minimal article") {
    CHECK(parse_article(fixture("minimal.json")).article.has_value());
    CHECK(parse_article("\xEF\xBB\xBF" + fixture("minimal.json")).article.has_value());
}

TEST_CASE("every fault of a file is reported at once, in order, each at its position") {
    const ParsedArticle parsed = parse_article(fixture("broken-many.json"));
    CHECK_FALSE(parsed.article.has_value());
    const char* paths[] = {"format",
                           "id",
                           "lang",
                           "title",
                           "titel",
                           "asOf",
                           "sources.0.url",
                           "sources.1.id",
                           "sources.2.id",
                           "sections.0.body",
                           "sections.0.status",
                           "sections.0.sources.0",
                           "sections.1.title",
                           "sections.1.body",
                           "sections.2",
                           "sections.3.title",
                           "sections.3.body",
                           "faq.0.id",
                           "faq.0.answer",
                           "timeline.events.0.lane",
                           "timeline.events.0.category",
                           "timeline.events.0.end",
                           "timeline.events.0.importance",
                           "timeline.events.0.responds.0",
                           "timeline.events.1.id",
                           "timeline.events.1.date"};
    for (const char* path : paths)
        CHECK_MESSAGE(at(parsed.diagnostics, path), path);
    for (const Diagnostic& d : parsed.diagnostics) {
        CHECK(d.line > 0);
        CHECK(d.column > 0);
        CHECK(d.path.find(' ') == d.path.npos);
        CHECK_FALSE(d.message.empty());
    }
    const auto before = [](const Diagnostic& a, const Diagnostic& b) {
        return a.line != b.line ? a.line < b.line : a.column < b.column;
    };
    CHECK(std::is_sorted(parsed.diagnostics.begin(), parsed.diagnostics.end(), before));
}

TEST_CASE("missing keys have their path and the position of their container") {
    const Diagnostic d = only(with({}, "\"notes\":\"n\""));
    CHECK(d.path == "sections.0.body");
    CHECK(d.line == 2);
    CHECK(d.column == 13);
    CHECK(has(d.message, "missing"));
    const ParsedArticle empty = parse_article("{}");
    CHECK(empty.diagnostics.size() == 5);
    for (const char* path : {"format", "id", "lang", "title", "sections"})
        CHECK_MESSAGE(at(empty.diagnostics, path), path);
    CHECK(only(event(R"("lane":"us","title":"E")")).path == "timeline.events.0.date");
    CHECK(only(event(R"("date":"2025","title":"E")")).path == "timeline.events.0.lane");
}

TEST_CASE("wrong types are reported with what was found and expected") {
    CHECK(only("[]").path == ".");
    CHECK(has(only("[]").message, "found an array, expected an object"));
    CHECK(has(only(with("\"subtitle\":5")).message, "found the number 5, expected a text"));
    CHECK(has(only(with("\"faq\":{}")).message, "found an object, expected an array"));
    CHECK(has(only(with("\"timeline\":[]")).message, "expected an object"));
    CHECK(has(only(with({}, "\"body\":null")).message, "found null"));
    CHECK(has(only(with("\"asOf\":2025")).message, "in quotes"));
    CHECK(has(only(with("\"subtitle\":null")).message, "found null, expected a text"));
    CHECK(parse_article(event(R"("lane":"us","date":"2025","end":null,"title":"E")")).article);
}

TEST_CASE("the format is 1") {
    CHECK(
        has(only("{\"format\":\"1\",\"id\":\"m\",\"lang\":\"en\",\"title\":\"T\",\"sections\":[]}")
                .message,
            "expected the number 1"));
    CHECK(parse_article(
              "{\"format\":1.0,\"id\":\"m\",\"lang\":\"en\",\"title\":\"T\",\"sections\":[]}")
              .article);
}

TEST_CASE("ids") {
    CHECK(has(only(with(R"("faq":[{"id":"a","question":"?","answer":"!"}])")).message, "taken"));
    CHECK(only(with(R"("faq":[{"id":"a","question":"?","answer":"!"}])")).path == "faq.0.id");
    CHECK(
        has(only(with(R"("faq":[{"id":"a b","question":"?","answer":"!"}])")).message, "letters"));
    // The later one in the file is the fault.
    const Diagnostic d = only(R"({"faq":[{"id":"a","question":"?","answer":"!"}],)"
                              R"("format":1,"id":"a","lang":"en","title":"T",)"
                              R"("sections":[{"id":"a","title":"A","body":"B"}]})");
    CHECK(d.path == "sections.0.id");
    // Sources have their own namespace.
    CHECK(parse_article(with(R"("sources":[{"id":"a","title":"S"}])")).article.has_value());
}

TEST_CASE("repeated keys") {
    const Diagnostic d = only(with("\"byline\":\"a\",\n \"byline\":\"b\""));
    CHECK(d.path == "byline");
    CHECK(d.line == 4);
    CHECK(d.column == 2);
}

TEST_CASE("unknown keys are a warning with a suggestion") {
    const Diagnostic d = only(with("\"subtilte\":\"x\""));
    CHECK(d.severity == Severity::warning);
    CHECK(d.path == "subtilte");
    CHECK(has(d.message, "\"subtitle\""));
    CHECK(only(with("\"my key: x\":{}")).path == "my_key__x");
}

TEST_CASE("unknown ids are reported with a suggestion") {
    CHECK(has(only(event(R"("lane":"uss","date":"2025","title":"E")")).message,
              "did you mean \"us\""));
    CHECK(has(only(event(R"("lane":"zz","date":"2025","title":"E")")).message, "\"us\" or \"cn\""));
    CHECK(only(event(R"("lane":"us","category":"q","date":"2025","title":"E")")).path ==
          "timeline.events.0.category");
    CHECK(only(event(R"("lane":"us","date":"2025","title":"E","responds":["x"])")).path ==
          "timeline.events.0.responds.0");
    CHECK(only(event(R"("lane":"us","date":"2025","title":"E","responds":["e"])")).path ==
          "timeline.events.0.responds.0");
    CHECK(only(with({}, "\"body\":\"B\",\"sources\":[\"s\"]")).path == "sections.0.sources.0");
    const Diagnostic anchor = only(with({}, "\"body\":\"[x](#nope)\""));
    CHECK(anchor.severity == Severity::warning);
}

TEST_CASE("dates") {
    CHECK(only(event(R"("lane":"us","date":"2025-02-30","title":"E")")).path ==
          "timeline.events.0.date");
    const Diagnostic d = only(event(R"("lane":"us","date":"2025-06","end":"2025-05","title":"E")"));
    CHECK(d.path == "timeline.events.0.end");
    CHECK(has(d.message, "before the start"));
    CHECK(parse_article(event(R"("lane":"us","date":"2025-06-15","end":"2025","title":"E")"))
              .article);
    CHECK(parse_article(event(R"("lane":"us","date":"-5000","end":"5000","title":"E")")).article);
}

TEST_CASE("numbers in range") {
    for (const char* number : {"0", "6", "-1", "2.5", "1e9", "99999999999999999999", "\"3\""})
        CHECK(only(event(std::string(R"("lane":"us","date":"2025","title":"E","importance":)") +
                         number))
                  .path == "timeline.events.0.importance");
}

TEST_CASE("addresses of sources and translations") {
    CHECK(only(with(R"("sources":[{"id":"s","title":"S","url":""}])")).path == "sources.0.url");
    CHECK(only(with(R"("sources":[{"id":"s","title":"S","url":"mailto:a@b.c"}])")).path ==
          "sources.0.url");
    CHECK(only(with(R"("translations":[{"lang":"fr","src":"javascript:x"}])")).path ==
          "translations.0.src");
    CHECK(only(with(R"("translations":[{"lang":"f","src":"x.json"}])")).path ==
          "translations.0.lang");
}

TEST_CASE("faults in Markdown have their position in the file") {
    const Diagnostic d = only(with({}, "\n\"body\":\"\\u4e2d\\u6587\\n\\né [^nope]\""));
    CHECK(d.path == "sections.0.body");
    CHECK(d.line == 3);
    CHECK(d.column == 27);
    const Diagnostic html = only(with({}, "\"body\":\"a\\tb<img src=x>\""));
    CHECK(has(html.message, "raw HTML"));
}

TEST_CASE("text that is not Unicode") {
    CHECK(only(with({}, "\"body\":\"\\ud800\"")).path == "sections.0.body");
    const Diagnostic bytes = only(with("\"byline\":\"a\xC3\""));
    CHECK(bytes.path == "byline");
    CHECK(has(bytes.message, "UTF-8"));
}

TEST_CASE("broken JSON") {
    const Diagnostic d = only("{\n  \"format\": 1,\n  \"id\" \"x\"\n}");
    CHECK(d.path == ".");
    CHECK(d.line == 3);
    CHECK(d.column == 8);
    CHECK(only("").path == ".");
    CHECK(only("").line == 1);
    CHECK(only("").column == 1);
    CHECK(only("\xFF\xFE{").path == ".");
}

TEST_CASE("limits") {
    const std::string deep = "{\"x\":" + std::string(100, '[') + std::string(100, ']') + "}";
    CHECK(has(only(deep).message, "64 levels"));
    std::string nested = "\"sections\":";
    const std::string large(50u << 20, ' ');
    const Diagnostic d = only(large);
    CHECK(d.path == ".");
    CHECK(has(d.message, "50 MB"));
    ParseLimits limits;
    limits.max_bytes = 10;
    CHECK(parse_article("{\"format\":1}", limits).diagnostics.size() == 1);
}

TEST_CASE("a short text with very many faults") {
    std::string json = "{\"format\":1,\"id\":\"m\",\"lang\":\"en\",\"title\":\"T\",\"sections\":[";
    for (int i = 0; i < 20000; ++i)
        json += i ? ",1" : "1";
    const ParsedArticle parsed = parse_article(json + "]}");
    CHECK(parsed.diagnostics.size() == 10001);
}
