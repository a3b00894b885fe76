// Warnings at the positions of parts.
#include "cli/check/placed_warnings.h"

#include <doctest/doctest.h>

#include <string>

using namespace broadside;

TEST_CASE("warnings are in the order of the file, each with its line and column") {
    const std::string json = R"({"format":1,"id":"a","lang":"en","title":"A",
"sections":[{"id":"s","title":"é","body":"x"},
  {"id":"t","title":"T","body":"y"}]})";
    ArticlePlaces places;
    REQUIRE(parse_with_places(json, places).article);
    cli::PlacedWarnings warnings(places);
    CHECK(warnings.finish().empty());
    warnings.add(places.sections[1], "notes", "second");
    warnings.add(places.sections[0], "body", "first");
    warnings.add(places.article, "title", "before all");
    const Diagnostics said = warnings.finish();
    REQUIRE(said.size() == 3);
    CHECK(said[0].message == "before all");
    CHECK(said[0].path == "title");
    CHECK(said[1].path == "sections.0.body");
    CHECK(said[1].line == 2);
    CHECK(said[1].column == 42);  // counted in characters, not bytes
    CHECK(said[2].path == "sections.1.notes");
    CHECK(said[2].line == 3);
    CHECK(said[2].column == 3);
    for (const Diagnostic& d : said)
        CHECK(d.severity == Severity::warning);
}
