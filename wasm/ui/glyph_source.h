// Where pictures of letters come from: the browser's own text engine, or a stand-in in tests.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/text/text_measure.h"

namespace broadside {

/// What is drawn as one picture: a letter with its accents, an emoji, or a whole word in a script
/// whose letters change with their neighbours.
struct GlyphCluster {
    std::uint32_t begin = 0, end = 0;  ///< UTF-8 bytes in the word
    float x = 0;                       ///< CSS px from the word's start
};

/// A picture in device px. `pixels` is RGBA with straight alpha, `width` × `height`: white with
/// coverage in alpha, or its own colours (emoji).
struct GlyphImage {
    int width = 0, height = 0;  ///< 0 × 0: nothing to draw
    int left = 0, top = 0;      ///< from the pen (on the baseline) to the picture's top left
    bool coloured = false;
    std::vector<std::uint8_t> pixels;
};

class GlyphSource : public TextMeasure {
public:
    /// Cuts a word (no spaces) into clusters. A word that runs from right to left is one.
    virtual void shape(const Font& font, std::string_view word, bool rtl,
                       std::vector<GlyphCluster>& out) = 0;
    /// Draws a cluster `shift` (0–1) device px right of a whole pixel, at `scale` device px a CSS
    /// px.
    virtual void rasterise(const Font& font, float scale, std::string_view cluster, bool rtl,
                           float shift, GlyphImage& out) = 0;
};

}  // namespace broadside
