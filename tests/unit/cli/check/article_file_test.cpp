// Reading an article's file, JSON or Markdown.
#include "cli/check/article_file.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "temporary_folder.h"

using namespace broadside;
using cli::ArticleFile;
using cli::Form;

namespace {

const std::string json =
    R"({"format":1,"id":"a","lang":"en","title":"A","sections":[{"id":"s","title":"S","body":"x"}]})";
const std::string markdown = "---\nlang: en\n---\n# Title\n\n## One\n\nText.\n";

ArticleFile read(const TemporaryFolder& folder, const std::string& name, const std::string& text) {
    folder.put(name, text);
    return cli::read_article(folder / name, cli::form_of(name));
}

}  // namespace

TEST_CASE("the format of a file is recognized by its name") {
    CHECK(cli::form_of("a.md") == Form::markdown);
    CHECK(cli::form_of("folder/A.MARKDOWN") == Form::markdown);
    CHECK(cli::form_of("a.json") == Form::json);
    CHECK(cli::form_of("md") == Form::json);
    CHECK(cli::form_of("-") == Form::json);
}

TEST_CASE("JSON is the text itself, and its parts have positions in it") {
    const TemporaryFolder folder;
    ArticleFile file = read(folder, "a.json", json);
    REQUIRE(file.article);
    CHECK(file.text() == json);
    CHECK(&file.json() == &file.text());
    const ArticleFile moved = std::move(file);
    REQUIRE(moved.places.sections.size() == 1);
    CHECK(moved.places.json.text.data() == moved.json().data());  // a view of what was moved
    Diagnostics said{{Severity::warning, "sections.0.body", 1, 80, "x"}};
    moved.place(said);
    CHECK(said[0].column == 80);
}

TEST_CASE("Markdown becomes JSON, and diagnostics are mapped to the lines of the file") {
    const TemporaryFolder folder;
    const ArticleFile file = read(folder, "post.md", markdown);
    REQUIRE(file.article);
    CHECK(file.text() == markdown);
    CHECK(file.article->id == "post");
    CHECK(file.json().find("\"title\": \"Title\"") != std::string::npos);
    Diagnostics said{{Severity::warning, "sections.0.body", 1, 80, "x"}};
    file.place(said);
    CHECK(said[0].line == 6);
    CHECK(said[0].column == 1);
}

TEST_CASE("Markdown under any name is recognized by its start") {
    const TemporaryFolder folder;
    CHECK(read(folder, "a.txt", markdown).article);
    CHECK(read(folder, "b.txt", "\xEF\xBB\xBF# Title\n\nText.\n").article);
    CHECK_FALSE(read(folder, "c.txt", "Title\n\nText.\n").article);
}

TEST_CASE("bytes that are not UTF-8 are replaced in Markdown, with a warning") {
    const TemporaryFolder folder;
    const ArticleFile file = read(folder, "a.md", "# T\xFF\n\nx\xC3\n");
    REQUIRE(file.article);
    CHECK(file.text() == "# T\uFFFD\n\nx\uFFFD\n");
    bool found = false;
    for (const Diagnostic& d : file.diagnostics)
        found = found || d.message == "2 bytes are not UTF-8; replaced";
    CHECK(found);
}

TEST_CASE("a missing file, and one with errors, are diagnostics") {
    const TemporaryFolder folder;
    const ArticleFile gone = cli::read_article(folder / "gone.json", Form::json);
    CHECK_FALSE(gone.article);
    REQUIRE(gone.diagnostics.size() == 1);
    CHECK(gone.diagnostics[0].message == "cannot read the file: No such file or directory");
    CHECK(gone.text().empty());
    const ArticleFile broken = read(folder, "b.json", R"({"asOf":"2025/01/20"})");
    CHECK_FALSE(broken.article);
    bool meant = false;
    for (const Diagnostic& d : broken.diagnostics)
        meant = meant || d.message.ends_with("did you mean \"2025-01-20\"?");
    CHECK(meant);
}
