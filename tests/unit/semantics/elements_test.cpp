// The article as a document: structure, numbers of nodes and of sources, ids.
#include "semantics/elements.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "model/article/address.h"
#include "semantics/article_tree.h"
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

Article fixture(const char* name) {
    std::ifstream file(std::string(BROADSIDE_FIXTURES "/") + name, std::ios::binary);
    return read({std::istreambuf_iterator<char>(file), {}});
}

Article good() { return fixture("good.json"); }

std::string html(const Article& article, std::string_view lang = {}) {
    return to_html(document_of(article, strings_for(lang.empty() ? article.lang : lang)));
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

void collect(const Element& node, std::set<std::uint64_t>& numbers, std::set<std::string>& ids) {
    if (node.node) CHECK_MESSAGE(numbers.insert(node.node.number()).second, node.node.number());
    for (const auto& attribute : node.attributes)
        if (attribute.first == "id")
            CHECK_MESSAGE(ids.insert(attribute.second).second, attribute.second);
    for (const Element& child : node.children)
        collect(child, numbers, ids);
}

void check_links(const Element& node, const std::set<std::string>& ids) {
    for (const auto& attribute : node.attributes) {
        const std::string& value = attribute.second;
        if (attribute.first == "href" && value[0] == '#')
            CHECK_MESSAGE(ids.count(value.substr(1)), value);
    }
    for (const Element& child : node.children)
        check_links(child, ids);
}

}  // namespace

TEST_CASE("numbers and ids are unique, and links within the article lead somewhere") {
    const Article article = good();
    for (const Markup markup : {Markup::document, Markup::layer}) {
        const Strings& strings = strings_en();
        const Element tree = element_of(article_tree(article, strings), article, strings, markup);
        std::set<std::uint64_t> numbers;
        std::set<std::string> ids;
        collect(tree, numbers, ids);
        const auto has_node = [&](std::string_view address, Piece piece, std::uint32_t n = 0) {
            return numbers.count(NodeId(find_address(article, address), piece, n).number()) == 1;
        };
        for (const Piece piece : {Piece::heading, Piece::subtitle, Piece::byline})
            CHECK(numbers.count(NodeId({Part::title}, piece).number()) == 1);
        for (const char* address : {"first", "timeline", "faq", "glossary", "sources", "why", "e1",
                                    "source-s1", "term-0"})
            CHECK_MESSAGE(has_node(address, Piece::heading), address);
        CHECK(has_node("first", Piece::block, 7));
        CHECK(has_node("why", Piece::block));
        CHECK(has_node("e1", Piece::facts));
        CHECK(has_node("first", Piece::contents_line) == (markup == Markup::document));
        if (markup == Markup::layer) {
            CHECK(ids.empty());  // to avoid collisions with the page's
            continue;
        }
        check_links(tree, ids);
        for (const char* id : {"first", "second", "why", "e1", "timeline", "faq", "glossary",
                               "sources", "source-s1", "term-0"})
            CHECK_MESSAGE(ids.count(id), id);
    }
}

TEST_CASE("a long part is in groups in the text layer, and in one in a document") {
    Article article = good();
    Blocks& body = article.sections[0].body;
    body.resize(1);
    body.resize(100, body.front());
    const Node tree = article_tree(article, strings_en());
    const Node* section = child_of(tree, Role::section);
    REQUIRE(section);
    const auto made = [&](Markup markup) {
        return element_of(*section, article, strings_en(), markup);
    };
    const std::size_t whole = made(Markup::document).children.size();
    CHECK(whole > 100);
    std::size_t inside = 0;
    for (const Element& group : made(Markup::layer).children) {
        CHECK(group.tag == "div");
        CHECK(group.children.size() <= 32);
        inside += group.children.size();
    }
    CHECK(inside == whole);
}

TEST_CASE("the children of an article, some at a time, are those of its element") {
    const Article article = good();
    const Node tree = article_tree(article, strings_en());
    for (const Markup markup : {Markup::document, Markup::layer}) {
        const Element whole = element_of(tree, article, strings_en(), markup);
        std::vector<Element> parts;
        for (std::size_t i = 0; i < tree.children.size(); i += 2)
            for (Element& e : elements_of_children(tree, i, 2, article, strings_en(), markup))
                parts.push_back(std::move(e));
        REQUIRE(parts.size() == whole.children.size());
        for (std::size_t i = 0; i < parts.size(); ++i)
            CHECK(to_html(parts[i]) == to_html(whole.children[i]));
    }
}

TEST_CASE("titles are plain text") {
    CHECK(has(html(good()), "<h1>A &lt;small&gt; article &amp; all it may hold</h1>"));
}

TEST_CASE("sources are numbered by their first citation") {
    const std::string text = html(good());
    CHECK(has(text, "<sup><a href=\"#source-s2\" aria-label=\"Source 1\">1</a></sup>"));
    CHECK(has(text, "<li>two<sup><a href=\"#source-s1\" aria-label=\"Source 2\">2</a></sup>") ==
          false);  // the item contains a list, so its line is a span
    CHECK(has(text,
              "<span>two<sup><a href=\"#source-s1\" aria-label=\"Source 2\">2</a></sup></span>"));
    CHECK(text.find("id=\"source-s2\"") < text.find("id=\"source-s1\""));
    CHECK(text.find("id=\"source-s1\"") < text.find("id=\"source-s3\""));
    CHECK(has(body_html("a[^s][^s]"), "1</a></sup><sup>,<a "));
}

TEST_CASE("the timeline as text") {
    const std::string text = html(good());
    CHECK(has(text, "<li id=\"e1\">"));
    CHECK(has(text,
              "<p><time datetime=\"2025-01-20\">20 January 2025</time> · China · Model "
              "release</p>"));
    CHECK(has(text, "<p>Status: Reported</p>"));
    CHECK(has(text, "<p>15 March 44 BC · "));
    CHECK(has(text, "<p>Answers: <a href=\"#e1\">The first event</a></p>"));
    CHECK(has(text, "As of <time datetime=\"2026-04-24\">24 April 2026</time>"));
}

TEST_CASE("the interface's strings depend on the language") {
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

TEST_CASE("the author's ids take precedence over ours") {
    const std::string text = html(read(
        R"({"format":1,"id":"m","lang":"en","title":"T","sources":[{"id":"s","title":"S"}],)"
        R"("sections":[{"id":"timeline","title":"A","body":"B[^s]"},{"id":"sources","title":"A","body":"B"},)"
        R"({"id":"source-s","title":"A","body":"B"}],)"
        R"("timeline":{"lanes":[{"id":"l","label":"L"}],"events":[{"id":"e","lane":"l","date":"2025","title":"E"}]}})"));
    for (const char* part : {"<section id=\"timeline\">", "<section id=\"timeline-\">",
                             "<section id=\"sources-\">", "<li id=\"source-s-\">", "#source-s-"})
        CHECK_MESSAGE(has(text, part), part);
}

TEST_CASE("right-to-left languages set `dir`") {
    const std::string text =
        html(read(R"({"format":1,"id":"m","lang":"ar-EG","title":"T","sections":[]})"));
    CHECK(has(text, "<article lang=\"ar-EG\" dir=\"rtl\">"));
}

TEST_CASE("ids equal to our names are unique, and links to them work") {
    const Article article = fixture("our-names.json");
    std::set<std::uint64_t> numbers;
    std::set<std::string> ids;
    const Element tree = document_of(article);
    collect(tree, numbers, ids);
    check_links(tree, ids);
    for (const Section& s : article.sections)
        CHECK(ids.count(s.id));
    const std::string text = to_html(tree);
    CHECK(has(text, "<section id=\"timeline-\">"));
    CHECK(has(text, "<a href=\"#source-s1--\" aria-label=\"Source 1\">"));
    CHECK(has(text, "To <a href=\"#source-s1\">another</a>"));
}
