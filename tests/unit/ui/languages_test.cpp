#include "ui/languages.h"

#include <doctest/doctest.h>

#include "sample_article.h"

using namespace broadside;

namespace {

Article article_in(const std::string& lang, const std::vector<std::string>& translations) {
    Article article = sample_article();
    article.lang = lang;
    for (const std::string& tag : translations)
        article.translations.push_back({tag, tag + ".json"});
    return article;
}

std::vector<std::string> tags(const std::vector<Language>& languages) {
    std::vector<std::string> out;
    for (const Language& l : languages)
        out.push_back(l.tag);
    return out;
}

}  // namespace

TEST_CASE("an article's language and those of its translations, by tag, each once") {
    std::vector<Language> languages;
    gather_languages(languages, article_in("en", {"zh-Hans", "ar", "en"}));
    CHECK(tags(languages) == std::vector<std::string>{"ar", "en", "zh-Hans"});
    CHECK(languages[1].name == strings_for("en").name);
    CHECK(languages[2].name == strings_for("zh-Hans").name);
}

TEST_CASE("a language without an interface has its tag as its name") {
    std::vector<Language> languages;
    gather_languages(languages, article_in("cy", {}));
    REQUIRE(languages.size() == 1);
    CHECK(languages[0].name == "cy");
}

TEST_CASE("a translation that names no others does not remove them") {
    std::vector<Language> languages;
    gather_languages(languages, article_in("en", {"de", "fr"}));
    gather_languages(languages, article_in("fr", {}));
    CHECK(tags(languages) == std::vector<std::string>{"de", "en", "fr"});
}
