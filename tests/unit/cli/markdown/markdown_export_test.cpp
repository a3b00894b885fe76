// Writing articles as Markdown; markdown_import_test.cpp tests that they are read back.
#include "cli/markdown/markdown_export.h"

#include <doctest/doctest.h>

#include <string>

#include "cli/markdown/markdown_import.h"

using namespace broadside::cli;

namespace {

Json article() {
    return {{"format", 1},
            {"id", "a"},
            {"lang", "en"},
            {"title", "A"},
            {"sources",
             {{{"id", "s1"}, {"title", "Book"}, {"publisher", "Press"}, {"url", "https://e.org"}}}},
            {"sections",
             {{{
                   "id",
                   "one",
               },
               {"title", "One"},
               {"body", "Text.[^s1]"}}}},
            {"faq", {{{"id", "why"}, {"question", "Why?"}, {"answer", "So."}}}},
            {"timeline",
             {{"lanes", {{{"id", "us"}, {"label", "United States"}}}},
              {"events",
               {{{"id", "e"}, {"lane", "us"}, {"date", "2025"}, {"title", "E"}, {"body", "B."}}}}}},
            {"glossary", {{{"term", "x"}, {"definition", "y"}}}}};
}

bool has(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("each part is written in natural Markdown") {
    const std::string markdown = export_markdown(article());
    CHECK(markdown.starts_with("---\nformat: 1\nid: a\nlang: en\ntitle: A\n"));
    CHECK(has(markdown, "\n## One {#one}\n\nText.[^s1]\n"));
    CHECK(has(markdown, "\n## Timeline\n\n- 2025 · United States · E {#e} — B.\n"));
    CHECK(has(markdown, "\n## FAQ\n\n### Why? {#why}\n\nSo.\n"));
    CHECK(has(markdown, "\n## Glossary\n\n- **x** — y\n"));
    CHECK(has(markdown, "\n[^s1]: [Book](https://e.org), Press\n"));
}

TEST_CASE("what would be read back differently is escaped or in attributes") {
    Json odd = article();
    odd["sections"][0]["title"] = "A * B {#c}";
    odd["sections"][0]["body"] = "# Heading\n\nText";
    odd["timeline"]["events"][0]["title"] = "Before — after";
    odd["sources"][0]["publisher"] = "Press, 2025";
    const std::string markdown = export_markdown(odd);
    CHECK(has(markdown, "## A \\* B \\{\\#c\\} {#one shift=2}\n\n### Heading\n"));
    CHECK(has(markdown, "title=\"Before — after\""));
    CHECK(has(markdown, "publisher=\"Press, 2025\""));
    CHECK(nlohmann::json(import_markdown(markdown, "x").article) == nlohmann::json(odd));
}

TEST_CASE("link definitions that differ between parts are in attributes") {
    Json two = article();
    two["sections"] = {{{"id", "one"}, {"title", "One"}, {"body", "[r]\n\n[r]: https://e.org/1"}},
                       {{"id", "two"}, {"title", "Two"}, {"body", "[r]\n\n[r]: https://e.org/2"}}};
    const std::string markdown = export_markdown(two);
    CHECK(has(markdown, "body=\"[r]"));
    CHECK(nlohmann::json(import_markdown(markdown, "x").article) == nlohmann::json(two));
}
