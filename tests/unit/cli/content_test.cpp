// The published articles have no errors or warnings, and match in every language.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/check/advice.h"
#include "cli/check/neighbours.h"
#include "cli/markdown/markdown_export.h"
#include "cli/markdown/markdown_import.h"
#include "model/article/article.h"

using namespace broadside;

namespace {

void expect_none(const std::string& path, const Diagnostics& diagnostics) {
    for (const Diagnostic& d : diagnostics)
        CHECK_MESSAGE(false, path << ":" << d.line << ": " << d.path << ": " << d.message);
}

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A valid article; not movable, since its places are a view of its text.
struct File {
    explicit File(const std::filesystem::path& from) : path(from.string()), json(read(from)) {
        ParsedArticle parsed = parse_with_places(json, places);
        expect_none(path, parsed.diagnostics);
        REQUIRE_MESSAGE(parsed.article.has_value(), path);
        article = std::move(*parsed.article);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() = default;

    std::string path;
    std::string json;
    ArticlePlaces places;
    Article article;
};

std::vector<std::filesystem::path> articles() {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(BROADSIDE_CONTENT))
        if (entry.path().extension() == ".json" && entry.path().parent_path().stem() != "schema")
            paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

}  // namespace

TEST_CASE("every article in content/ is valid, without warnings") {
    REQUIRE(articles().size() >= 4);
    for (const auto& path : articles()) {
        const File file(path);
        CHECK_FALSE(file.article.sections.empty());
        expect_none(file.path, cli::advice(file.article, file.places));
    }
}

TEST_CASE("translations have the same parts, dates and sources, and pictures exist") {
    for (const auto& path : articles()) {
        const File file(path);
        const std::string folder = path.parent_path().string() + "/";
        CHECK_FALSE(file.article.translations.empty());
        expect_none(file.path, cli::compare_translations(file.article, file.places, folder));
        expect_none(file.path, cli::missing_pictures(file.article, file.places, folder));
    }
}

TEST_CASE("the articles survive a round trip through Markdown") {
    for (const auto& path : articles()) {
        const auto json = nlohmann::ordered_json::parse(File(path).json);
        const std::string markdown = cli::export_markdown(json);
        CHECK_MESSAGE(markdown.find("Untitled") == std::string::npos, path.string());
        const cli::Imported back = cli::import_markdown(markdown, "other");
        const auto difference =
            nlohmann::json::diff(nlohmann::json(json), nlohmann::json(back.article));
        CHECK_MESSAGE(difference.empty(), path.string()
                                              << ": " << difference.dump(1).substr(0, 500));
        for (const cli::Remark& remark : back.remarks)
            CHECK_MESSAGE(false, path.string() << ":" << remark.line << ": " << remark.message);
    }
}
