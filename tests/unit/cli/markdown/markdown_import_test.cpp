// Markdown to articles and back.
#include "cli/markdown/markdown_import.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "cli/markdown/markdown_export.h"
#include "model/article/article.h"

using namespace broadside;
using namespace broadside::cli;

namespace {

std::string fixture(const std::string& name) {
    std::ifstream file(BROADSIDE_FIXTURES "/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The article and its remarks; it must be valid.
Imported sound(const std::string& markdown) {
    Imported imported = import_markdown(markdown, "my file");
    const std::string json = imported.article.dump(1);
    for (const Diagnostic& d : parse_article(json).diagnostics)
        CHECK_MESSAGE(d.severity == Severity::warning, d.path << ": " << d.message << "\n" << json);
    return imported;
}

void check_round_trip(const Json& article) {
    const std::string markdown = export_markdown(article);
    const Imported back = import_markdown(markdown, "other");
    CHECK_MESSAGE(nlohmann::json(back.article) == nlohmann::json(article), markdown);
    CHECK_MESSAGE(back.remarks.empty(), markdown);
}

bool remarks(const Imported& imported, const char* part, int line) {
    for (const Remark& remark : imported.remarks)
        if (remark.line == line && remark.message.find(part) != std::string::npos) return true;
    return false;
}

}  // namespace

TEST_CASE("an article in natural Markdown") {
    const Imported imported = sound(fixture("article.md"));
    CHECK(imported.remarks.empty());
    const Json& article = imported.article;
    CHECK(article["id"] == "lamp");
    CHECK(article["title"] == "How the lamp came to be");
    CHECK(article["asOf"] == "1900");
    REQUIRE(article["sections"].size() == 2);
    CHECK(article["sections"][0]["id"] == "before-the-lamp");
    CHECK(article["sections"][0]["body"] == "People used *candles*.[^s1]\n\n### Gas\n\nThen gas.");
    CHECK(article["sections"][1]["status"] == "opinion");
    REQUIRE(article["faq"].size() == 2);
    CHECK(article["faq"][0]["question"] == "Who invented it?");
    CHECK(article["faq"][0]["answer"] == "Several people.[^s1]");
    REQUIRE(article["timeline"]["events"].size() == 3);
    const Json& first = article["timeline"]["events"][0];
    CHECK(first["date"] == "1879-10");
    CHECK(first["lane"] == "united-states");
    CHECK(first["title"] == "A lamp burns for hours");
    CHECK(first["body"] == "In Menlo Park.[^s1]\n\nMore of it.");
    CHECK(article["timeline"]["events"][1]["lane"] == "britain");
    CHECK(article["timeline"]["events"][2]["category"] == "law");
    CHECK(article["timeline"]["lanes"][1]["label"] == "Britain");
    REQUIRE(article["sources"].size() == 2);
    CHECK(article["sources"][0] == Json({{"id", "s1"},
                                         {"title", "A history"},
                                         {"publisher", "The Press"},
                                         {"url", "https://example.org/h"},
                                         {"date", "1990"}}));
    CHECK(article["sources"][1]["title"] == "A book, second edition");
    CHECK(article["glossary"][0]["term"] == "filament");
}

TEST_CASE("export and import result in the same article") {
    for (const char* name : {"good.json", "minimal.json"})
        check_round_trip(Json::parse(fixture(name)));
}

TEST_CASE("export and import result in the same article, for any text") {
    const char* pieces[] = {"a",        " ",
                            "\n",       "\n\n",
                            "*b*",      "**",
                            "_",        "## h",
                            "# x",      "### q",
                            "- item",   "1. n",
                            "> q",      "```\nc\n```",
                            "    i",    " — ",
                            " · ",      "{#id}",
                            "{a=b}",    "\"",
                            "\\",       "`c`",
                            "[^s1]",    "FAQ",
                            "[r]",      "\n[r]: https://e.org\n",
                            "---",      "\n---\n",
                            "===",      "中文",
                            "<",        "&amp;",
                            "\t",       "[l](https://e.org/a_(b))",
                            "Timeline", "\r\n",
                            "~~~",      ", 2020"};
    unsigned state = 7;
    const auto next = [&](unsigned below) {
        state = state * 1664525u + 1013904223u;
        return (state >> 16) % below;
    };
    const auto text = [&](unsigned most) {
        std::string result;
        for (unsigned i = 0, count = 1 + next(most); i < count; ++i)
            result += pieces[next(std::size(pieces))];
        return result;
    };
    int rounds = 0;
    for (int tries = 0; tries < 3000 && rounds < 400; ++tries) {
        Json article = {{"format", 1}, {"id", "x"}, {"lang", "en"}, {"title", text(3)}};
        article["sources"] = {{{"id", "s1"}, {"title", text(3)}, {"publisher", text(2)}},
                              {{"id", "s2"}, {"title", text(2)}, {"url", "https://e.org/(a)"}}};
        article["sections"] = {
            {{"id", "a"}, {"title", text(4)}, {"body", text(9)}, {"notes", text(3)}}};
        article["faq"] = {{{"id", "b"}, {"question", text(3)}, {"answer", text(9)}}};
        article["timeline"] = {{"lanes", {{{"id", "l"}, {"label", text(2)}}}},
                               {"events",
                                {{{"id", "c"},
                                  {"lane", "l"},
                                  {"date", "2025"},
                                  {"title", text(3)},
                                  {"body", text(9)}}}}};
        article["glossary"] = {{{"term", text(2)}, {"definition", text(3)}}};
        if (!parse_article(article.dump()).article) continue;
        ++rounds;
        check_round_trip(article);
    }
    CHECK(rounds > 100);
}

TEST_CASE("foreign Markdown") {
    const Imported imported = sound(
        "---\ntags: [a, b]\ndraft: true\n---\n# Project\n\n<p align=\"center\"><img "
        "src=\"logo.png\" "
        "alt=\"Logo\"></p>\n\nText with <b>bold</b>, a [link](docs/x.md) and [ref].[^1] [^nope]\n\n"
        "## FAQ\n\nNo questions here.\n\n## Install\n\n```sh\n# no heading\n```\n\n## Install\n\n"
        "[ref]: https://e.org\n[^1]: A note, [see](https://e.org/n).\n");
    const Json& article = imported.article;
    CHECK(article["id"] == "my-file");
    CHECK(article["title"] == "Project");
    REQUIRE(article["sections"].size() == 4);
    CHECK(article["sections"][0]["title"] == "Introduction");
    const std::string body = article["sections"][0]["body"];
    CHECK(body.find("![Logo](logo.png)") != body.npos);
    CHECK(body.find("Text with bold, a link and [ref](https://e.org).[^1] \\[^nope]") != body.npos);
    CHECK(article["sections"][1]["title"] == "FAQ");
    CHECK(article["sections"][2]["id"] == "install");
    CHECK(article["sections"][3]["id"] == "install-2");
    CHECK(article["sources"][0]["url"] == "https://e.org/n");
    CHECK(remarks(imported, "\"tags\"", 2));
    CHECK(remarks(imported, "<p align", 7));
    CHECK(remarks(imported, "docs/x.md", 9));
    CHECK(remarks(imported, "[^nope]", 9));
}

TEST_CASE("list items that are not events are reported") {
    const Imported imported = sound(
        "# T\n\n## Timeline\n\nBefore.\n\n- 2025-02-30 · A · B\n- yesterday\n- 2025 · A · B\n");
    CHECK(imported.article["timeline"]["events"].size() == 1);
    CHECK(remarks(imported, "Before.", 5));
    CHECK(remarks(imported, "28 days", 7));
    CHECK(remarks(imported, "yesterday", 8));
}

TEST_CASE("attributes and front matter are cleaned too") {
    const Imported imported = sound(
        "---\nlang: en\nglossary: [{\"term\":\"x\"}]\ntranslations: [{\"lang\":\"fr\"}]\n---\n"
        "## One {body=\"a <b>b</b> [c](docs/x) [^no]\"}\n\n## Two {title=\" \" body=\" \"}\n\n"
        "## FAQ\n\n### Q {answer=\"<i>\"}\n\n## Timeline\n\n- 2025 · A · B {body=\"<b>x\"}\n");
    const Json& article = imported.article;
    CHECK(article["sections"][0]["body"] == "a b c \\[^no]");
    CHECK(article["sections"][1]["title"] == "Untitled");
    CHECK(article["sections"][1]["body"] == "…");
    CHECK(article["faq"][0]["answer"] == "…");
    CHECK(article["timeline"]["events"][0]["body"] == "x");
    CHECK(article["glossary"] == Json::array());
    CHECK(article["translations"] == Json::array());
    CHECK(remarks(imported, "left out: the key \"definition\" is missing", 3));
}

TEST_CASE("front matter nested too deep is reported") {
    const std::string deep(100000, '[');
    const Imported imported =
        sound("---\nlang: en\nglossary: " + deep + std::string(deep.size(), ']') + "\n---\n# T\n");
    CHECK(remarks(imported, "\"glossary\" is left out", 3));
}

TEST_CASE("odd files") {
    for (const char* text :
         {"", "\n", "---", "---\n---", "---\nid: x\n", "# ", "##", "[^a]:", "- x", "## Timeline",
          "## FAQ", "\xEF\xBB\xBF# T\r\n\r\nx\r\n", "```\n# x"})
        (void)sound(text);
}
