#include "model/key_index.h"

#include <doctest/doctest.h>

using namespace broadside;

TEST_CASE("a key keeps its first number") {
    KeyIndex index;
    CHECK(index.find(7) == std::nullopt);
    CHECK(index.add(7, 0) == std::pair<std::size_t, bool>{0, true});
    CHECK(index.add(9, 1) == std::pair<std::size_t, bool>{1, true});
    CHECK(index.add(7, 2) == std::pair<std::size_t, bool>{0, false});
    CHECK(index.find(9) == 1);
    CHECK(index.find(8) == std::nullopt);
    CHECK(index.add(0, 2) == std::pair<std::size_t, bool>{2, true});
    CHECK(index.find(0) == 2);
}

TEST_CASE("all of many keys with equal low bits are found") {
    KeyIndex index;
    for (std::uint64_t key = 0; key < 1000; ++key)
        REQUIRE(index.add(key << 32U, key) == std::pair<std::size_t, bool>{key, true});
    for (std::uint64_t key = 0; key < 1000; ++key)
        REQUIRE(index.find(key << 32U) == key);
    CHECK(index.find(1) == std::nullopt);
}

TEST_CASE("reserving keeps existing keys") {
    KeyIndex index;
    index.add(1, 0);
    index.reserve(5000);
    index.reserve(10);
    CHECK(index.find(1) == 0);
    CHECK(index.add(2, 1) == std::pair<std::size_t, bool>{1, true});
}

TEST_CASE("a cleared index numbers from 0 again") {
    KeyIndex index;
    index.add(1, 0);
    index.clear();
    CHECK(index.find(1) == std::nullopt);
    CHECK(index.add(5, 0) == std::pair<std::size_t, bool>{0, true});
}
