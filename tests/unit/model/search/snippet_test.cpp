#include "model/search/snippet.h"

#include <doctest/doctest.h>

#include "model/text/utf8.h"

using namespace broadside;

namespace {

Snippet snippet(std::string_view text, std::string_view query) {
    return snippet_of(text, parse_query(query));
}

std::string repeated(std::string_view text, int times) {
    std::string out;
    for (; times > 0; --times)
        out += text;
    return out;
}

}  // namespace

TEST_CASE("a short text is its own snippet, on one line") {
    const Snippet s = snippet("Open\nweights,\tat last", "weights");
    CHECK(s.text == "Open weights, at last");
    REQUIRE(s.marks.size() == 1);
    CHECK(s.marks[0] == TextRange{5, 12});
}

TEST_CASE("without a match it is the start, unmarked") {
    const Snippet s = snippet(repeated("word ", 40), "absent");
    CHECK(s.marks.empty());
    CHECK(s.text.starts_with("word word"));
    CHECK(s.text.ends_with("word…"));
}

TEST_CASE("a long text is truncated around its first match, between words") {
    const std::string text =
        repeated("before ", 30) + "needle " + repeated("after ", 30) + "needle";
    const Snippet s = snippet(text, "needle");
    CHECK(s.text.starts_with("…before"));
    CHECK(s.text.ends_with("after…"));
    REQUIRE(s.marks.size() == 1);
    CHECK(s.text.substr(s.marks[0].begin, s.marks[0].end - s.marks[0].begin) == "needle");
}

TEST_CASE("near the end there is more before the match") {
    const Snippet s = snippet(repeated("before ", 30) + "needle", "needle");
    CHECK(s.text.ends_with("before needle"));
    CHECK(s.text.size() > 70);
}

TEST_CASE("without spaces it is truncated between characters, never inside one") {
    const Snippet s = snippet(repeated("开源模型", 60) + "针" + repeated("竞赛", 60), "针");
    CHECK(s.text.starts_with("…"));
    CHECK(s.text.ends_with("…"));
    std::size_t characters = 0;
    for (std::size_t at = 0; at < s.text.size(); ++characters) {
        const CodePoint c = code_point_at(s.text, at);
        CHECK(c.value != 0xFFFD);
        at += c.size;
    }
    CHECK(characters <= 82);
}
