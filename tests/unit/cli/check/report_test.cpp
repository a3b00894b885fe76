// The output of diagnostics.
#include "cli/check/report.h"

#include <doctest/doctest.h>

#include <string>

using namespace broadside;

TEST_CASE("a diagnostic shows an excerpt of its line with a caret") {
    const Diagnostics faults{{Severity::error, "id", 2, 5, "wrong"},
                             {Severity::warning, "title", 3, 201, "odd"}};
    const std::string text = "{\n\t\"é\": 1,\n" + std::string(300, 'x') + "\n";
    const std::string said = cli::report("a.json", faults, text);
    CHECK(
        said.starts_with("a.json:2:5: error: id: wrong\n  2 |  \"é\": 1,\n    |     ^\n"
                         "a.json:3:201: warning: title: odd\n  3 | …xxx"));
    CHECK(said.ends_with("…\n    | " + std::string(61, ' ') + "^\n"));
    CHECK(cli::report("-", {{Severity::error, ".", 9, 1, "late"}}, text) ==
          "<stdin>:9:1: error: .: late\n");
}

TEST_CASE("for other programs a diagnostic is a JSON object") {
    CHECK(
        cli::report_json("a.json", {{Severity::error, "id", 2, 5, "a \"b\""}}) ==
        R"({"file":"a.json","line":2,"column":5,"severity":"error","path":"id","message":"a \"b\""})");
}

TEST_CASE("no diagnostics are no lines, and colours are reset after use") {
    CHECK(cli::report("a.json", {}, "{}").empty());
    CHECK(cli::report_json("a.json", {}).empty());
    const cli::Colours colours{"<b>", "<e>", "<w>", "<s>", "</>"};
    CHECK(cli::report("a", {{Severity::warning, "id", 1, 2, "odd"}}, "abc\r\n", colours) ==
          "<b>a:1:2: </><w>warning: </>id: odd\n<s>  1 | abc\n    |  ^\n</>");
}

TEST_CASE("invalid bytes are shown as U+FFFD") {
    CHECK(cli::report("a", {{Severity::error, ".", 1, 2, "x"}}, std::string("a\xFF\t\0b", 5)) ==
          "a:1:2: error: .: x\n  1 | a\uFFFD  b\n    |  ^\n");
}

TEST_CASE("lines are found in any order, and none after the end") {
    const std::string said = cli::report("a",
                                         {{Severity::error, "x", 3, 1, "c"},
                                          {Severity::error, "x", 1, 1, "a"},
                                          {Severity::error, "x", 9, 1, "i"},
                                          {Severity::error, "x", 2, 1, "b"}},
                                         "one\ntwo\nthree");
    CHECK(said ==
          "a:3:1: error: x: c\n  3 | three\n    | ^\na:1:1: error: x: a\n  1 | one\n    | ^\n"
          "a:9:1: error: x: i\na:2:1: error: x: b\n  2 | two\n    | ^\n");
}

TEST_CASE("values of --format") {
    CHECK(cli::is_format(""));
    CHECK(cli::is_format("text"));
    CHECK(cli::is_format("json"));
    CHECK_FALSE(cli::is_format("xml"));
    CHECK(cli::no_format("xml") == "has no format \"xml\"; expected \"text\" or \"json\"");
}
