#include "layout/text/text_line.h"

#include <doctest/doctest.h>

using namespace broadside;

TEST_CASE("soft hyphens are drawn only at the end of the line") {
    const TextRun run{.text = "ex\u00ADam\u00ADple"};
    std::string room;
    CHECK(shown_text(run, {.begin = 0, .end = 11}, room) == "example");
    CHECK(shown_text(run, {.begin = 0, .end = 8, .hyphen = true}, room) == "exam\u2010");
    CHECK(shown_text(run, {.begin = 0, .end = 2, .hyphen = false}, room) == "ex");
    CHECK(shown_text(run, {.begin = 8, .end = 11}, room) == "ple");
}

TEST_CASE("text without soft hyphens is the run's text") {
    const TextRun run{.text = "plain words"};
    std::string room = "kept";
    const std::string_view shown = shown_text(run, {.begin = 6, .end = 11}, room);
    CHECK(shown == "words");
    CHECK(shown.data() == run.text.data() + 6);
    CHECK(room == "kept");
}
