// The scripts of texts.
#include "cli/check/script.h"

#include <doctest/doctest.h>

#include <string>

using namespace broadside;
using cli::Script;

TEST_CASE("scripts of languages and of texts") {
    CHECK(cli::script_for("zh-Hans") == Script::east_asian);
    CHECK(cli::script_for("sr-Latn") == Script::unknown);
    CHECK(cli::script_for("en-GB") == Script::latin);
    CHECK(cli::script_of("Names: DeepSeek, GitHub 开放权重模型", Script::east_asian, 5) ==
          Script::east_asian);
    CHECK(cli::script_of("مرحبا بالعالم", Script::latin, 5) == Script::arabic);
    CHECK(cli::script_of("few", Script::greek, 5) == Script::unknown);
}

TEST_CASE("a fifth of the expected script is enough, and tags may name a script") {
    CHECK(cli::script_of("日本abcdefgh", Script::east_asian, 5) == Script::east_asian);
    CHECK(cli::script_of("日abcdefghi", Script::east_asian, 5) == Script::latin);
    CHECK(cli::script_of("123 !?", Script::latin, 1) == Script::unknown);
    CHECK(cli::script_of("ab\xFF", Script::latin, 1) == Script::unknown);
    CHECK(cli::script_for("zh-Hant-TW") == Script::east_asian);
    CHECK(cli::script_for("de-1996") == Script::latin);  // a variant, not a script
    CHECK(cli::script_for("xx") == Script::unknown);
    CHECK(cli::script_name(Script::cyrillic) == "Cyrillic");
    CHECK(cli::script_name(Script::east_asian) == "Chinese, Japanese or Korean");
}
