// Stacks boxes from top to bottom: the vocabulary that page and slide are written in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/document/document_layout.h"

namespace broadside {

class DocumentBuilder {
public:
    DocumentBuilder(const LayoutInput& input, const TypeStyle& style, TextMeasure& measure);

    /// How a line of text is set.
    struct Setting {
        Font font;
        float leading = 1.4F;  ///< line height over font size
        Tone tone = Tone::ink;
        bool balance = false;
        bool justify = false;
    };

    /// Sets one string across the column, at most `width` wide, and moves down past it.
    Box& line(std::string_view text, const Setting& setting, std::string key, float width);
    /// Sets runs at `x` within `width`; from its right edge if they run from right to left.
    Box& runs(std::vector<TextRun> text, const Setting& setting, std::string key, float x,
              float width);
    /// Sets a body: paragraphs, lists, quotes, code. Leaves get the keys "<owner>.<n>".
    void body(const Blocks& blocks, std::string_view owner, Tone tone);
    /// A pressable label; does not move down. Its width comes from its text.
    Box& button(std::string_view label, std::string_view name, float x, float at);
    /// Shape and word of a status; does not move down.
    Box& status(Status status, float x, float at);
    void rule(float x, float width);
    Box& ground(const Rect& rect);

    void anchor(std::string_view id);
    void skip(float by) { y += by; }

    [[nodiscard]] float left() const noexcept { return left_; }
    [[nodiscard]] float column() const noexcept { return column_; }
    /// Width of a comfortable line of prose, CSS px.
    [[nodiscard]] float prose() const noexcept { return prose_; }
    [[nodiscard]] float text_width(std::string_view text, const Font& font);

    /// Narrows the column by `by` on both sides until the matching negative call.
    void inset(float by);

    Document finish(float height);

    float y = 0;  ///< where the next box goes
    const LayoutInput& in;
    const TypeStyle& style;
    TextMeasure& measure;
    Document doc;

private:
    void block(const Block& block, std::string_view owner, Tone tone, float indent);
    void list(const Block& list, std::string_view owner, Tone tone, float indent);
    void quote(const Block& quote, std::string_view owner, float indent);
    void code(const Block& code, std::string_view owner, float indent);
    void picture(std::string key, float x, float width);
    std::string leaf_key(std::string_view owner);

    float left_ = 0, column_ = 0, prose_ = 0;
    bool rtl_ = false;        ///< the article runs from right to left
    std::size_t leaves_ = 0;  ///< leaves of the body so far
};

}  // namespace broadside
