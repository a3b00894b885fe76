// Reading one JSON object by a table.
#include "model/json/object_reader.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace broadside;

namespace {

constexpr Field fields[] = {
    {"id", FieldKind::id, Need::required},
    {"title", FieldKind::text},
    {"date", FieldKind::day},
    {"end", FieldKind::end},
    {"count", FieldKind::importance},
    {"on", FieldKind::flag},
    {"list", FieldKind::list},
};
constexpr FieldTable table = {fields};

struct Found {
    std::vector<std::string> values;  ///< as written
    Diagnostics said;
};

Found read(const std::string& json) {
    const JsonDocument document = parse_json(json);
    REQUIRE(document.is_whole());
    FaultLog faults;
    const ReadContext context{document, faults};
    ValuePlace file;
    file.value = document.root;
    const ObjectReader reader(context, file, table);
    Found found;
    for (std::size_t i = 0; i < std::size(fields); ++i)
        found.values.emplace_back(reader.value(i));
    found.said = faults.finish(json);
    return found;
}

void check_said(const std::string& json, const char* path, const char* message) {
    const Diagnostics said = read(json).said;
    REQUIRE(said.size() == 1);
    CHECK(said[0].path == path);
    CHECK(said[0].message == message);
}

}  // namespace

TEST_CASE("valid members are found without diagnostics, in any order") {
    const Found found = read(
        R"({"list":[1,2],"on":true,"count":3.0,"end":null,"date":"2025-01","title":"T","id":"a-1"})");
    CHECK(found.said.empty());
    CHECK(found.values ==
          std::vector<std::string>{"\"a-1\"", "\"T\"", "\"2025-01\"", "", "3.0", "true", "[1,2]"});
}

TEST_CASE("missing optional members are not reported") {
    const Found found = read(R"({"id":"a"})");
    CHECK(found.said.empty());
    CHECK(found.values[1].empty());
}

TEST_CASE("a key may be written with escapes") {
    CHECK(read(R"({"\u0069d":"a"})").values[0] == "\"a\"");
}

TEST_CASE("a missing key has its path, and the position of its object") {
    check_said("\n {}", "id", "the key \"id\" is missing; expected an id");
    const Diagnostics said = read("\n {}").said;
    CHECK(said[0].line == 2);
    CHECK(said[0].column == 2);
}

TEST_CASE("wrong types are reported with what was found and expected") {
    check_said("[1]", ".", "found an array, expected an object");
    check_said(R"({"id":"a","title":5})", "title", "found the number 5, expected a text");
    check_said(R"({"id":"a","on":"yes"})", "on", "found the text \"yes\", expected true or false");
    check_said(R"({"id":"a","list":{}})", "list", "found an object, expected an array");
    check_said(R"({"id":"a","title":null})", "title", "found null, expected a text");
    check_said(R"({"id":"a","title":true})", "title", "found true, expected a text");
    check_said(R"({"id":"a","date":2025})", "date",
               "found the number 2025, expected a date in quotes, such as \"2025-01-20\"");
    CHECK(read(R"({"id":5})").values[0].empty());
}

TEST_CASE("an unknown key is a warning with a suggestion, a repeated one an error") {
    check_said(R"({"id":"a","titel":"T"})", "titel",
               "unknown key \"titel\", which is ignored; did you mean \"title\"?");
    CHECK(read(R"({"id":"a","titel":"T"})").said[0].severity == Severity::warning);
    const std::string twice = R"({"title":"T","title":"U","id":"a"})";
    check_said(twice, "title", "the key \"title\" is repeated");
    CHECK(read(twice).said[0].severity == Severity::error);
    CHECK(read(twice).said[0].column == 14);
    CHECK(read(twice).values[1] == "\"T\"");
}

TEST_CASE("whole numbers") {
    CHECK(whole_number("3", 0) == 3);
    CHECK(whole_number("3.00", 0) == 3);
    CHECK(whole_number("-1", 0) == -1);
    CHECK(whole_number("999999", 0) == 999999);
    for (const char* other : {"2.5", "1e9", "99999999999"})
        CHECK(whole_number(other, -7) == -7);
}
