// The cache of measurements and pictures.
#include "ui/keyed.h"

#include <doctest/doctest.h>

using namespace broadside;

TEST_CASE("a key keeps its value while others are added") {
    Keyed<int> table;
    for (std::uint64_t key = 0; key < 1000; ++key) {
        const auto [value, fresh] = table.add(key * 4096);  // many with equal low bits
        CHECK(fresh);
        value = static_cast<int>(key);
    }
    for (std::uint64_t key = 0; key < 1000; ++key) {
        const auto [value, fresh] = table.add(key * 4096);
        CHECK_FALSE(fresh);
        CHECK(value == static_cast<int>(key));
    }
    CHECK(table.values().size() == 1000);
}

TEST_CASE("a cleared table starts again") {
    Keyed<int> table;
    table.add(7).first = 1;
    table.clear();
    CHECK(table.values().empty());
    const auto [value, fresh] = table.add(7);
    CHECK(fresh);
    CHECK(value == 0);
}
