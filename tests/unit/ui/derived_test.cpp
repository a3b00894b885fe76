#include "ui/derived.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace broadside;

namespace {

struct Opaque {
    int value = 0;  // not comparable
};

}  // namespace

TEST_CASE("a value is made only if its key differs") {
    Derived<int, std::string> derived;
    int made = 0;
    const auto get = [&](int key) -> const std::string& {
        return derived.get(key, [&] {
            ++made;
            return std::string(static_cast<std::size_t>(key), 'x');
        });
    };
    CHECK(derived.version() == 0);
    CHECK(get(2) == "xx");
    CHECK(get(2) == "xx");
    CHECK(made == 1);
    CHECK(derived.version() == 1);
    CHECK(get(3) == "xxx");
    CHECK(made == 2);
    CHECK(derived.version() == 2);
    CHECK(get(2) == "xx");
    CHECK(made == 3);
}

TEST_CASE("an equal value keeps its version and address") {
    Derived<int, std::string> derived;
    const std::string& first = derived.get(1, [] { return std::string("the same"); });
    const std::string& again = derived.get(2, [] { return std::string("the same"); });
    CHECK(&first == &again);
    CHECK(derived.version() == 1);
}

TEST_CASE("the first value has a version even if it equals a default one") {
    Derived<int, std::string> derived;
    CHECK(derived.get(0, [] { return std::string(); }).empty());
    CHECK(derived.version() == 1);
}

TEST_CASE("a value that is not comparable has a new version each time it is made") {
    Derived<int, Opaque> derived;
    derived.get(1, [] { return Opaque{5}; });
    derived.get(2, [] { return Opaque{5}; });
    CHECK(derived.version() == 2);
    derived.get(2, [] { return Opaque{6}; });
    CHECK(derived.version() == 2);
}

TEST_CASE("a new value may take parts of the last one") {
    Derived<int, std::vector<int>> derived;
    (void)derived.get(1, [] { return std::vector{1, 2, 3}; });
    const std::vector<int>& next = derived.get(2, [](std::vector<int>& last) {
        std::vector<int> out = std::move(last);
        out.push_back(4);
        return out;
    });
    CHECK(next == std::vector{1, 2, 3, 4});
    CHECK(derived.version() == 2);
}
