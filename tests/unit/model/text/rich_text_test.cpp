// Markdown: blocks, runs, references, and faults.
#include "model/text/rich_text.h"

#include <doctest/doctest.h>

#include <string>

using namespace broadside;

namespace {

/// The tree in one line: p(text), h2(…), ul/ol(item…), with *em* **strong** `code` as s1, s2, s4.
std::string outline(const Blocks& blocks);

std::string outline(const Run& run) {
    switch (run.kind) {
        case Run::Kind::source:
            return "[^" + run.text + "]";
        case Run::Kind::image:
            return "!" + run.text + "<" + run.href + ">";
        case Run::Kind::line_break:
            return "/";
        case Run::Kind::term:
        case Run::Kind::date:
        case Run::Kind::text:
            break;
    }
    std::string text =
        run.style ? "s" + std::to_string(run.style) + "{" + run.text + "}" : run.text;
    return run.href.empty() ? text : "<" + run.href + ">{" + text + "}";
}

std::string outline(const Block& block) {
    static const char* names[] = {"p", "h", "code", "list", "li", "q", "hr"};
    std::string name = names[static_cast<int>(block.kind)];
    if (block.kind == Block::Kind::heading) name += std::to_string(block.level);
    if (block.kind == Block::Kind::list) {
        name = block.ordered ? "ol" + std::to_string(block.start) : "ul";
        if (block.tight) name += "t";
    }
    std::string inside;
    for (const Run& run : block.runs)
        inside += outline(run);
    return name + "(" + inside + outline(block.children) + ")";
}

std::string outline(const Blocks& blocks) {
    std::string text;
    for (const Block& block : blocks)
        text += outline(block);
    return text;
}

std::string parsed(const std::string& markdown) {
    const RichText rich = parse_markdown(markdown);
    for (const MarkdownFault& fault : rich.faults)
        CHECK_MESSAGE(false, fault.message);
    return outline(rich.blocks);
}

MarkdownFault only_fault(const std::string& markdown) {
    const RichText rich = parse_markdown(markdown);
    REQUIRE_MESSAGE(rich.faults.size() == 1, markdown);
    CHECK(rich.blocks.empty());
    return rich.faults[0];
}

bool has(const std::string& text, const char* part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("paragraphs and styles") {
    CHECK(parsed("") == "");
    CHECK(parsed("a\n\nb") == "p(a)p(b)");
    CHECK(parsed("*e* **s** ***b*** `c` **a `d`**") == "p(s1{e} s2{s} s3{b} s4{c} s2{a }s6{d})");
    CHECK(parsed("a\\*b\\*") == "p(a*b*)");
}

TEST_CASE("literal text is the same without a Markdown parser") {
    // A line feed before it has no meaning, but literal text has none.
    for (const std::string text : {"A body.", "a", "Two  spaces, 3.5 % (in total) - 1) not a list",
                                   "x > y # z + 1 = 2 ~ 3 | 4", "Ünïcödé 中文 – “quotes”…",
                                   "see https://example.org/a?b=c or mail me@example.org",
                                   "a] b! {c} \"d\" $e$ ^f", "end "}) {
        CAPTURE(text);
        CHECK(outline(parse_markdown(text).blocks) == outline(parse_markdown("\n" + text).blocks));
    }
    CHECK(parsed("one &amp; *two*") == "p(one & s1{two})");
    CHECK(parsed("one  \ntwo") == "p(one/two)");
}

TEST_CASE("line ends") {
    CHECK(parsed("a\nb") == "p(a b)");
    CHECK(parsed("a  \nb") == "p(a/b)");
    CHECK(parsed("a\\\nb") == "p(a/b)");
    CHECK(parsed("*a*\n*b*") == "p(s1{a} s1{b})");
    CHECK(parsed("中文\n中文") == "p(中文中文)");
    CHECK(parsed("中文\nabc\n中文") == "p(中文 abc 中文)");
    CHECK(parsed("한국\n한국") == "p(한국 한국)");
    CHECK(parsed("a\n[^s]") == "p(a[^s])");
    CHECK(parsed("a[^s]\nb") == "p(a[^s] b)");
    CHECK(parsed("中[^s]\n中") == "p(中[^s]中)");
    CHECK(parsed("*中*\n**中**") == "p(s1{中}s2{中})");
    CHECK(parsed("[a](#b)\nc") == "p(<#b>{a} c)");
    CHECK(parsed("a\n![b](c.png)") == "p(a !b<c.png>)");
}

TEST_CASE("links") {
    CHECK(parsed("[a *b*](https://e.org/x)") == "p(<https://e.org/x>{a }<https://e.org/x>{s1{b}})");
    CHECK(parsed("<https://e.org>") == "p(<https://e.org>{https://e.org})");
    CHECK(parsed("<a@b.org>") == "p(<mailto:a@b.org>{a@b.org})");
    CHECK(parsed("[a][r]\n\n[r]: https://e.org") == "p(<https://e.org>{a})");
    CHECK(parsed("[a](https://e.org/?a&amp;b)") == "p(<https://e.org/?a&b>{a})");
    CHECK(parsed("![alt *text*](img/a.png) z") == "p(!alt text<img/a.png> z)");
}

TEST_CASE("headings, code, quotes, rules") {
    CHECK(parsed("# a\n## b ##\n\nc\n===") == "h1(a)h2(b)h1(c)");
    CHECK(parsed("```js\na < b\n  c\n```") == "code(a < b\n  c)");
    CHECK(parsed("    a\n    b") == "code(a\nb)");
    CHECK(parsed("> a\n>\n> > b") == "q(p(a)q(p(b)))");
    CHECK(parsed("a\n\n---\n\nb") == "p(a)hr()p(b)");
}

TEST_CASE("lists") {
    CHECK(parsed("- a\n- b") == "ult(li(p(a))li(p(b)))");
    CHECK(parsed("- a\n\n- b") == "ul(li(p(a))li(p(b)))");
    CHECK(parsed("3. a\n4. b") == "ol3t(li(p(a))li(p(b)))");
    CHECK(parsed("- a\n  - b\n  - *c*\n- d") == "ult(li(p(a)ult(li(p(b))li(p(s1{c}))))li(p(d)))");
    CHECK(parsed("- a\n\n  b") == "ul(li(p(a)p(b)))");
    CHECK(parsed("-") == "ult(li())");
}

TEST_CASE("tables and strikethrough are plain text") {
    CHECK(parsed("|a|b|\n|-|-|\n|c|d|") == "p(|a|b| |-|-| |c|d|)");
    CHECK(parsed("~~a~~") == "p(~~a~~)");
}

TEST_CASE("character references") {
    CHECK(parsed("&amp; &lt;b&gt; &eacute;&#233;&#xE9; &mdash; &apos; &hellip;") ==
          "p(& <b> ééé — ' …)");
    CHECK(parsed("&unknownname; AT&T &") == "p(&unknownname; AT&T &)");
    CHECK(parsed("&#0;&#x110000;&#xD800;") == "p(\uFFFD\uFFFD\uFFFD)");
    CHECK(parsed("`&amp;`") == "p(s4{&amp;})");
}

TEST_CASE("source references") {
    const RichText rich = parse_markdown("a[^s1][^s-2] *b[^x_y_z]*.");
    CHECK(outline(rich.blocks) == "p(a[^s1][^s-2] s1{b}[^x_y_z].)");
    REQUIRE(rich.references.size() == 3);
    CHECK(rich.references[0].id == "s1");
    CHECK(rich.references[0].offset == 1);
    CHECK(rich.references[1].offset == 6);
    CHECK(parsed("\\[^s1] `[^s1]` [^ a] [^]") == "p([^s1] s4{[^s1]} [^ a] [^])");
    CHECK(parsed("Great![^s1]") == "p(Great![^s1])");
    CHECK(parsed("[see [^s1]](https://e.org)") == "p(<https://e.org>{see }[^s1])");
    CHECK(parsed("- x[^s1]") == "ult(li(p(x[^s1])))");
}

TEST_CASE("internal links are collected") {
    const RichText rich = parse_markdown("[a](#one)");
    REQUIRE(rich.references.size() == 1);
    CHECK(rich.references[0].kind == MarkdownReference::Kind::anchor);
    CHECK(rich.references[0].id == "one");
    CHECK(rich.references[0].offset == 4);
}

TEST_CASE("raw HTML is a fault at its offset") {
    const MarkdownFault span = only_fault("a <b>c");
    CHECK(span.offset == 2);
    CHECK(has(span.message, "\"<b>\""));
    CHECK(only_fault("a\n\n<div>\n<p>\n</div>\n\nb").offset == 3);
    CHECK(only_fault("a <!-- b\nc --> d").offset == 2);
    CHECK(only_fault("a <img\nsrc=x> d").offset == 2);
    CHECK(only_fault("- a\n- <br>").offset == 6);
    CHECK(parse_markdown("<b>x</b>").faults.size() == 2);
    CHECK(parse_markdown("a<i><b>c").faults.size() == 2);
    CHECK(parsed("a < b > c `<b>` \\<b>") == "p(a < b > c s4{<b>} <b>)");
}

TEST_CASE("forbidden links are faults at their offsets") {
    CHECK(only_fault("a [b](javascript:x) c").offset == 6);
    CHECK(has(only_fault("a [b](javascript:x)").message, "\"javascript:x\""));
    CHECK(only_fault("[b](page.html)").offset == 4);
    CHECK(only_fault("[b](java&#115;cript:x)").offset == 4);
    CHECK(only_fault("![b](data:image/png;base64,AA)").offset == 5);
    CHECK(only_fault("<javascript:x>").offset == 1);
    CHECK(only_fault("[a][r]\n\n[r]: javascript:x").offset == 13);
    MarkdownRules rules;
    rules.allow_data_images = true;
    CHECK(parse_markdown("![b](data:image/png;base64,AA)", rules).faults.empty());
}

TEST_CASE("footnotes have no text in a body") {
    CHECK(has(only_fault("a[^s1]\n\n[^s1]: https://e.org").message, "sources"));
    CHECK(only_fault("a\n\n[^s1]: https://e.org").offset == 3);
    CHECK(parsed("```\n[^s1]: https://e.org\n```") == "code([^s1]: https://e.org)");
}

TEST_CASE("nesting has a limit") {
    CHECK(has(only_fault(std::string(200, '>') + "a").message, "16 levels"));
    std::string list;
    for (int i = 0; i < 100; ++i)
        list += std::string(static_cast<std::size_t>(i) * 2, ' ') + "- a\n";
    CHECK(has(only_fault(list).message, "16 levels"));
    CHECK(parsed(std::string(1000, '[') + "a").size() == 1004);
}

TEST_CASE("plain text") {
    CHECK(plain_text(parse_markdown("# T\n\na *b*[^s]\nc\n\n- d\n- e\n\n`x`").blocks) ==
          "T\na b c\nd\ne\nx");
}
