// A glyph cache: pictures of clusters, each rasterised once into Dear ImGui's texture.
//
// It replaces Dear ImGui's font loaders. Those need a font file, which pages do not provide, and
// draw single characters, without the shaping that Arabic, Devanagari or emoji sequences need; the
// browser has the page's fonts and shapes text (GlyphSource). stb_truetype alone is
// 7.1 kB after brotli, and a font hundreds.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ui/glyph_source.h"
#include "ui/keyed.h"

struct ImDrawList;
struct ImFontAtlas;

namespace broadside {

/// How a run of text is set.
struct TextSetting {
    bool rtl = false;   ///< words run from right to left
    float spacing = 0;  ///< CSS px added to each gap of a justified line
};

/// Measures, shapes and caches. Belongs to one ImGui context and one scale.
class GlyphAtlas final : public TextMeasure {
public:
    GlyphAtlas(GlyphSource& source, ImFontAtlas& atlas) : source_(source), atlas_(atlas) {}

    float width(const Font& font, std::string_view text) override;
    FontMetrics metrics(const Font& font) override;

    void word_ends(std::string_view text, std::vector<std::size_t>& out) override;

    /// Draws text of one direction at (x, y) in device px, y on the baseline: x is its left end, or
    /// its right one for right-to-left text. `colour` is ImU32.
    void draw(ImDrawList& list, const Font& font, std::string_view text, float x, float y,
              std::uint32_t colour, const TextSetting& setting = {});

    /// Device px per CSS px. Changing it drops the pictures.
    void set_scale(float scale);
    [[nodiscard]] float scale() const noexcept { return scale_; }
    /// Drops everything: the page's fonts have changed.
    void forget();

    [[nodiscard]] std::size_t glyph_count() const noexcept { return glyphs_.values().size(); }

private:
    struct Glyph {
        int rect = -1;  ///< id in the ImGui atlas; -1: nothing to draw
        int left = 0, top = 0, width = 0, height = 0;  ///< px of the picture
        float stretch = 1;                             ///< device px for each px of the picture
        bool coloured = false;
    };
    struct Placed {
        std::uint64_t key;  ///< of the cluster's picture, without its shift
        std::uint32_t begin, end;
        float x;  ///< CSS px
    };
    struct Word {
        std::vector<Placed> clusters;
    };

    struct Pen;
    const Word& word(const Font& font, std::string_view text, bool rtl);
    const Glyph& glyph(const Font& font, std::string_view cluster, bool rtl, std::uint64_t key,
                       int shift);
    void draw_glyph(ImDrawList& list, const Glyph& glyph, float x, float y, std::uint32_t colour);
    void draw_word(Pen& pen, std::string_view text);
    void drop_pictures();

    GlyphSource& source_;
    ImFontAtlas& atlas_;
    float scale_ = 1;
    // Keys are 64-bit hashes of font and text, assumed not to collide.
    Keyed<float> widths_;
    Keyed<FontMetrics> metrics_;
    Keyed<Word> words_;
    Keyed<Glyph> glyphs_;
    std::vector<GlyphCluster> shaped_;
    GlyphImage image_;
};

}  // namespace broadside
