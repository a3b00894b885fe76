#include "layout/text/line_break.h"

#include <doctest/doctest.h>

#include <string>

#include "test_measure.h"

using namespace broadside;

namespace {

/// The text with "|" where a line may end, except at its end.
std::string marked(std::string_view text, std::string_view lang = {}) {
    PlainMeasure measure;
    std::string out;
    std::size_t from = 0;
    for (const std::size_t at : line_breaks(text, lang, &measure)) {
        out += text.substr(from, at - from);
        if (at < text.size()) out += '|';
        from = at;
    }
    return out;
}

/// The text with "|" between its grapheme clusters.
std::string clusters(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = cluster_end(text, at);
        out += text.substr(at, end - at);
        if (end < text.size()) out += '|';
        at = end;
    }
    return out;
}

}  // namespace

TEST_CASE("lines end after spaces and hyphens, not before punctuation") {
    CHECK(marked("open weights, then") == "open |weights, |then");
    CHECK(marked("well-kept") == "well-|kept");
    CHECK(marked("(see below)") == "(see |below)");
    CHECK(marked("one—two") == "one|—|two");
    CHECK(marked("first\nsecond") == "first\n|second");
    CHECK(marked("a  b") == "a  |b");
}

TEST_CASE("numbers, paths and code are kept together as in browsers") {
    CHECK(marked("5-10 -5") == "5-|10 |-5");
    CHECK(marked("and/or 2024/25 50% $3.50/M") == "and/or |2024/25 |50% |$3.50/M");
    CHECK(marked("https://example.org/a-b/c_d?e=f&g=h#i.j") ==
          "https://example.org/a-|b/c_d?|e=f&g=h#i.j");
}

TEST_CASE("no-break characters prevent breaks, soft ones allow them") {
    CHECK(marked("24\u00A0April") == "24\u00A0April");
    CHECK(marked("word\u20601") == "word\u20601");
    CHECK(marked("a\u200Bb") == "a\u200B|b");
    CHECK(marked("a\u00ADb") == "a\u00AD|b");
}

TEST_CASE("Chinese and Japanese break between characters, never before closing punctuation") {
    CHECK(marked("中文，好") == "中|文，|好");
    CHECK(marked("（中）文《书》") == "（中）|文|《书》");
    CHECK(marked("V4预览版") == "V4|预|览|版");
    CHECK(marked("省略……破折——号") == "省|略……|破|折|——|号");
    CHECK(marked("ちょっと「待って」") == "ち|ょ|っ|と|「待|っ|て」");
    CHECK(marked("3.5%（约）、$5") == "3.5%|（约）、|$5");
}

TEST_CASE("Chinese quotation marks are brackets in Chinese only") {
    CHECK(marked("他说：“好。”然后", "zh-Hans") == "他|说：|“好。”|然|后");
    CHECK(marked("和“Mac”电", "zh-Hans") == "和|“Mac”|电");
    CHECK(marked("和“Mac”电", "en") == "和“Mac”电");
}

TEST_CASE("text without spaces breaks at its words") {
    CHECK(marked("กขคง x") == "กข|คง |x");
    CHECK(line_breaks("กขคง").size() == 1);
}

TEST_CASE("combining marks, flags and joined emoji are not split") {
    CHECK(marked("e\u0301 x") == "e\u0301 |x");
    CHECK(marked("👩\u200D🚀🙂") == "👩\u200D🚀|🙂");
    CHECK(clusters("e\u0301x") == "e\u0301|x");
    CHECK(clusters("👩\u200D🚀🙂👍🏽") == "👩\u200D🚀|🙂|👍🏽");
    CHECK(clusters("🇩🇪🇫🇷") == "🇩🇪|🇫🇷");
}

TEST_CASE("an empty text has no breaks; every text ends with one") {
    CHECK(line_breaks("").empty());
    CHECK(line_breaks("word").back() == 4);
}
