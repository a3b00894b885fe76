#include "layout/text/bidi.h"

#include <doctest/doctest.h>

using namespace broadside;

namespace {

/// The runs of a text in visual order, right-to-left ones in brackets.
std::string visual(const std::string& text, std::string_view lang = "en") {
    const BidiText bidi(text, lang);
    std::string out;
    for (const DirectionRun& run : bidi.visual(0, text.size())) {
        const std::string part = text.substr(run.begin, run.end - run.begin);
        out += run.rtl ? '[' + part + ']' : part;
    }
    return out;
}

}  // namespace

TEST_CASE("left-to-right text needs no reordering") {
    CHECK_FALSE(BidiText::needed("Latin, Ελληνικά, кириллица, 开源, 한국어, हिन्दी, 12 %"));
    CHECK_FALSE(BidiText::needed(""));
    CHECK(BidiText::needed("a שלום"));
    CHECK(BidiText::needed("مرحبا"));
    CHECK(BidiText::needed("\u07CA"));      // N'Ko
    CHECK(BidiText::needed("\U0001E900"));  // Adlam
    CHECK(BidiText::needed("1\u200F2"));
}

TEST_CASE("letters have a direction, digits and symbols have none") {
    CHECK(has_direction("a"));
    CHECK(has_direction("12 א"));
    CHECK(has_direction("字"));
    CHECK_FALSE(has_direction("12:30 – 50 % … (€)"));
    CHECK_FALSE(has_direction("٣"));
    CHECK_FALSE(has_direction(""));
}

TEST_CASE("the first letter determines the paragraph's direction, otherwise the language") {
    CHECK_FALSE(BidiText("the word שלום", "he").rtl());
    CHECK(BidiText("שלום the word", "en").rtl());
    CHECK(BidiText("12", "ar").rtl());
    CHECK_FALSE(BidiText("12", "en").rtl());
}

TEST_CASE("runs are in visual order") {
    CHECK(visual("one שתיים three") == "one [שתיים] three");
    CHECK(visual("אחת two שלוש") == "[ שלוש]two[אחת ]");
    CHECK(visual("plain") == "plain");
}

TEST_CASE("a part of a text is ordered as a line of it") {
    const std::string text = "אחת two שלוש";
    const BidiText bidi(text, "he");
    const std::vector<DirectionRun> line = bidi.visual(7, 10);  // "two"
    REQUIRE(line.size() == 1);
    CHECK(line[0].begin == 7);
    CHECK(line[0].end == 10);
    CHECK_FALSE(line[0].rtl);
}
