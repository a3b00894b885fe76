// Searching an article: the results, their order and snippets.
#include "model/search/search.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "model/search/snippet.h"
#include "model/text/text.h"

using namespace broadside;

namespace {

Article published(const char* name) {
    std::ifstream file(std::string(BROADSIDE_CONTENT) + "/" + name, std::ios::binary);
    ParsedArticle parsed = parse_article(std::string{std::istreambuf_iterator<char>(file), {}});
    REQUIRE(parsed.article.has_value());
    return std::move(*parsed.article);
}

void check_marks(std::string_view text, const std::vector<TextRange>& marks) {
    std::size_t at = 0;
    for (const TextRange& mark : marks) {
        CHECK(mark.begin >= at);
        CHECK(mark.begin < mark.end);
        REQUIRE(mark.end <= text.size());
        CHECK(utf8_length(text.substr(mark.begin)) > 0);
        CHECK((mark.end == text.size() || utf8_length(text.substr(mark.end)) > 0));
        at = mark.end;
    }
}

SearchResults search(const Article& article, std::string_view query, std::size_t limit = 50) {
    SearchIndex index(article);
    SearchResults found = index.search(query, limit);
    for (const SearchResult& result : found.results) {
        check_marks(result.title, result.title_marks);
        check_marks(result.snippet, result.snippet_marks);
    }
    return found;
}

/// The parts of results: the first letter of the kind, and the id.
std::string ids(const Article& article, std::string_view query) {
    const auto name = [&](PartRef part) -> std::string {
        switch (part.part) {
            case Part::section:
                return "s:" + article.sections[part.index].id;
            case Part::event:
                return "e:" + article.timeline.events[part.index].id;
            case Part::question:
                return "q:" + article.faq[part.index].id;
            case Part::term:
                return "t:glossary";
            case Part::source:
                return "S:source-" + article.sources[part.index].id;
            default:
                return "a:";
        }
    };
    std::string text;
    for (const SearchResult& result : search(article, query).results)
        text += (text.empty() ? "" : " ") + name(result.part);
    return text;
}

std::string marked(std::string text, const std::vector<TextRange>& marks) {
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark)
        text.insert(mark->end, "]").insert(mark->begin, "[");
    return text;
}

std::string snippet(std::string_view text, std::string_view query) {
    const Snippet s = snippet_of(text, parse_query(query));
    check_marks(s.text, s.marks);
    return marked(s.text, s.marks);
}

constexpr std::string_view small_json = R"({
  "format": 1, "id": "small", "lang": "en", "title": "Open models", "subtitle": "And closed ones",
  "sources": [ { "id": "s1", "title": "Report", "publisher": "Rhodium",
                 "url": "https://example.org/1" } ],
  "sections": [
    { "id": "one", "title": "Prices", "body": "A model for a *café*.[^s1]" },
    { "id": "two", "title": "Models", "body": "Prices fall. A cafe." } ],
  "faq": [ { "id": "why", "question": "Why open?", "answer": "Prices." } ],
  "timeline": {
    "title": "Two sides",
    "lanes": [ { "id": "us", "label": "United States" }, { "id": "cn", "label": "China" } ],
    "categories": [ { "id": "law", "label": "Export law" } ],
    "events": [
      { "id": "e1", "lane": "us", "date": "2023", "title": "A rule", "category": "law" },
      { "id": "e2", "lane": "cn", "date": "2024", "title": "An answer",
        "body": "The models came." } ] },
  "glossary": [ { "term": "Weights", "definition": "The numbers of a model." },
                { "term": "Token", "definition": "A bit of a word." } ]
})";

Article small() {
    ParsedArticle parsed = parse_article(small_json);
    for (const Diagnostic& d : parsed.diagnostics)
        CHECK_MESSAGE(false, d.path << ": " << d.message);
    REQUIRE(parsed.article.has_value());
    return std::move(*parsed.article);
}

}  // namespace

TEST_CASE("every kind of part is found") {
    const Article a = small();
    CHECK(ids(a, "closed") == "a:");
    CHECK(ids(a, "fall") == "s:two");
    CHECK(ids(a, "rule") == "e:e1");
    CHECK(ids(a, "china") == "e:e2");
    CHECK(ids(a, "export law") == "e:e1");
    CHECK(ids(a, "why") == "q:why");
    CHECK(ids(a, "numbers") == "t:glossary");
    CHECK(ids(a, "token") == "t:glossary");
    CHECK(ids(a, "rhodium") == "S:source-s1");
    CHECK(ids(a, "zebra") == "");
    CHECK(ids(a, "") == "");
    CHECK(ids(a, " \u00AD ") == "");
}

TEST_CASE("titles are first, then exact matches, then the page's order") {
    const Article a = small();
    CHECK(ids(a, "Prices") == "s:one s:two q:why");
    CHECK(ids(a, "open") == "q:why a:");
    CHECK(ids(a, "Open") == "a: q:why");
    CHECK(ids(a, "cafe") == "s:two s:one");
    CHECK(ids(a, "café") == "s:one s:two");
    CHECK(ids(a, "CAFÉ") == "s:one s:two");
    CHECK(ids(a, "model") == "a: s:two s:one e:e2 t:glossary");
}

TEST_CASE("all words must occur, in any field of the part") {
    const Article a = small();
    CHECK(ids(a, "prices cafe") == "s:one s:two");
    CHECK(ids(a, "models fall") == "s:two");
    CHECK(ids(a, "models china") == "e:e2");
    CHECK(ids(a, "models zebra") == "");
    CHECK(ids(a, "\"a rule\"") == "e:e1");
    CHECK(ids(a, "\"rule a\"") == "");
    CHECK(ids(a, "\"rule export\"") == "");  // no match spans fields
}

TEST_CASE("a result has its title and snippet") {
    const Article a = small();
    const SearchResults found = search(a, "model", 2);
    CHECK(found.total == 5);
    REQUIRE(found.results.size() == 2);
    CHECK(found.results[1].part.index == 1);
    CHECK(marked(found.results[1].title, found.results[1].title_marks) == "[Model]s");
    CHECK(found.results[1].snippet == "Prices fall. A cafe.");
    CHECK(found.results[1].snippet_marks.empty());
    const SearchResults label = search(a, "export");
    REQUIRE(label.results.size() == 1);
    CHECK(marked(label.results[0].snippet, label.results[0].snippet_marks) ==
          "United States · [Export] law");
    CHECK(search(a, "model", 0).total == 5);
}

TEST_CASE("snippets are truncated between words") {
    const std::string before = "one two three four five six seven eight nine ten eleven ";
    const std::string after =
        " twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
    CHECK(snippet("a short text", "short") == "a [short] text");
    CHECK(snippet(before + "needle" + after, "needle") ==
          "…eight nine ten eleven [needle] twelve thirteen fourteen fifteen sixteen seventeen…");
    CHECK(snippet(before + before + "needle", "needle") ==
          "…nine ten eleven one two three four five six seven eight nine ten "
          "eleven [needle]");
    CHECK(snippet("needle" + after + after, "needle") ==
          "[needle] twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen…");
    CHECK(snippet("a\nb needle\n\nc", "needle") == "a b [needle]  c");
    CHECK(snippet("", "needle") == "");
    CHECK(snippet("zebra", "needle") == "zebra");
    std::string chinese;
    for (int i = 0; i < 100; ++i)
        chinese += "文字";
    const std::string found = snippet(chinese + "开源" + chinese, "开源");
    CHECK(found.find("[开源]") != std::string::npos);
    CHECK(found.size() == 2 * std::string("…").size() + 80 * 3 + 2);
    // A letter is not separated from its marks.
    std::string marks;
    for (int i = 0; i < 100; ++i)
        marks += "e\u0301";
    CHECK(snippet(marks + "x" + marks, "exe").substr(0, 6) == "…e\u0301");
    // A match longer than a snippet is shown whole.
    const std::string phrase = before + before + "end";
    CHECK(snippet("x " + phrase + " x", "\"" + phrase + "\"").find("[" + phrase + "]") !=
          std::string::npos);
}

TEST_CASE("the published articles are searched") {
    const Article en = published("deepseek-v4.json");
    const SearchResults found = search(en, "export");
    CHECK(std::count_if(found.results.begin(), found.results.end(),
                        [](const SearchResult& r) { return r.part.part == Part::event; }) > 1);
    for (const SearchResult& r : found.results)
        CHECK_FALSE((r.title_marks.empty() && r.snippet_marks.empty()));
    const Article zh = published("deepseek-v4.zh-Hans.json");
    CHECK(search(zh, "开源").total > 1);
    CHECK(search(zh, "ｄｅｅｐｓｅｅｋ").total == search(zh, "DeepSeek").total);
    for (const char* query : {"e", "a b", "DeepSeek", "\"open", "中", "。", "'", "2025"})
        CHECK(search(zh, query).total + search(en, query).total > 0);
}

TEST_CASE("a hundred thousand events are searched") {
    Article a = small();
    const Event model = a.timeline.events[1];
    for (int i = 0; i < 100000; ++i) {
        a.timeline.events.push_back(model);
        a.timeline.events.back().id = "n" + std::to_string(i);
    }
    a.timeline.events.back().title = "The needle";
    SearchIndex index(a);
    CHECK(index.search("models").total == 100003);
    const SearchResults needle = index.search("needle came");
    REQUIRE(needle.results.size() == 1);
    CHECK(a.timeline.events[needle.results[0].part.index].id == "n99999");
}
