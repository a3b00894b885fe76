#include "model/text/utf8.h"

#include <doctest/doctest.h>

#include <string>

using namespace broadside;

TEST_CASE("characters of each length are decoded") {
    const std::string text = "aé中🚀";
    CHECK(code_point_at(text, 0).value == U'a');
    CHECK(code_point_at(text, 0).size == 1);
    CHECK(code_point_at(text, 1).value == U'é');
    CHECK(code_point_at(text, 1).size == 2);
    CHECK(code_point_at(text, 3).value == U'中');
    CHECK(code_point_at(text, 3).size == 3);
    CHECK(code_point_at(text, 6).value == U'🚀');
    CHECK(code_point_at(text, 6).size == 4);
}

TEST_CASE("decoding backwards finds the same characters") {
    const std::string text = "aé中🚀";
    CHECK(code_point_before(text, 1).value == U'a');
    CHECK(code_point_before(text, 3).value == U'é');
    CHECK(code_point_before(text, 6).value == U'中');
    CHECK(code_point_before(text, 10).value == U'🚀');
}

TEST_CASE("an invalid byte and a truncated character are one byte of U+FFFD") {
    for (const std::string& text :
         {std::string("\x80"), std::string("\xE4\xB8"), std::string("\xFF")}) {
        CHECK(code_point_at(text, 0).value == 0xFFFD);
        CHECK(code_point_at(text, 0).size == 1);
    }
    CHECK(code_point_before("\x80\x80\x80\x80\x80", 5).value == 0xFFFD);
}
