#include "cli/markdown/importer.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace broadside;
using namespace broadside::cli;

namespace {

Imported run(std::string_view text, const std::string& name = "my file") {
    return Importer(name).run(text);
}

/// The ids of a list of parts: "a b ".
std::string ids(const Json& parts) {
    std::string out;
    for (const Json& part : parts)
        out += part["id"].get<std::string>() + ' ';
    return out;
}

/// The number of remarks at this line with this text.
std::size_t remarks(const Imported& imported, int line, std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(imported.remarks.begin(), imported.remarks.end(), [&](const Remark& remark) {
            return remark.line == line && remark.message.find(text) != std::string::npos;
        }));
}

}  // namespace

TEST_CASE("written ids take precedence over those made from titles, wherever they are") {
    const Imported imported =
        run("# T\n\n## Same\n\na\n\n## Same\n\nb\n\n## Other {#same}\n\nc\n\n## Same\n\nd\n");
    CHECK(ids(imported.article["sections"]) == "same-2 same-3 same same-4 ");
}

TEST_CASE("a repeated id is reported, and the later part gets another") {
    const Imported imported = run("# T\n\n## One {#x}\n\na\n\n## Two {#x}\n\nb\n");
    CHECK(ids(imported.article["sections"]) == "x two ");
    CHECK(remarks(imported, 7, "\"x\" is repeated") == 1);
}

TEST_CASE("ids are unique over sections, questions and events") {
    const Imported imported =
        run("# T\n\n## Why\n\na\n\n## FAQ\n\n### Why\n\nb\n\n## Timeline\n\n- 2025 · L · Why\n");
    CHECK(ids(imported.article["sections"]) == "why ");
    CHECK(ids(imported.article["faq"]) == "why-2 ");
    CHECK(ids(imported.article["timeline"]["events"]) == "why-3 ");
}

TEST_CASE("a title without letters of an id gets the name of its kind") {
    const Imported imported = run("# T\n\n## ???\n\na\n\n## !!!\n\nb\n");
    CHECK(ids(imported.article["sections"]) == "section section-2 ");
}

TEST_CASE("what the front matter does not name is taken from the file, and reported") {
    const Imported imported = run("Text.\n", "My File");
    CHECK(imported.article["id"] == "my-file");
    CHECK(imported.article["lang"] == "en");
    CHECK(imported.article["title"] == "My File");
    CHECK(remarks(imported, 0, "no id") == 1);
    CHECK(remarks(imported, 0, "no lang") == 1);
    CHECK(remarks(imported, 0, "no title") == 1);
    const Imported unnamed = run("Text.\n", "");
    CHECK(unnamed.article["id"] == "article");
    CHECK(unnamed.article["title"] == "Untitled");
}

TEST_CASE("faults of the front matter are reported at their lines") {
    const Imported imported =
        run("---\nid: a\nid: b\nlang: en\nformat: 2\ncolour: red\ntitle: [1]\n---\n# T\n\nx\n");
    CHECK(imported.article["id"] == "b");
    CHECK(imported.article["title"] == "T");
    CHECK(imported.article["format"] == 1);
    CHECK(remarks(imported, 3, "\"id\" is repeated") == 1);
    CHECK(remarks(imported, 5, "expected the format 1") == 1);
    CHECK(remarks(imported, 6, "\"colour\" is not a key") == 1);
    CHECK(remarks(imported, 7, "\"title\" is left out") == 1);
    CHECK_FALSE(imported.article.contains("colour"));
}

TEST_CASE("front matter without an end is reported") {
    CHECK(remarks(run("---\nid: a\n\n# T\n\nx\n"), 1, "has no \"---\"") == 1);
    CHECK(remarks(run("---\n\n# T\n\nx\n"), 1, "has no \"---\"") == 0);  // a thematic break
}

TEST_CASE("remarks are in the order of the lines") {
    const Imported imported =
        run("---\nlang: en\n---\n# T\n\n## A\n\n<b>x</b>\n\n## B\n\n## FAQ\n\nBefore.\n\n### Q\n");
    REQUIRE(imported.remarks.size() >= 4);
    CHECK(std::is_sorted(imported.remarks.begin(), imported.remarks.end(),
                         [](const Remark& a, const Remark& b) { return a.line < b.line; }));
}

TEST_CASE("chapters with the names of lists are sections if they have no items") {
    const Imported imported =
        run("# T\n\n## Timeline\n\nJust prose.\n\n## Glossary\n\nAlso prose.\n");
    CHECK(ids(imported.article["sections"]) == "timeline glossary ");
    CHECK_FALSE(imported.article.contains("timeline"));
    CHECK_FALSE(imported.article.contains("glossary"));
}

TEST_CASE("the places of parts are their headings' lines") {
    const Imported imported = run("# T\n\n## A\n\na\n\n## FAQ\n\n### Q\n\nb\n");
    CHECK(imported.places.line(imported.article, "sections.0.body") == 3);
    CHECK(imported.places.line(imported.article, "faq.0") == 9);
    CHECK(imported.places.line(imported.article, "glossary") == 0);
}

TEST_CASE("a byte order mark is not text; an empty file is reported") {
    CHECK(run("\xEF\xBB\xBF# T\n\nx\n").article["title"] == "T");
    CHECK(remarks(run(""), 1, "no text") == 1);
    CHECK(remarks(run(" \n\n"), 1, "no text") == 1);
}
