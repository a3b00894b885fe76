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
    for (int i = 0; i < 20000; ++i)
        REQUIRE(ids.add("event-" + std::to_string(i)));
    for (std::size_t i = 0; i < 20000; ++i)
        REQUIRE(ids.find("event-" + std::to_string(i)) == i);
    CHECK(ids.find("event-20000") == std::nullopt);
}
