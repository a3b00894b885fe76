// Metadata for search engines.
#include "cli/page/metadata.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "sample_article.h"
#include "semantics/elements.h"
#include "semantics/html_writer.h"

using namespace broadside;

TEST_CASE("microdata and JSON-LD describe the article") {
    const Article article = sample_article();
    Element tree = document_of(article);
    cli::add_microdata(tree, article);
    const std::string html = to_html(tree);
    CHECK(html.find("itemscope=\"\" itemtype=\"https://schema.org/Article\"") != std::string::npos);
    CHECK(html.find("<h1 itemprop=\"headline\">") != std::string::npos);
    const auto json = nlohmann::json::parse(cli::json_ld(article));
    CHECK(json["@type"] == "Article");
    CHECK(json["headline"] == article.title);
    CHECK(json["inLanguage"] == article.lang);
    CHECK(json["hasPart"]["mainEntity"].size() == article.faq.size());
    CHECK(json["citation"].size() == article.sources.size());
}

TEST_CASE("JSON-LD omits what the article does not have") {
    Article article = sample_article();
    article.faq.clear();
    article.sources.clear();
    article.subtitle.clear();
    article.byline.clear();
    article.as_of.reset();
    const auto json = nlohmann::json::parse(cli::json_ld(article));
    for (const char* key : {"hasPart", "citation", "description", "author", "dateModified"})
        CHECK_MESSAGE(!json.contains(key), key);
    CHECK(json["headline"] == article.title);
}
