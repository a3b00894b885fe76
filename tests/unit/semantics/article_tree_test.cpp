// The article as elements: structure, keys, numbers of sources, ids that are free.
#include "semantics/article_tree.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "semantics/html_writer.h"

using namespace broadside;

namespace {

Article read(const std::string& json) {
    ParsedArticle parsed = parse_article(json);
    for (const Diagnostic& d : parsed.diagnostics)
        CHECK_MESSAGE(d.severity == Severity::warning, d.path << ": " << d.message);
    REQUIRE(parsed.article.has_value());
    return std::move(*parsed.article);
}

Article good() {
    std::ifstream file(BROADSIDE_FIXTURES "/good.json", std::ios::binary);
    return read({std::istreambuf_iterator<char>(file), {}});
}

std::string html(const Article& article, std::string_view lang = {}) {
    return to_html(article_tree(article, {lang}));
}

std::string body_html(const std::string& markdown) {
    std::string escaped;
    for (const char c : markdown)
        escaped += c == '\n' ? "\\n" : std::string(1, c);
    return html(
        read(R"({"format":1,"id":"m","lang":"en","title":"T","sources":[{"id":"s","title":"S"}],)"
             R"("sections":[{"id":"a","title":"A","body":")" +
             escaped + "\"}]}"));
}

bool has(const std::string& text, const char* part) { return text.find(part) != text.npos; }

void collect(const Node& node, std::set<std::string>& keys, std::set<std::string>& ids) {
    if (!node.key.empty()) CHECK_MESSAGE(keys.insert(node.key).second, node.key);
    for (const auto& attribute : node.attributes)
        if (attribute.first == "id")
            CHECK_MESSAGE(ids.insert(attribute.second).second, attribute.second);
    for (const Node& child : node.children)
        collect(child, keys, ids);
}

void check_links(const Node& node, const std::set<std::string>& ids) {
    for (const auto& attribute : node.attributes) {
        const std::string& value = attribute.second;
        if (attribute.first == "href" && value[0] == '#')
            CHECK_MESSAGE(ids.count(value.substr(1)), value);
    }
    for (const Node& child : node.children)
        check_links(child, ids);
}

}  // namespace

TEST_CASE("keys and ids are unique, and links within the article lead somewhere") {
    const Node tree = article_tree(good());
    std::set<std::string> keys, ids;
    collect(tree, keys, ids);
    check_links(tree, ids);
    for (const char* key : {"title", "subtitle", "byline", "contents", "timeline", "faq",
                            "glossary", "sources", "first", "first.0", "first.7", "why", "why.0",
                            "e1", "e1.0", "e1.meta", "source-s1", "glossary.0", "contents.first"})
        CHECK_MESSAGE(keys.count(key), key);
    for (const char* id :
         {"first", "second", "why", "e1", "timeline", "faq", "glossary", "sources", "source-s1"})
        CHECK_MESSAGE(ids.count(id), id);
}

TEST_CASE("titles are plain text") {
    CHECK(has(html(good()), "<h1>A &lt;small&gt; article &amp; all it may hold</h1>"));
}

TEST_CASE("sources are numbered by their first citation") {
    const std::string text = html(good());
    CHECK(has(text, "<sup><a href=\"#source-s2\" aria-label=\"Source 1\">1</a></sup>"));
    CHECK(has(text, "<li>two<sup><a href=\"#source-s1\" aria-label=\"Source 2\">2</a></sup>") ==
          false);  // the item holds a list, so its line is a span
    CHECK(has(text,
              "<span>two<sup><a href=\"#source-s1\" aria-label=\"Source 2\">2</a></sup></span>"));
    CHECK(text.find("id=\"source-s2\"") < text.find("id=\"source-s1\""));
    CHECK(text.find("id=\"source-s1\"") < text.find("id=\"source-s3\""));
    CHECK(has(body_html("a[^s][^s]"), "1</a></sup><sup>,<a "));
}

TEST_CASE("the timeline in words") {
    const std::string text = html(good());
    CHECK(has(text, "<li id=\"e1\">"));
    CHECK(has(text,
              "<p><time datetime=\"2025-01-20\">20 January 2025</time> · China · Model "
              "release · Reported</p>"));
    CHECK(has(text, "<span>15 March 44 BC</span>"));
    CHECK(has(text, "<p>Answers: <a href=\"#e1\">The first event</a></p>"));
    CHECK(has(text, "As of <time datetime=\"2026-04-24\">24 April 2026</time>"));
}

TEST_CASE("the interface's words follow the language") {
    const std::string text = html(good(), "zh-CN");
    CHECK(has(text, "<h2>目录</h2>"));
    CHECK(has(text, "截至<time datetime=\"2026-04-24\">2026年4月24日</time>"));
    CHECK(has(text, "性质：已报道"));
}

TEST_CASE("headings skip no level") {
    const std::string text = body_html("# A\n\n### B\n\n## C\n\n#### D\n\n# E");
    for (const char* heading :
         {"<h3>A</h3>", "<h4>B</h4>", "<h4>C</h4>", "<h5>D</h5>", "<h3>E</h3>"})
        CHECK_MESSAGE(has(text, heading), heading);
    CHECK(has(body_html("###### X"), "<h3>X</h3>"));
}

TEST_CASE("runs become elements") {
    CHECK(has(body_html("*a* **b** ***c*** `d` [e *f*](https://e.org) ![g](h.png)"),
              "<p><em>a</em> <strong>b</strong> <strong><em>c</em></strong> <code>d</code> "
              "<a href=\"https://e.org\">e <em>f</em></a> <img src=\"h.png\" alt=\"g\"></p>"));
    CHECK(has(body_html("a  \nb"), "<p>a<br>b</p>"));
    CHECK(has(body_html("```\na < b\n```"), "<pre><code>a &lt; b</code></pre>"));
    CHECK(has(body_html("- a\n- b"), "<ul>\n      <li>a</li>\n      <li>b</li>\n    </ul>"));
    CHECK(has(body_html("3. a\n\n4. b"), "<ol start=\"3\">\n      <li>\n        <p>a</p>"));
}

TEST_CASE("the author's ids come before the page's own") {
    const std::string text = html(read(
        R"({"format":1,"id":"m","lang":"en","title":"T","sources":[{"id":"s","title":"S"}],)"
        R"("sections":[{"id":"timeline","title":"A","body":"B[^s]"},{"id":"sources","title":"A","body":"B"},)"
        R"({"id":"source-s","title":"A","body":"B"}],)"
        R"("timeline":{"lanes":[{"id":"l","label":"L"}],"events":[{"id":"e","lane":"l","date":"2025","title":"E"}]}})"));
    for (const char* part : {"<section id=\"timeline\">", "<section id=\"timeline-\">",
                             "<section id=\"sources-\">", "<li id=\"source--s\">", "#source--s"})
        CHECK_MESSAGE(has(text, part), part);
}

TEST_CASE("languages written from right to left say so") {
    const std::string text =
        html(read(R"({"format":1,"id":"m","lang":"ar-EG","title":"T","sections":[]})"));
    CHECK(has(text, "<article lang=\"ar-EG\" dir=\"rtl\">"));
}
