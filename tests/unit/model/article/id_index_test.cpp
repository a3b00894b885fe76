#include "model/article/id_index.h"

#include <doctest/doctest.h>

#include <string>

using namespace broadside;

TEST_CASE("ids are numbered, and repeated ones recognized") {
    IdIndex ids;
    CHECK(ids.find("a") == std::nullopt);
    CHECK(ids.add("a"));
    CHECK(ids.add("b"));
    CHECK_FALSE(ids.add("a"));
    CHECK(ids.size() == 2);
    CHECK(ids.find("a") == 0);
    CHECK(ids.find("b") == 1);
    CHECK(ids.find("c") == std::nullopt);
    CHECK(ids.find("") == std::nullopt);
}

TEST_CASE("all of many ids are found") {
    IdIndex ids;
    ids.reserve(1000);
    for (int i = 0; i < 20000; ++i)
        REQUIRE(ids.add("event-" + std::to_string(i)));
    for (std::size_t i = 0; i < 20000; ++i)
        REQUIRE(ids.find("event-" + std::to_string(i)) == i);
    CHECK(ids.find("event-20000") == std::nullopt);
}

TEST_CASE("a hint suggests a similar id, or lists all") {
    IdIndex ids;
    for (const char* id : {"sections", "sources", "events"})
        ids.add(id);
    CHECK(ids.nearest_to("sorces") == "sources");
    CHECK(ids.nearest_to("timeline").empty());
    CHECK(ids.listed() == R"("sections", "sources" or "events")");
    for (const char* id : {"a", "b", "c", "d", "e", "f"})
        ids.add(id);
    CHECK(ids.listed().empty());
}
