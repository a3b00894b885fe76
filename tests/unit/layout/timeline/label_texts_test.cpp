#include "layout/timeline/label_texts.h"

#include <doctest/doctest.h>

#include "test_measure.h"

using namespace broadside;

namespace {

constexpr Font ten{.size = 10};  // letters are 5 px wide, ideographs 10 px

LabelText cut(std::string_view text, float width) {
    PlainMeasure measure;
    LabelText label = shortened(text, ten, width, measure);
    CHECK(label.width == doctest::Approx(plain_width(ten, label.text)));
    return label;
}

class CountingMeasure final : public PlainMeasure {
public:
    float width(const Font& font, std::string_view text) override {
        ++count;
        return PlainMeasure::width(font, text);
    }
    int count = 0;
};

}  // namespace

TEST_CASE("a text that fits is unchanged") {
    CHECK(cut("one two three", 65).text == "one two three");
    CHECK(cut("", 10).text.empty());
    CHECK(cut("", 10).width == 0);
}

TEST_CASE("a long text ends after its last whole word that fits with the ellipsis") {
    CHECK(cut("one two three", 64).text == "one two…");
    CHECK(cut("one two three", 40).text == "one two…");
    CHECK(cut("one two three", 39).text == "one…");
    CHECK(cut("one   two", 25).text == "one…");
}

TEST_CASE("if whole words fill less than half of the width, a word is truncated") {
    CHECK(cut("a extraordinarily", 50).text == "a extraor…");
    CHECK(cut("extraordinarily", 20).text == "ext…");
}

TEST_CASE("text without spaces is truncated between characters, never inside one") {
    CHECK(cut("开源模型正在改变", 45).text == "开源模型…");
    CHECK(cut("开源模型正在改变", 44).text == "开源模…");
    CHECK(cut("开源模型正在改变", 15).text == "开…");
    CHECK(cut("开源", 3).text == "…");
}

TEST_CASE("a truncated text is never wider than the width") {
    for (float width = 5; width < 90; ++width) {
        CHECK(cut("The big gains, 开源模型 says", width).width <= width);
        CHECK(cut("nospacesinthisoneatall", width).width <= width);
    }
}

TEST_CASE("each width of a title is measured once") {
    CountingMeasure measure;
    LabelTexts texts;
    CHECK(texts.get(3, 0, "one two three", ten, 64, measure).text == "one two…");
    const int once = measure.count;
    CHECK(texts.get(3, 0, "one two three", ten, 64, measure).text == "one two…");
    CHECK(measure.count == once);
    CHECK(texts.get(3, 1, "one two three", ten, 39, measure).text == "one…");
    CHECK(measure.count > once);
}

TEST_CASE("another font is measured again, also for the other widths") {
    CountingMeasure measure;
    LabelTexts texts;
    (void)texts.get(0, 0, "title", ten, 64, measure);
    (void)texts.get(0, 1, "title", ten, 64, measure);
    Font strong = ten;
    strong.weight = 600;
    for (const std::size_t step : {0U, 1U}) {
        const int before = measure.count;
        (void)texts.get(0, step, "title", strong, 64, measure);
        CHECK(measure.count > before);
    }
}

TEST_CASE("a reset forgets the titles") {
    PlainMeasure measure;
    LabelTexts texts;
    CHECK(texts.get(0, 0, "old", ten, 64, measure).text == "old");
    texts.reset();
    CHECK(texts.get(0, 0, "new", ten, 64, measure).text == "new");
}

TEST_CASE("more titles than the cache holds are still correct") {
    PlainMeasure measure;
    LabelTexts texts;
    for (int round = 0; round < 2; ++round)
        for (std::size_t event = 0; event < 5000; event += 1 + event % 3) {
            const std::string title = std::to_string(event);
            CHECK(texts.get(event, 0, title, ten, 64, measure).text == title);
        }
}
