#include "model/state/reading.h"

#include <doctest/doctest.h>

#include <vector>

using namespace broadside;

namespace {

/// All sizes from one end to the other, without the first.
std::vector<float> steps_from(float size, int delta) {
    std::vector<float> out;
    for (float next = text_size_step(size, delta); next != size && out.size() < 100;
         next = text_size_step(size, delta))
        out.push_back(size = next);
    return out;
}

}  // namespace

TEST_CASE("steps up and down go through the same sizes, within the bounds") {
    std::vector<float> up = steps_from(smallest_text, 1);
    const std::vector<float> down = steps_from(largest_text, -1);
    REQUIRE(up.size() == down.size());
    CHECK(up.back() == largest_text);
    CHECK(down.back() == smallest_text);
    up.pop_back();
    for (std::size_t i = 0; i < up.size(); ++i) {
        CHECK(up[i] > smallest_text);
        CHECK(up[i] < largest_text);
        CHECK(up[i] == down[down.size() - 2 - i]);
    }
}

TEST_CASE("the normal size is one of the steps") {
    CHECK(text_size_step(text_size_step(1, 1), -1) == 1.0F);
    CHECK(text_size_step(text_size_step(1, -1), 1) == 1.0F);
}

TEST_CASE("a size between two steps moves to the nearest step in that direction") {
    CHECK(text_size_step(1.05F, -1) == 1.0F);
    CHECK(text_size_step(1.05F, 1) == text_size_step(1, 1));
}

TEST_CASE("a size with a rounding error counts as its step") {
    CHECK(text_size_step(1.001F, -1) == text_size_step(1, -1));
    CHECK(text_size_step(0.999F, 1) == text_size_step(1, 1));
}

TEST_CASE("sizes outside the bounds move to them") {
    CHECK(text_size_step(0.1F, -1) == smallest_text);
    CHECK(text_size_step(0.1F, 1) == smallest_text);
    CHECK(text_size_step(9, 1) == largest_text);
    CHECK(text_size_step(9, -1) == largest_text);
    CHECK(text_size_step(largest_text, 1) == largest_text);
}
