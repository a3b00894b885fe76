#include "model/article/language.h"

#include <doctest/doctest.h>

using namespace broadside;

TEST_CASE("languages in Arabic, Hebrew, Thaana and Syriac scripts are right-to-left") {
    for (const char* lang : {"ar", "fa", "he", "ur", "dv", "ckb", "yi"})
        CHECK_MESSAGE(is_right_to_left(lang), lang);
    for (const char* lang : {"en", "zh-Hans", "de", "ru", "hi", "ja"})
        CHECK_MESSAGE(!is_right_to_left(lang), lang);
}

TEST_CASE("region and script are ignored") {
    CHECK(is_right_to_left("ar-EG"));
    CHECK(is_right_to_left("fa-Arab-AF"));
    CHECK_FALSE(is_right_to_left("en-AR"));
    CHECK_FALSE(is_right_to_left("en-he"));
}

TEST_CASE("only whole subtags are compared") {
    CHECK_FALSE(is_right_to_left("arn"));  // Mapudungun
    CHECK_FALSE(is_right_to_left("hex"));
    CHECK_FALSE(is_right_to_left("a"));
    CHECK_FALSE(is_right_to_left(""));
    CHECK_FALSE(is_right_to_left("-ar"));
}
