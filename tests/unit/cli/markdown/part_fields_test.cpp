// Keys of parts as attributes in Markdown.
#include "cli/markdown/part_fields.h"

#include <doctest/doctest.h>

#include <string>

using namespace broadside::cli;

TEST_CASE("attributes become the keys of a part, each with its type") {
    Json part = Json::object();
    Remarks remarks;
    apply_attributes(part, PartKind::event,
                     {"e",
                      {{"lane", "us"},
                       {"sources", " s1  s2 "},
                       {"responds", "f"},
                       {"importance", "3"},
                       {"end", "null"},
                       {"shift", "1"}}},
                     4, remarks);
    CHECK(part == Json({{"lane", "us"},
                        {"sources", {"s1", "s2"}},
                        {"responds", Json::array({"f"})},
                        {"importance", 3},
                        {"end", nullptr}}));
    CHECK(remarks.empty());
}

TEST_CASE("unknown attributes are left out, with a remark") {
    for (const auto& [kind, key] :
         {std::pair(PartKind::section, "lane"), std::pair(PartKind::question, "status"),
          std::pair(PartKind::source, "notes"), std::pair(PartKind::event, "colour")}) {
        Json part = Json::object();
        Remarks remarks;
        apply_attributes(part, kind, {"", {{key, "x"}}}, 4, remarks);
        CHECK(part.empty());
        REQUIRE(remarks.size() == 1);
        CHECK(remarks[0].line == 4);
        CHECK(remarks[0].message == "unknown attribute \"" + std::string(key) + "\", left out");
    }
}

TEST_CASE("values as attributes") {
    CHECK(attribute_value("a b") == "a b");
    CHECK(attribute_value(nullptr) == "null");
    CHECK(attribute_value(3) == "3");
    CHECK(attribute_value(3.0) == "3");
    CHECK(attribute_value(Json::array({"a", "b"})) == "a b");
    CHECK_FALSE(attribute_value(Json::object()));
    CHECK_FALSE(attribute_value(2.5));
    CHECK_FALSE(attribute_value(true));
}

TEST_CASE("headings are shifted outside code") {
    const std::string text = "# A\n\ntext # b\n```\n# code\n```\n## C";
    CHECK(shift_headings(text, 2) == "### A\n\ntext # b\n```\n# code\n```\n#### C");
    CHECK(shift_headings(shift_headings(text, 2), -2) == text);
    CHECK(shift_headings("# A", -1) == "# A");
    CHECK(shift_headings("", 1).empty());
}
