#include "layout/text/text_pieces.h"

#include <doctest/doctest.h>

#include "test_measure.h"

using namespace broadside;

namespace {

constexpr Font ten{.size = 10};  // letters are 5 px wide, ideographs 10

/// A "V" after a hyphen is 2 px narrower than alone.
class KernedMeasure final : public PlainMeasure {
public:
    float width(const Font& font, std::string_view text) override {
        const bool pair = text.find("-V") != std::string_view::npos;
        return PlainMeasure::width(font, text) - (pair ? 2.0F : 0.0F);
    }
};

std::vector<TextPiece> pieces(const std::vector<TextRun>& runs) {
    KernedMeasure measure;
    std::string all;
    for (const TextRun& run : runs)
        all += run.text;
    return cut_pieces(runs, all, "en", measure);
}

}  // namespace

TEST_CASE("a piece is a word with the spaces after it") {
    const auto found = pieces({{.text = "one  two", .font = ten}});
    REQUIRE(found.size() == 2);
    CHECK(found[0].width == doctest::Approx(25));
    CHECK(found[0].ink_width == doctest::Approx(15));
    CHECK(found[1].width == doctest::Approx(15));
    CHECK(found[1].parts[0].begin == 5);
}

TEST_CASE("a word in two runs is one piece of two parts") {
    const auto found = pieces({{.text = "un", .font = ten}, {.text = "seen it", .font = ten}});
    REQUIRE(found.size() == 2);
    REQUIRE(found[0].parts.size() == 2);
    CHECK(found[0].parts[0].run == 0);
    CHECK(found[0].parts[1].run == 1);
    CHECK(found[0].ink_width == doctest::Approx(30));
}

TEST_CASE("a line feed ends a piece and has no width") {
    const auto found = pieces({{.text = "a\nb", .font = ten}});
    REQUIRE(found.size() == 2);
    CHECK(found[0].ends_line);
    CHECK(found[0].width == doctest::Approx(5));
    CHECK_FALSE(found[1].ends_line);
}

TEST_CASE("a soft hyphen adds a hyphen if the line ends there") {
    const auto found = pieces({{.text = "ex\u00ADample", .font = ten}});
    REQUIRE(found.size() == 2);
    CHECK(found[0].hyphen == doctest::Approx(5));
    CHECK(found[0].width == doctest::Approx(10));
    CHECK(found[1].hyphen == 0);
}

TEST_CASE("letters on both sides of a break are kerned, squares are not measured") {
    const auto dashed = pieces({{.text = "A-V", .font = ten}});
    REQUIRE(dashed.size() == 2);
    CHECK(dashed[1].kern == doctest::Approx(-2));
    const auto squares = pieces({{.text = "开源", .font = ten}});
    REQUIRE(squares.size() == 2);
    CHECK(squares[1].kern == 0);
    CHECK(squares[1].width == doctest::Approx(10));
}
