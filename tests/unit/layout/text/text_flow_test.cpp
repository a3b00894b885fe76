#include "layout/text/text_flow.h"

#include <doctest/doctest.h>

#include "test_measure.h"

using namespace broadside;

namespace {

std::vector<TextRun> plain(std::string text) {
    return {{.text = std::move(text), .font = {Family::text, 400, false, 10}}};
}

TextFlow set(const std::vector<TextRun>& runs, float width, bool balance = false) {
    PlainMeasure measure;
    return flow_text(runs, {.max_width = width, .line_height = 15, .balance = balance}, measure);
}

std::string line_text(const std::vector<TextRun>& runs, const Line& line) {
    std::string out;
    for (const Fragment& f : line.fragments)
        out += runs[f.run].text.substr(f.begin, f.end - f.begin);
    return out;
}

}  // namespace

TEST_CASE("words fill a line and trailing spaces do not count") {
    const auto runs = plain("aaaa bbbb cccc");
    const TextFlow flow = set(runs, 45);  // "aaaa bbbb" is 45 wide
    REQUIRE(flow.lines.size() == 2);
    CHECK(line_text(runs, flow.lines[0]) == "aaaa bbbb ");
    CHECK(flow.lines[0].width == doctest::Approx(45));
    CHECK(line_text(runs, flow.lines[1]) == "cccc");
    CHECK(flow.height == doctest::Approx(30));
}

TEST_CASE("a word in two runs is not broken between them") {
    std::vector<TextRun> runs = plain("aaa b");
    runs.push_back({.text = "b", .font = {Family::text, 700, false, 10}});
    runs.push_back({.text = ", cc", .font = {Family::text, 400, false, 10}});
    const TextFlow flow = set(runs, 30);
    REQUIRE(flow.lines.size() == 2);
    CHECK(line_text(runs, flow.lines[1]) == "bb, cc");
    CHECK(flow.lines[1].fragments.size() == 3);
    CHECK(flow.lines[1].fragments[1].x == doctest::Approx(5));
}

TEST_CASE("a word wider than the line is broken and nothing is lost") {
    const auto runs = plain("x https://example.org/a-very-long-path y");
    const TextFlow flow = set(runs, 40);
    std::string all;
    for (const Line& line : flow.lines) {
        CHECK(line.width <= doctest::Approx(40));
        all += line_text(runs, line);
    }
    CHECK(all == runs[0].text);
}

TEST_CASE("a word is broken only between clusters") {
    const auto runs = plain("ae\u0301e\u0301e\u0301e\u0301");
    for (const Line& line : set(runs, 21).lines)
        CHECK(line_text(runs, line).find("\u0301") != 0);
}

TEST_CASE("no line of Chinese starts with closing punctuation") {
    const auto runs = plain("中文好，中文好，中文");
    for (const Line& line : set(runs, 30).lines)
        CHECK(line_text(runs, line).find("，") != 0);
}

TEST_CASE("a soft hyphen is visible only at the end of a line") {
    const auto runs = plain("aaaa bb\u00ADbb cc\u00ADcc");
    const TextFlow flow = set(runs, 42);  // "aaaa bb‐" is 40 wide
    REQUIRE(flow.lines.size() == 2);
    std::string room;
    CHECK(flow.lines[0].fragments[0].hyphen);
    CHECK(shown_text(runs[0], flow.lines[0].fragments[0], room) == "aaaa bb\u2010");
    CHECK(flow.lines[0].width == doctest::Approx(40));
    CHECK(shown_text(runs[0], flow.lines[1].fragments[0], room) == "bb cccc");
}

TEST_CASE("a line does not end at a soft hyphen without space for it") {
    const auto runs = plain("aaaa bb\u00ADbb");
    const TextFlow flow = set(runs, 37);  // "aaaa bb" is 35 wide
    REQUIRE(flow.lines.size() == 2);
    CHECK(line_text(runs, flow.lines[0]) == "aaaa ");
    CHECK_FALSE(flow.lines[0].fragments[0].hyphen);
}

TEST_CASE("a right-to-left paragraph is aligned at the right, words in order") {
    auto runs = plain("אב גד English הו");
    const TextFlow flow = set(runs, 66);  // without the last word it is 65 wide
    CHECK(flow.rtl);
    REQUIRE(flow.lines.size() == 2);
    const auto& first = flow.lines[0].fragments;
    REQUIRE(first.size() == 2);
    CHECK(runs[0].text.substr(first[0].begin, first[0].end - first[0].begin) == "English");
    CHECK_FALSE(first[0].rtl);
    CHECK(first[1].rtl);
    CHECK(first[1].x == doctest::Approx(first[0].x + first[0].width));
    const Fragment& last = flow.lines[1].fragments[0];
    CHECK(last.x + last.width == doctest::Approx(flow.width));
}

TEST_CASE("Hebrew in an English paragraph keeps the paragraph's direction") {
    const auto runs = plain("one אב גד two");
    const TextFlow flow = set(runs, 400);
    CHECK_FALSE(flow.rtl);
    REQUIRE(flow.lines[0].fragments.size() == 3);
    CHECK(flow.lines[0].fragments[1].rtl);
    CHECK(flow.lines[0].fragments[1].x == doctest::Approx(20));
}

TEST_CASE("justified lines fill the width, except the last and those before a line feed") {
    PlainMeasure measure;
    const auto runs = plain("aa bb cc dd\nee ff");
    const TextFlow flow =
        flow_text(runs, {.max_width = 48, .line_height = 15, .justify = true}, measure);
    REQUIRE(flow.lines.size() == 3);
    CHECK(flow.justified);
    CHECK(flow.lines[0].width == doctest::Approx(48));
    CHECK(flow.lines[0].fragments[0].spacing == doctest::Approx(4));
    CHECK(flow.lines[1].width == doctest::Approx(10));
    CHECK(flow.lines[1].fragments[0].spacing == 0);
}

TEST_CASE("justified Chinese is spread between its characters") {
    PlainMeasure measure;
    const auto runs = plain("中文中文中文");
    const TextFlow flow =
        flow_text(runs, {.max_width = 46, .line_height = 15, .justify = true}, measure);
    CHECK(flow.lines[0].fragments[0].spacing == doctest::Approx(2));
}

TEST_CASE("a line feed ends the line") {
    const auto runs = plain("one\ntwo\n");
    const TextFlow flow = set(runs, 400);
    REQUIRE(flow.lines.size() == 2);
    CHECK(line_text(runs, flow.lines[0]) == "one");
}

TEST_CASE("balanced lines are even and no more than before") {
    const auto runs = plain("aaaa bbbb cccc dddd eeee");
    const TextFlow ragged = set(runs, 100);
    const TextFlow even = set(runs, 100, true);
    REQUIRE(ragged.lines.size() == 2);
    REQUIRE(even.lines.size() == 2);
    CHECK(line_text(runs, ragged.lines[1]) == "eeee");
    CHECK(even.width < ragged.width);
}

TEST_CASE("mixed sizes share one baseline and a superscript does not change its line") {
    std::vector<TextRun> runs = plain("word");
    const TextFlow alone = set(runs, 400);
    runs.push_back({.text = "1", .font = {Family::interface, 600, false, 6}, .rise = 4});
    const TextFlow with_note = set(runs, 400);
    CHECK(with_note.lines[0].baseline == doctest::Approx(alone.lines[0].baseline));
}

TEST_CASE("an empty text is one empty line") {
    const TextFlow flow = set(plain(""), 100);
    CHECK(flow.lines.size() == 1);
    CHECK(flow.width == 0);
}
