// The source of glyph pictures: the browser's text engine, or a fake in tests.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/text/text_measure.h"

namespace broadside {

/// The unit drawn as one picture: a letter with its accents, an emoji, or a whole word in a script
/// with contextual forms.
struct GlyphCluster {
    std::uint32_t begin = 0, end = 0;  ///< UTF-8 bytes in the word
    float x = 0;                       ///< CSS px from the word's start
};

/// A picture in device px. `pixels` is RGBA with straight alpha, `width` × `height`: white with
/// coverage in alpha, or coloured (emoji).
struct GlyphImage {
    int width = 0, height = 0;  ///< 0 × 0: nothing to draw
    int left = 0, top = 0;      ///< from the origin (on the baseline) to the picture's top left
    bool coloured = false;
    std::vector<std::uint8_t> pixels;
};

/// Device px of the largest picture.
inline constexpr std::size_t largest_picture = std::size_t{768} * 768;

class GlyphSource : public TextMeasure {
public:
    /// Splits a word (no spaces) into clusters. A right-to-left word is one cluster.
    virtual void shape(const Font& font, std::string_view word, bool rtl,
                       std::vector<GlyphCluster>& out) = 0;
    /// Draws a cluster `shift` (0–1) device px right of a whole pixel, at `scale` device px per CSS
    /// px.
    virtual void rasterise(const Font& font, float scale, std::string_view cluster, bool rtl,
                           float shift, GlyphImage& out) = 0;
};

}  // namespace broadside
