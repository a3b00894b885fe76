// The articles we publish: without a fault or a remark, and the same in every language.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "model/article.h"

using namespace broadside;

namespace {

Article read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string json{std::istreambuf_iterator<char>(file), {}};
    ParsedArticle parsed = parse_article(json);
    for (const Diagnostic& d : parsed.diagnostics)
        CHECK_MESSAGE(false, path.string() << ":" << d.line << ": " << d.path << ": " << d.message);
    REQUIRE_MESSAGE(parsed.article.has_value(), path.string());
    return std::move(*parsed.article);
}

std::vector<std::filesystem::path> articles() {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(BROADSIDE_CONTENT))
        if (entry.path().extension() == ".json") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

/// What must not differ between languages: ids, order, dates, lanes, sources, status.
std::string skeleton(const Article& article) {
    std::string text = article.id + "\n";
    const auto add = [&](const std::string& id, Status status, std::vector<std::string> sources) {
        text += id + " " + std::to_string(static_cast<int>(status));
        std::sort(sources.begin(), sources.end());
        for (const std::string& source : sources)
            text += " " + source;
        text += "\n";
    };
    for (const Section& section : article.sections)
        add(section.id, section.status, section.sources);
    for (const Question& question : article.faq)
        add(question.id, Status::none, question.sources);
    for (const Event& event : article.timeline.events) {
        add(event.id, event.status, event.sources);
        text += event.date.written + " " + (event.end ? event.end->written : "") + " " +
                article.timeline.lanes[event.lane].id + " " + std::to_string(event.importance) +
                "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("every article in content/ is sound") {
    REQUIRE_FALSE(articles().empty());
    for (const auto& path : articles())
        CHECK_FALSE(read(path).sections.empty());
}

TEST_CASE("translations have the same parts, dates and sources") {
    for (const auto& path : articles()) {
        const Article article = read(path);
        for (const Translation& translation : article.translations) {
            const Article other = read(path.parent_path() / translation.src);
            CHECK(other.lang == translation.lang);
            CHECK(skeleton(other) == skeleton(article));
        }
    }
}
