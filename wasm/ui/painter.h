// Drawing in CSS px: text flows, hairlines and basic shapes.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "layout/document/document.h"
#include "model/search/query.h"
#include "ui/glyph_atlas.h"
#include "ui/theme.h"

namespace broadside {

/// Draws into the current ImGui window's list. Positions are CSS px from the panel's top left;
/// `origin_y` is added to y (the scroll). A `share` is a factor on the colour's opacity, 0–1. Edges
/// are aligned to device pixels.
class Painter {
public:
    Painter(ImDrawList& list, GlyphAtlas& glyphs, const Palette& palette)
        : list_(list), glyphs_(glyphs), palette_(palette), scale_(glyphs.scale()) {}

    void text(const Font& font, std::string_view text, float x, float baseline, Rgb colour,
              float share = 1);
    /// Text centred in `rect` both ways.
    void text_centred(const Font& font, std::string_view text, const Rect& rect, Rgb colour);
    /// The lines of a box between `top` and `bottom` (panel px).
    void flow(const Box& box, float top, float bottom);

    void fill(const Rect& rect, Rgb colour, float radius = 0, float share = 1);
    void frame(const Rect& rect, Rgb colour, float radius, float width = 1);
    void line(float x0, float y0, float x1, float y1, Rgb colour, float width = 1, float share = 1);
    /// A horizontal gradient from one share of the colour to another.
    void fade(const Rect& rect, Rgb colour, float from, float to);
    /// Bars from the bottom of `rect` (from its top, if `down`), one for each count, of full height
    /// for `most`: by a shader if there is one, otherwise by rectangles.
    void bars(const Rect& rect, std::span<const std::uint32_t> counts, std::uint32_t most,
              bool down, Rgb colour, float share);
    void disc(float x, float y, float radius, Rgb colour);
    void ring(float x, float y, float radius, Rgb colour, float width, bool dashed);
    void diamond(float x, float y, float radius, Rgb colour, bool filled);
    /// The shape of a status, as wide as its label is high.
    void status_mark(Status status, float x, float y, float radius, Rgb colour);

    void clip(const Rect& rect);
    void unclip();

    /// A dotted line `width` long.
    void dots(float x, float y, float width, Rgb colour);
    /// Backgrounds of the matches of `query` in the lines of a box between `top` and `bottom`.
    void marks(const Box& box, const Query& query, float top, float bottom);

    float origin_y = 0;
    float opacity = 1;    ///< of everything drawn
    bool shaders = true;  ///< the renderer supports density_pass.h

    [[nodiscard]] const Palette& palette() const noexcept { return palette_; }
    /// Device px per CSS px.
    [[nodiscard]] float scale() const noexcept { return scale_; }
    [[nodiscard]] GlyphAtlas& glyphs() noexcept { return glyphs_; }

private:
    /// The part of a match inside a fragment.
    void mark(const Box& box, const Line& line, const Fragment& fragment, const TextRange& range);
    [[nodiscard]] float px(float css) const noexcept { return css * scale_; }
    [[nodiscard]] float snap(float css) const noexcept;
    [[nodiscard]] std::uint32_t packed(Rgb colour, float share = 1) const noexcept;

    ImDrawList& list_;
    GlyphAtlas& glyphs_;
    const Palette& palette_;
    float scale_;
};

}  // namespace broadside
