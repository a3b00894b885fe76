// HTML text: escaping, void elements, lines.
#include "semantics/html_writer.h"

#include <doctest/doctest.h>

#include "semantics/element.h"

using namespace broadside;

TEST_CASE("text is escaped") {
    CHECK(escape_html("a<b>&\"'") == "a&lt;b&gt;&amp;&quot;'");
    CHECK(escape_html(std::string("\0\x01\x7F\r\n\t", 6)) == "\uFFFD\uFFFD\uFFFD\n\t");
    CHECK(escape_html("\xC2\x85\xC2\xA0é") == "\uFFFD\u00A0é");
}

TEST_CASE("elements") {
    Element p = element("p", "a < b");
    p.node = NodeId({Part::section, 0}, Piece::block);
    p.attributes.emplace_back("title", "\"x\" & y");
    p.children.push_back(element("br"));
    p.children.push_back(element("em", "c"));
    CHECK(to_html(p) == "<p title=\"&quot;x&quot; &amp; y\">a &lt; b<br><em>c</em></p>\n");
    Element section = element("section");
    section.children.push_back(p);
    section.children.push_back(element("hr"));
    CHECK(to_html(section, 1) ==
          "  <section>\n    <p title=\"&quot;x&quot; &amp; y\">a &lt; b<br><em>c</em></p>\n"
          "    <hr>\n  </section>\n");
    CHECK(to_html(element("pre", "a\n  b")) == "<pre>a\n  b</pre>\n");
}
