#include "model/rare.h"

#include <doctest/doctest.h>

#include <string>

using namespace broadside;

TEST_CASE("without a value it is false, and as large as a pointer") {
    const Rare<std::string> none;
    CHECK_FALSE(none);
    CHECK(none.get() == nullptr);
    CHECK_FALSE(Rare<std::string>(std::optional<std::string>()));
    CHECK(sizeof(Rare<std::string>) == sizeof(void*));
}

TEST_CASE("a value from an optional") {
    const Rare<std::string> rare(std::optional<std::string>("word"));
    REQUIRE(rare);
    CHECK(*rare == "word");
    CHECK(rare->size() == 4);
    CHECK(rare.get() == &*rare);
}

TEST_CASE("a default value is a value") {
    const Rare<int> zero(0);
    REQUIRE(zero);
    CHECK(*zero == 0);
}

TEST_CASE("copies are independent") {
    const Rare<std::string> first(std::string("one"));
    Rare<std::string> second = first;
    *second += " more";
    CHECK(*first == "one");
    CHECK(*second == "one more");
    second = first;
    CHECK(*second == "one");
    CHECK(second.get() != first.get());
    second = Rare<std::string>();
    CHECK_FALSE(second);
    const Rare<std::string> copy_of_none = second;
    CHECK_FALSE(copy_of_none);
}

TEST_CASE("an assignment to itself keeps the value") {
    Rare<std::string> rare(std::string("kept"));
    const Rare<std::string>& same = rare;
    rare = same;
    REQUIRE(rare);
    CHECK(*rare == "kept");
}

TEST_CASE("a move takes the value without copying it") {
    Rare<std::string> from(std::string("moved"));
    const std::string* const at = from.get();
    const Rare<std::string> to = std::move(from);
    CHECK(to.get() == at);
}
