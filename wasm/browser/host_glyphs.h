// The browser's text engine as a GlyphSource.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "ui/glyph_source.h"

namespace broadside {

class HostGlyphs final : public GlyphSource {
public:
    float width(const Font& font, std::string_view text) override;
    FontMetrics metrics(const Font& font) override;
    void word_ends(std::string_view text, std::vector<std::size_t>& out) override;
    void shape(const Font& font, std::string_view word, bool rtl,
               std::vector<GlyphCluster>& out) override;
    void rasterise(const Font& font, float scale, std::string_view cluster, bool rtl, float shift,
                   GlyphImage& out) override;

private:
    std::vector<float> shaped_;  ///< triples: begin, end, x
};

}  // namespace broadside
