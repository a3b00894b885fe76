#include "ui/glyph_atlas.h"

#include <doctest/doctest.h>

#include <string>

#include "ui/canvas.h"

using namespace broadside;

namespace {

constexpr ImU32 red = IM_COL32(200, 10, 20, 255);
const Font plain{Family::text, 400, false, 20};

/// Counts its calls; can return coloured glyphs.
class CountingGlyphs final : public GlyphSource {
public:
    float width(const Font& font, std::string_view text) override {
        ++measured;
        return plain_.width(font, text);
    }
    FontMetrics metrics(const Font& font) override {
        ++measured;
        return plain_.metrics(font);
    }
    void word_ends(std::string_view text, std::vector<std::size_t>& out) override {
        plain_.word_ends(text, out);
    }
    void shape(const Font& font, std::string_view word, bool rtl,
               std::vector<GlyphCluster>& out) override {
        ++shaped;
        plain_.shape(font, word, rtl, out);
    }
    void rasterise(const Font& font, float scale, std::string_view cluster, bool rtl, float shift,
                   GlyphImage& out) override {
        ++drawn;
        plain_.rasterise(font, scale, cluster, rtl, shift, out);
        out.coloured = coloured;
        this->scale = scale;
    }
    float scale = 0;  ///< of the last picture
    int measured = 0, shaped = 0, drawn = 0;
    bool coloured = false;

private:
    PlainGlyphs plain_;
};

struct Page {
    CountingGlyphs source;
    Canvas canvas;

    explicit Page(float scale = 1) : canvas(source, 800, 600, scale) {}
    Drawn text(std::string_view words, float x = 100, const TextSetting& setting = {},
               const Font& font = plain) {
        return canvas.frame([&](Painter&) {
            canvas.glyphs().draw(*ImGui::GetWindowDrawList(), font, words, x, 300, red, setting);
        });
    }
};

}  // namespace

TEST_CASE("widths, metrics, words and pictures are cached") {
    Page page;
    GlyphAtlas& atlas = page.canvas.glyphs();
    CHECK(atlas.width(plain, "word") == 40);
    CHECK(atlas.width(plain, "word") == 40);
    CHECK(page.source.measured == 1);
    CHECK(atlas.metrics(plain).ascent == 16);
    CHECK(atlas.metrics(plain).ascent == 16);
    CHECK(page.source.measured == 2);
    page.text("abba abba");
    CHECK(page.source.shaped == 1);
    CHECK(page.source.drawn == 2);
    page.text("baab");
    CHECK(page.source.shaped == 2);
    CHECK(page.source.drawn == 2);
    CHECK(atlas.glyph_count() == 2);
}

TEST_CASE("different fonts have different pictures") {
    Page page;
    Font other = plain;
    const auto draws = [&](const Font& font) {
        const int before = page.source.drawn;
        page.text("a", 100, {}, font);
        return page.source.drawn - before;
    };
    CHECK(draws(plain) == 1);
    CHECK(draws(plain) == 0);
    other.weight = 700;
    CHECK(draws(other) == 1);
    other.italic = true;
    CHECK(draws(other) == 1);
    other.size = 21;
    CHECK(draws(other) == 1);
    other.family = Family::interface;
    CHECK(draws(other) == 1);
}

TEST_CASE("glyphs are on the baseline, start at the position, and have the given colour") {
    Page page;
    const Drawn drawn = page.text("ab cd");
    // Each is 11 px wide and high (half its size, and one); 10 px from one to the next.
    const Rect all = drawn.bounds(red);
    CHECK(all.x == 100);
    CHECK(all.w == 4 * 10 + 11);
    CHECK(all.bottom() == 300);
    CHECK(all.h == 11);
    CHECK(drawn.count(red) == 4 * 2);
}

TEST_CASE("right-to-left text ends at its position") {
    Page page;
    const Drawn drawn = page.text("ab cd", 400, {.rtl = true});
    const Rect all = drawn.bounds(red);
    CHECK(all.x == 350);
    CHECK(all.right() == 401);  // its first word is at the right
}

TEST_CASE("a justified line's gaps are wider by the given spacing") {
    Page page;
    const Rect as_is = page.text("ab cd").bounds(red);
    const Rect wider = page.text("ab cd", 100, {.spacing = 6}).bounds(red);
    CHECK(wider.w == as_is.w + 6);
}

TEST_CASE("subpixel positions use one of four pictures") {
    Page page;
    for (int i = 0; i < 16; ++i)
        page.text("a", 100 + static_cast<float>(i) / 16);
    CHECK(page.source.drawn == 4);
    const Rect r = page.text("a", 100.25F).bounds(red);
    CHECK(r.x == 100);  // the quarter is in the picture
}

TEST_CASE("coloured pictures keep their colours, only the opacity applies") {
    Page page;
    page.source.coloured = true;
    const Drawn drawn = page.text("a");
    CHECK(drawn.count(red) == 0);
    CHECK(drawn.count(IM_COL32_WHITE) == 2);
}

TEST_CASE("another scale invalidates pictures, not measurements") {
    Page page;
    page.text("abc");
    const int measured = page.source.measured;
    page.canvas.glyphs().set_scale(1);
    page.text("abc");
    CHECK(page.source.drawn == 3);
    page.canvas.glyphs().set_scale(2);
    CHECK(page.canvas.glyphs().glyph_count() == 0);
    page.text("abc");
    CHECK(page.source.drawn == 6);
    CHECK(page.source.measured == measured);
}

TEST_CASE("other fonts of the page invalidate everything") {
    Page page;
    page.text("abc");
    const int measured = page.source.measured;
    page.canvas.glyphs().forget();
    page.text("abc");
    CHECK(page.source.drawn == 6);
    CHECK(page.source.measured == 2 * measured);
    CHECK(page.source.shaped == 2);
}

TEST_CASE("the texture grows if there are more glyphs, and all are drawn") {
    Page page(4);
    std::string words;
    for (char c = 'a'; c <= 'z'; ++c)
        words += c;
    std::size_t triangles = 0;
    for (float size = 12; size < 60; size += 4)
        triangles += page.text(words, 10, {}, {Family::text, 400, false, size}).count(red);
    CHECK(triangles == 12 * 26 * 2);
    const ImTextureData& texture = *ImGui::GetIO().Fonts->TexData;
    CHECK(texture.Width * texture.Height > 1024 * 512);
}

TEST_CASE("glyphs that are too large for a picture are stretched") {
    Page page;
    const Rect drawn = page.text("a", 100, {}, {Family::text, 400, false, 600}).bounds(red);
    CHECK(page.source.scale < 0.9F);
    CHECK(drawn.w == doctest::Approx(300).epsilon(0.01));  // half an em
    CHECK(drawn.bottom() == doctest::Approx(300));
}
