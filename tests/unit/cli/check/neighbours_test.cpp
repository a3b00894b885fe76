// The checks of an article's translations and pictures.
#include "cli/check/neighbours.h"

#include <doctest/doctest.h>

#include <string>

#include "temporary_folder.h"

using namespace broadside;

namespace {

std::string article(const std::string& lang, const std::string& other, const std::string& section,
                    const std::string& event) {
    return R"({"format":1,"id":"a","lang":")" + lang + R"(","title":"A",
"sources":[{"id":"s","title":"S"}],
"sections":[{"id":")" +
           section + R"(","title":"One","body":"Text.[^s]","sources":["s"]}],
"timeline":{"lanes":[{"id":"us","label":"U.S."},{"id":"cn","label":"China"}],
"events":[{"id":"e","title":"E",)" +
           event + R"(}]},
"translations":[{"lang":")" +
           other + R"(","src":")" + other + R"(.json"}]})";
}

const std::string dated = R"("lane":"us","date":"2025-01-20")";

Diagnostics compared(const TemporaryFolder& folder, const std::string& json) {
    ArticlePlaces places;
    const ParsedArticle parsed = parse_with_places(json, places);
    REQUIRE(parsed.article);
    return cli::compare_translations(*parsed.article, places, folder.prefix());
}

}  // namespace

TEST_CASE("a matching translation has no warnings") {
    const TemporaryFolder folder;
    folder.put("fr.json", article("fr", "en", "one", dated));
    CHECK(compared(folder, article("en", "fr", "one", dated)).empty());
}

TEST_CASE("missing, additional and different parts of a translation are reported") {
    const TemporaryFolder folder;
    folder.put("fr.json", article("fr", "en", "eins", R"("lane":"cn","date":"2025-01-21")"));
    const Diagnostics found = compared(folder, article("en", "fr", "one", dated));
    REQUIRE(found.size() == 4);
    CHECK(found[0].path == "sections.0.id");
    CHECK(found[0].message == "fr.json lacks \"one\"");
    CHECK(found[0].line == 3);
    CHECK(found[1].path == "timeline.events.0.lane");
    CHECK(found[1].message == "fr.json has \"cn\" here, not \"us\"");
    CHECK(found[2].path == "timeline.events.0.date");
    CHECK(found[3].path == "translations.0.src");
    CHECK(found[3].message == "fr.json has \"eins\", which is not here");
    for (const Diagnostic& d : found)
        CHECK(d.severity == Severity::warning);
}

TEST_CASE("a timeline that only the translation has is reported") {
    const TemporaryFolder folder;
    folder.put("fr.json", article("fr", "en", "one", dated));
    std::string json = article("en", "fr", "one", dated);
    const std::size_t from = json.find("\"timeline\"");
    json.erase(from, json.find("\"translations\"") - from);
    const Diagnostics found = compared(folder, json);
    REQUIRE(found.size() == 3);  // two lanes and an event
    CHECK(found[2].path == "translations.0.src");
    CHECK(found[2].message == "fr.json has \"e\", which is not here");
}

TEST_CASE("a missing, invalid or different translation is reported") {
    const TemporaryFolder folder;
    const std::string json = article("en", "fr", "one", dated);
    const auto only = [&](const char* path, const char* part) {
        const Diagnostics found = compared(folder, json);
        REQUIRE(found.size() == 1);
        CHECK(found[0].path == path);
        CHECK(found[0].message.find(part) != std::string::npos);
    };
    only("translations.0.src", "cannot be read");
    folder.put("fr.json", "{}");
    only("translations.0.src", "errors of its own");
    folder.put("fr.json", article("de", "en", "one", dated));
    only("translations.0.lang", "says that it is in \"de\"");
    folder.put("fr.json", article("fr", "de", "one", dated));
    only("translations.0.src", "does not name \"en\"");
}

TEST_CASE("the address of a translation is decoded to a file name") {
    const TemporaryFolder folder;
    folder.put("in french.json", article("fr", "en", "one", dated));
    std::string json = article("en", "fr", "one", dated);
    const auto with = [&](const char* src) {
        std::string changed = json;
        return changed.replace(changed.find("fr.json"), 7, src);
    };
    CHECK(compared(folder, with("in%20french.json?v=2")).empty());
    CHECK(compared(folder, with("HTTPS://example.org/fr.json")).empty());
}

TEST_CASE("a missing picture is reported") {
    const TemporaryFolder folder;
    folder.put("there.png", "x");
    std::string json = article("en", "fr", "one", dated);
    json.replace(json.find("Text."), 5,
                 "![a](there.png) ![b](gone.png) ![c](https://example.org/x.png) ![d](notes.txt)");
    ArticlePlaces places;
    const ParsedArticle parsed = parse_with_places(json, places);
    REQUIRE(parsed.article);
    const Diagnostics found = cli::missing_pictures(*parsed.article, places, folder.prefix());
    REQUIRE(found.size() == 2);
    CHECK(found[0].path == "sections.0.body");
    CHECK(found[0].message == "the picture \"gone.png\" is not there");
    CHECK(found[1].message.find("\"notes.txt\" is of no known kind") != std::string::npos);
}
