// Fakes of the browser's text engine: every letter is half an em wide, ideographs one em.
#pragma once

#include "model/text/utf8.h"
#include "ui/glyph_source.h"

namespace broadside {

inline float plain_width(const Font& font, std::string_view text) {
    float ems = 0;
    float spacing = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        ems += c.value >= 0x2E80 ? 1.0F : 0.5F;
        spacing += font.letter_spacing + (c.value == ' ' ? font.word_spacing : 0);
        at += c.size;
    }
    return ems * font.size + spacing;
}

/// Words of two letters, for scripts without spaces.
inline void plain_word_ends(std::string_view text, std::vector<std::size_t>& out) {
    for (std::size_t at = 0, count = 1; at < text.size(); ++count) {
        at += code_point_at(text, at).size;
        if (count % 2 == 0) out.push_back(at);
    }
}

class PlainMeasure : public TextMeasure {
public:
    float width(const Font& font, std::string_view text) override {
        return plain_width(font, text);
    }
    FontMetrics metrics(const Font& font) override { return {font.size * 0.8F, font.size * 0.2F}; }
    void word_ends(std::string_view text, std::vector<std::size_t>& out) override {
        plain_word_ends(text, out);
    }
};

/// Draws every cluster as a filled square.
class PlainGlyphs final : public GlyphSource {
public:
    float width(const Font& font, std::string_view text) override {
        return plain_width(font, text);
    }
    FontMetrics metrics(const Font& font) override { return {font.size * 0.8F, font.size * 0.2F}; }
    void word_ends(std::string_view text, std::vector<std::size_t>& out) override {
        plain_word_ends(text, out);
    }
    void shape(const Font& font, std::string_view word, bool,
               std::vector<GlyphCluster>& out) override {
        float x = 0;
        for (std::size_t at = 0; at < word.size();) {
            const std::size_t size = code_point_at(word, at).size;
            out.push_back(
                {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + size), x});
            x += plain_width(font, word.substr(at, size));
            at += size;
        }
    }
    void rasterise(const Font& font, float scale, std::string_view, bool, float,
                   GlyphImage& out) override {
        out.width = out.height = static_cast<int>(font.size * scale * 0.5F) + 1;
        out.left = 0;
        out.top = -out.height;
        out.pixels.assign(static_cast<std::size_t>(out.width * out.height) * 4, 255);
        ++drawn;
    }
    int drawn = 0;
};

}  // namespace broadside
