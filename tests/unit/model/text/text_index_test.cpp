#include "model/text/text_index.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace broadside;

namespace {

/// Texts by number.
struct Texts {
    bool add(const std::string& text) {
        texts.push_back(text);
        return index.add(text, texts.size() - 1, *this).second;
    }
    std::string_view operator()(std::size_t number) const { return texts[number]; }
    [[nodiscard]] std::optional<std::size_t> find(std::string_view text) const {
        return index.find(text, *this);
    }

    std::vector<std::string> texts;
    TextIndex index;
};

}  // namespace

TEST_CASE("the first of equal texts is found") {
    Texts texts;
    CHECK(texts.find("a") == std::nullopt);
    CHECK(texts.add("a"));
    CHECK(texts.add("b"));
    CHECK_FALSE(texts.add("a"));
    CHECK(texts.add("c"));
    CHECK(texts.find("a") == 0);
    CHECK(texts.find("b") == 1);
    CHECK(texts.find("c") == 3);
    CHECK(texts.find("d") == std::nullopt);
}

TEST_CASE("texts with equal or consecutive hashes are distinguished") {
    // Found by search: FNV-1a gives both the same 64 bits.
    const std::string one = "8yn0iYCKYHlIj4-BwPqk", other = "GReLUrM4wMqfg9yzV3KQ";
    REQUIRE(hash_of(one) == hash_of(other));
    Texts texts;
    CHECK(texts.add(one));
    CHECK(texts.find(other) == std::nullopt);
    CHECK(texts.add(other));
    CHECK(texts.find(one) == 0);
    CHECK(texts.find(other) == 1);
    CHECK_FALSE(texts.add(other));
}
