#include "model/ordered.h"

#include <doctest/doctest.h>

#include <limits>

using namespace broadside;

namespace {

Ordered sorted(Ordered entries) {
    sort_ordered(entries);
    return entries;
}

}  // namespace

TEST_CASE("entries are sorted by the first number, equal ones by the second") {
    CHECK(sorted({{3, 0}, {-5, 1}, {3, 2}, {0, 3}}) == Ordered{{-5, 1}, {0, 3}, {3, 0}, {3, 2}});
    CHECK(sorted({{1, 9}, {1, 4}, {1, 7}}) == Ordered{{1, 4}, {1, 7}, {1, 9}});
}

TEST_CASE("sorted lists and short ones are unchanged") {
    CHECK(sorted({}).empty());
    CHECK(sorted({{7, 1}}) == Ordered{{7, 1}});
    CHECK(sorted({{1, 0}, {1, 1}, {2, 0}}) == Ordered{{1, 0}, {1, 1}, {2, 0}});
}

TEST_CASE("the largest and the smallest numbers are compared without overflow") {
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    constexpr auto last = std::numeric_limits<std::uint32_t>::max();
    CHECK(sorted({{most, 0}, {1, 0}, {least, last}, {least, 0}, {-1, 0}}) ==
          Ordered{{least, 0}, {least, last}, {-1, 0}, {1, 0}, {most, 0}});
}

TEST_CASE("long lists with many equal numbers are sorted completely") {
    Ordered entries;
    for (std::uint32_t i = 0; i < 3000; ++i)
        entries.emplace_back((i * 7919) % 37, 3000 - i);
    sort_ordered(entries);
    REQUIRE(entries.size() == 3000);
    for (std::size_t i = 1; i < entries.size(); ++i)
        CHECK(entries[i - 1] < entries[i]);
}
