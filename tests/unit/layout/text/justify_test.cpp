#include "layout/text/justify.h"

#include <doctest/doctest.h>

using namespace broadside;

TEST_CASE("gaps are after spaces and beside East Asian characters") {
    CHECK(is_gap(U' ', U'a'));
    CHECK(is_gap(U'\u00A0', U'a'));
    CHECK(is_gap(U'字', U'字'));
    CHECK(is_gap(U'字', U'a'));
    CHECK(is_gap(U'a', U'か'));
    CHECK(is_gap(U'。', U'”'));
    CHECK_FALSE(is_gap(U'a', U' '));
    CHECK_FALSE(is_gap(U'a', U'b'));
    CHECK_FALSE(is_gap(U'한', U'국'));
}
