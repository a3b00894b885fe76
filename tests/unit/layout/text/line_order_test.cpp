#include "layout/text/line_order.h"

#include <doctest/doctest.h>

#include <optional>

#include "test_measure.h"

using namespace broadside;

namespace {

constexpr Font ten{.size = 10};  // letters are 5 px wide

/// One run on one line, filled in reading order.
struct OneLine {
    explicit OneLine(std::string text, float full = 0) : run{.text = std::move(text), .font = ten} {
        if (BidiText::needed(run.text)) bidi.emplace(run.text, "en");
        line.width = measure.width(ten, run.text);
        line.fragments = {{.run = 0, .begin = 0, .end = run.text.size(), .width = line.width}};
        order_line({{&run, 1}, {&start, 1}, bidi ? &*bidi : nullptr, measure}, full, line);
    }
    /// The fragments from left to right.
    [[nodiscard]] std::vector<std::string> texts() const {
        std::vector<std::string> out;
        for (const Fragment& f : line.fragments)
            out.push_back(run.text.substr(f.begin, f.end - f.begin));
        return out;
    }

    PlainMeasure measure;
    TextRun run;
    std::size_t start = 0;
    std::optional<BidiText> bidi;
    Line line;
};

}  // namespace

TEST_CASE("a left-to-right line is unchanged") {
    const OneLine one("two words");
    CHECK(one.texts() == std::vector<std::string>{"two words"});
    CHECK(one.line.width == doctest::Approx(45));
    CHECK(one.line.fragments[0].spacing == 0);
}

TEST_CASE("the gaps of a full line grow") {
    const OneLine one("a bc d", 40);  // 30 px in two gaps
    REQUIRE(one.line.fragments.size() == 1);
    CHECK(one.line.fragments[0].spacing == doctest::Approx(5));
    CHECK(one.line.width == doctest::Approx(40));
    const OneLine whole("abc", 40);
    CHECK(whole.line.width == doctest::Approx(15));
}

TEST_CASE("a bidirectional line is split where the direction changes, and reordered") {
    const OneLine one("ab אב cd");
    CHECK(one.texts() == std::vector<std::string>{"ab ", "אב", " cd"});
    CHECK_FALSE(one.line.fragments[0].rtl);
    CHECK(one.line.fragments[1].rtl);
    CHECK(one.line.fragments[1].x == doctest::Approx(15));
    CHECK(one.line.fragments[2].x == doctest::Approx(25));
    CHECK(one.line.width == doctest::Approx(40));
}
