// Text helpers: quoting, similar names, UTF-8.
#include "model/text/text.h"

#include <doctest/doctest.h>

#include <climits>

using namespace broadside;

TEST_CASE("integers in digits") {
    CHECK(decimal(0) == "0");
    CHECK(decimal(-42) == "-42");
    CHECK(decimal(LLONG_MIN) == "-9223372036854775808");
}

TEST_CASE("the suggestion is a name that differs by a typo") {
    const std::string_view names[] = {"title", "subtitle", "sections", "sources"};
    CHECK(nearest("titel", names) == "title");
    CHECK(nearest("Title", names) == "title");
    CHECK(nearest("section", names) == "sections");
    CHECK(nearest("source", names) == "sources");
    CHECK(nearest("zebra", names).empty());
    CHECK(nearest("", names).empty());
    CHECK(nearest(std::string(1000, 'a'), names).empty());
}

TEST_CASE("ids") {
    CHECK(is_id("a-B_9"));
    CHECK_FALSE(is_id(""));
    CHECK_FALSE(is_id("a b"));
    CHECK_FALSE(is_id("é"));
}

TEST_CASE("UTF-8 is validated as in Unicode") {
    CHECK(utf8_length("a") == 1);
    CHECK(utf8_length("é") == 2);
    CHECK(utf8_length("中") == 3);
    CHECK(utf8_length("😀") == 4);
    CHECK(utf8_length("") == 0);
    CHECK(utf8_length("\xC0\x80") == 0);          // overlong
    CHECK(utf8_length("\xE0\x80\x80") == 0);      // overlong
    CHECK(utf8_length("\xED\xA0\x80") == 0);      // a surrogate
    CHECK(utf8_length("\xF4\x90\x80\x80") == 0);  // above U+10FFFF
    CHECK(utf8_length("\xE4\xB8") == 0);          // cut short
    CHECK(utf8_length("\x80") == 0);
    CHECK(utf8_length("\xFF") == 0);
}

TEST_CASE("quoting shortens and shows control characters") {
    CHECK(in_quotes("abc") == "\"abc\"");
    CHECK(in_quotes("a\tb") == "\"a\u2409b\"");
    CHECK(in_quotes("\xFF") == "\"\uFFFD\"");
    CHECK(in_quotes(std::string(100, 'x')) == "\"" + std::string(40, 'x') + "…\"");
}
