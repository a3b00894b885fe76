// Reading one JSON object.
#include "model/json/object_reader.h"

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <vector>

using namespace broadside;

namespace {

constexpr std::string_view keys[] = {"id", "title", "date", "end", "count", "on", "list"};

/// The diagnostics while `read` reads an object.
Diagnostics said_of(const std::string& json,
                    const std::function<void(const ObjectReader&)>& read = {}) {
    const JsonDocument document = parse_json(json);
    REQUIRE(document.is_whole());
    FaultLog faults;
    const ReadContext context{document, faults};
    const ValuePlace file;
    const ObjectReader reader(context, file, keys);
    if (read) read(reader);
    return faults.finish(json);
}

void check_said(const Diagnostics& said, const char* path, const char* message) {
    REQUIRE(said.size() == 1);
    CHECK(said[0].path == path);
    CHECK(said[0].message == message);
}

}  // namespace

TEST_CASE("valid members are read without diagnostics") {
    const std::string json =
        R"({"id":"a-1","title":"T","date":"2025-01","end":null,"count":3.0,"on":true,"list":[1,2]})";
    const Diagnostics said = said_of(json, [](const ObjectReader& reader) {
        CHECK(reader.is_object());
        CHECK(reader.id() == "a-1");
        CHECK(reader.text("title", Need::required) == "T");
        CHECK(reader.date("date", Need::required)->written == "2025-01");
        CHECK_FALSE(reader.date("end", Need::optional));
        CHECK(reader.whole_number("count", 1, 5, 1) == 3);
        CHECK(reader.flag("on"));
        CHECK(reader.count("list") == 2);
        std::vector<std::string> paths;
        reader.for_each("list", Need::required,
                        [&](const ValuePlace& item) { paths.push_back(item.path()); });
        CHECK(paths == std::vector<std::string>{"list.0", "list.1"});
    });
    CHECK(said.empty());
}

TEST_CASE("missing optional members have a default value") {
    const Diagnostics said = said_of("{}", [](const ObjectReader& reader) {
        CHECK(reader.text("title").empty());
        CHECK_FALSE(reader.date("date", Need::optional));
        CHECK(reader.whole_number("count", 1, 5, 4) == 4);
        CHECK_FALSE(reader.flag("on"));
        CHECK(reader.count("list") == 0);
        CHECK_FALSE(reader.member("list", Need::optional, "an array"));
    });
    CHECK(said.empty());
}

TEST_CASE("a missing key has its path, and the position of its object") {
    const Diagnostics said =
        said_of("\n {}", [](const ObjectReader& reader) { (void)reader.id(); });
    check_said(said, "id", "the key \"id\" is missing; expected an id");
    CHECK(said[0].line == 2);
    CHECK(said[0].column == 2);
}

TEST_CASE("wrong types are reported with what was found and expected") {
    check_said(said_of("[1]"), ".", "found an array, expected an object");
    check_said(said_of(R"({"title":5})", [](const ObjectReader& r) { (void)r.text("title"); }),
               "title", "found the number 5, expected a text");
    check_said(said_of(R"({"on":"yes"})", [](const ObjectReader& r) { (void)r.flag("on"); }), "on",
               "found the text \"yes\", expected true or false");
    check_said(said_of(R"({"list":{}})",
                       [](const ObjectReader& r) {
                           r.for_each("list", Need::optional, [](const ValuePlace&) {});
                       }),
               "list", "found an object, expected an array");
    check_said(said_of(R"({"title":null})", [](const ObjectReader& r) { (void)r.text("title"); }),
               "title", "found null, expected a text");
    for (const char* number : {"0", "6", "2.5", "1e9", "99999999999", "-1"})
        CHECK(said_of("{\"count\":" + std::string(number) + "}", [](const ObjectReader& r) {
                  CHECK(r.whole_number("count", 1, 5, 2) == 2);
              }).size() == 1);
}

TEST_CASE("ids consist of letters, digits, \"_\" and \"-\"") {
    check_said(
        said_of(R"({"id":"a b"})", [](const ObjectReader& reader) { CHECK(reader.id().empty()); }),
        "id", "found the id \"a b\", expected letters a to z, digits, \"_\" and \"-\"");
}

TEST_CASE("a required text has at least one character that is not a space") {
    check_said(said_of("{\"title\":\" \\n\"}",
                       [](const ObjectReader& r) { (void)r.text("title", Need::required); }),
               "title", "found an empty text, expected at least one character");
    CHECK(said_of(R"({"title":""})", [](const ObjectReader& r) { (void)r.text("title"); }).empty());
}

TEST_CASE("an unknown key is a warning with a suggestion, a repeated one an error") {
    const Diagnostics unknown = said_of(R"({"titel":"T"})");
    check_said(unknown, "titel",
               "unknown key \"titel\", which is ignored; did you mean \"title\"?");
    CHECK(unknown[0].severity == Severity::warning);
    const Diagnostics twice = said_of(R"({"title":"T","title":"U"})",
                                      [](const ObjectReader& r) { CHECK(r.text("title") == "T"); });
    check_said(twice, "title", "the key \"title\" is repeated");
    CHECK(twice[0].severity == Severity::error);
    CHECK(twice[0].column == 14);
}
