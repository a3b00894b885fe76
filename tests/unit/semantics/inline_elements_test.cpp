#include "semantics/inline_elements.h"

#include <doctest/doctest.h>

#include "sample_article.h"
#include "semantics/html_writer.h"

using namespace broadside;

namespace {

/// Runs of the sample article as HTML inside an inline element.
std::string html(const std::vector<Run>& runs) {
    Article article = sample_article();
    article.glossary.push_back({"weights", "Numbers."});
    index_article(article);
    Element parent = element("b");
    append_inline(parent, runs, {article, strings_en()});
    const std::string text = to_html(parent);
    const std::size_t begin = text.find("<b>") + 3;
    return text.substr(begin, text.rfind("</b>") - begin);
}

Run source(std::uint32_t index) { return {.kind = Run::Kind::source, .index = index}; }

Run linked(const char* text, const char* href, std::uint8_t style = style_plain) {
    return {.style = style, .text = text, .href = href};
}

}  // namespace

TEST_CASE("no runs make no elements") { CHECK(html({}).empty()); }

TEST_CASE("styles are nested, code innermost") {
    CHECK(html({{.style = style_emphasis | style_strong, .text = "a"}}) ==
          "<strong><em>a</em></strong>");
    CHECK(html({{.style = style_strong | style_code, .text = "b"}}) ==
          "<strong><code>b</code></strong>");
}

TEST_CASE("adjacent runs with the same target share a link") {
    CHECK(html({linked("a ", "https://e.org"), linked("b", "https://e.org", style_emphasis)}) ==
          "<a href=\"https://e.org\">a <em>b</em></a>");
    CHECK(html({linked("a", "https://e.org"), linked("b", "https://e.org/2")}) ==
          "<a href=\"https://e.org\">a</a><a href=\"https://e.org/2\">b</a>");
    CHECK(html({linked("a", "https://e.org"), {.text = " "}, linked("b", "https://e.org")}) ==
          "<a href=\"https://e.org\">a</a> <a href=\"https://e.org\">b</a>");
}

TEST_CASE("a source is a superscript number, with a comma only after another one") {
    const std::string one = "<a href=\"#source-s1\" aria-label=\"Source 1\">1</a></sup>";
    CHECK(html({source(0)}) == "<sup>" + one);
    CHECK(html({source(0), source(0)}) == "<sup>" + one + "<sup>," + one);
    CHECK(html({source(0), {.text = "x"}, source(0)}) == "<sup>" + one + "x<sup>" + one);
}

TEST_CASE("a term links to its definition") {
    CHECK(html({{.kind = Run::Kind::term, .index = 0, .text = "Weights"}}) ==
          "<a href=\"#term-0\">Weights</a>");
}

TEST_CASE("images, dates and line breaks") {
    CHECK(html({{.kind = Run::Kind::image, .text = "A \"map\"", .href = "map.png"}}) ==
          "<img src=\"map.png\" alt=\"A &quot;map&quot;\">");
    CHECK(html({{.kind = Run::Kind::date, .text = "May 2025", .href = "2025-05"}}) ==
          "<time datetime=\"2025-05\">May 2025</time>");
    CHECK(html({{.text = "a"}, {.kind = Run::Kind::line_break}, {.text = "b"}}) == "a<br>b");
}

TEST_CASE("text is escaped, not interpreted") {
    CHECK(html({{.text = "1 < 2 & <b>"}}) == "1 &lt; 2 &amp; &lt;b&gt;");
}
