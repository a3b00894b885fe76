#include "ui/glyph_atlas.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "imgui.h"
#include "layout/text/justify.h"
#include "model/text/text.h"
#include "model/text/utf8.h"

namespace broadside {
namespace {

constexpr int shift_steps = 4;  // subpixel positions

/// FNV-1a over the font, the direction and the text.
std::uint64_t key_of(const Font& font, std::string_view text, bool rtl = false) noexcept {
    std::uint64_t h = hash_of({});
    const auto eat = [&h](std::uint64_t v) { h = hash_more(h, v); };
    eat(static_cast<std::uint64_t>(font.family) | (font.italic ? 16U : 0U) | (rtl ? 32U : 0U));
    eat(font.weight);
    eat(static_cast<std::uint64_t>(std::lround(font.size * 64)));
    eat(static_cast<std::uint64_t>(std::lround(font.letter_spacing * 64)));
    eat(static_cast<std::uint64_t>(std::lround(font.word_spacing * 64)));
    return hash_of(text, h);
}

}  // namespace

float GlyphAtlas::width(const Font& font, std::string_view text) {
    const auto [width, fresh] = widths_.add(key_of(font, text));
    if (fresh) width = source_.width(font, text);
    return width;
}

FontMetrics GlyphAtlas::metrics(const Font& font) {
    const auto [metrics, fresh] = metrics_.add(key_of(font, {}));
    if (fresh) metrics = source_.metrics(font);
    return metrics;
}

void GlyphAtlas::word_ends(std::string_view text, std::vector<std::size_t>& out) {
    source_.word_ends(text, out);
}

const GlyphAtlas::Word& GlyphAtlas::word(const Font& font, std::string_view text, bool rtl) {
    const auto [word, fresh] = words_.add(key_of(font, text, rtl));
    if (!fresh) return word;
    shaped_.clear();
    source_.shape(font, text, rtl, shaped_);
    for (const GlyphCluster& c : shaped_)
        word.clusters.push_back(
            {key_of(font, text.substr(c.begin, c.end - c.begin), rtl), c.begin, c.end, c.x});
    return word;
}

const GlyphAtlas::Glyph& GlyphAtlas::glyph(const Font& font, std::string_view cluster, bool rtl,
                                           std::uint64_t key, int shift) {
    const auto [g, fresh] = glyphs_.add(key * shift_steps + static_cast<unsigned>(shift));
    if (!fresh) return g;
    image_.width = image_.height = 0;
    // What is larger than a picture can be is drawn smaller, and stretched. No script takes more
    // than half an em for a byte of a word.
    const float em = font.size, ems = static_cast<float>(cluster.size()) / 2 + 1;
    const float scale =
        std::min(scale_, std::sqrt(static_cast<float>(largest_picture) / (ems * em * em * 2)));
    g.stretch = scale_ / scale;
    source_.rasterise(font, scale, cluster, rtl,
                      static_cast<float>(shift) / shift_steps / g.stretch, image_);
    if (image_.width <= 0 || image_.height <= 0) return g;
    ImFontAtlasRect rect;
    g.rect = atlas_.AddCustomRect(image_.width, image_.height, &rect);
    if (g.rect == ImFontAtlasRectId_Invalid) return g;
    g.left = image_.left;
    g.top = image_.top;
    g.width = image_.width;
    g.height = image_.height;
    g.coloured = image_.coloured;
    ImTextureData* texture = atlas_.TexData;
    const auto row = static_cast<std::size_t>(image_.width) * 4;
    for (int y = 0; y < image_.height; ++y)
        std::memcpy(texture->GetPixelsAt(rect.x, rect.y + y),
                    image_.pixels.data() + static_cast<std::size_t>(y) * row, row);
    return g;
}

void GlyphAtlas::draw_glyph(ImDrawList& list, const Glyph& glyph, float x, float y,
                            std::uint32_t colour) {
    ImFontAtlasRect rect;
    if (glyph.rect == ImFontAtlasRectId_Invalid || !atlas_.GetCustomRect(glyph.rect, &rect)) return;
    const float stretch = glyph.stretch;
    const ImVec2 from(x + static_cast<float>(glyph.left) * stretch,
                      y + static_cast<float>(glyph.top) * stretch);
    const ImVec2 to(from.x + static_cast<float>(glyph.width) * stretch,
                    from.y + static_cast<float>(glyph.height) * stretch);
    list.AddImage(atlas_.TexRef, from, to, rect.uv0, rect.uv1,
                  glyph.coloured ? (colour | 0x00FFFFFFU) : colour);
}

/// The position and style of the next word, in device px.
struct GlyphAtlas::Pen {
    ImDrawList& list;
    const Font& font;
    const TextSetting& setting;
    std::uint32_t colour = 0;
    float x = 0, y = 0;
    char32_t before = 0;  ///< the last letter drawn

    /// Advances by the spacing added between the last letter and `after`.
    void widen(char32_t after, float scale) {
        if (setting.spacing > 0 && before != 0 && is_gap(before, after))
            step(setting.spacing * scale);
        before = after;
    }
    void step(float by) { x += setting.rtl ? -by : by; }
};

void GlyphAtlas::draw_word(Pen& pen, std::string_view text) {
    const bool rtl = pen.setting.rtl;
    const float advance = width(pen.font, text) * scale_;
    const Word& shaped = word(pen.font, text, rtl);
    for (const Placed& c : shaped.clusters) {
        const std::string_view cluster = text.substr(c.begin, c.end - c.begin);
        pen.widen(code_point_at(cluster, 0).value, scale_);
        const float x = (rtl ? pen.x - advance : pen.x) + c.x * scale_;
        const float steps = std::floor(x * shift_steps + 0.5F);
        const float whole = std::floor(steps / shift_steps);
        const int shift = static_cast<int>(steps - whole * shift_steps);
        draw_glyph(pen.list, glyph(pen.font, cluster, rtl, c.key, shift), whole, pen.y, pen.colour);
    }
    pen.step(advance);
}

void GlyphAtlas::draw(ImDrawList& list, const Font& font, std::string_view text, float x, float y,
                      std::uint32_t colour, const TextSetting& setting) {
    Pen pen{list, font, setting, colour, x, std::round(y)};
    const float space = width(font, " ") * scale_;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ') {
            pen.widen(U' ', scale_);
            pen.step(space);
            ++at;
            continue;
        }
        const std::size_t stop = std::min(text.find(' ', at), text.size());
        draw_word(pen, text.substr(at, stop - at));
        at = stop;
    }
}

void GlyphAtlas::set_scale(float scale) {
    if (scale == scale_) return;
    scale_ = scale;
    drop_pictures();
}

void GlyphAtlas::forget() {
    widths_.clear();
    metrics_.clear();
    words_.clear();
    drop_pictures();
}

void GlyphAtlas::drop_pictures() {
    for (const Glyph& g : glyphs_.values())
        if (g.rect != ImFontAtlasRectId_Invalid) atlas_.RemoveCustomRect(g.rect);
    glyphs_.clear();
}

}  // namespace broadside
