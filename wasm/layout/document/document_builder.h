// Stacks boxes from top to bottom: the functions that lay out page, slide and sheet.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/document/document.h"
#include "layout/document/layout_input.h"
#include "layout/text/style.h"

namespace broadside {

class DocumentBuilder {
public:
    DocumentBuilder(const LayoutInput& input, const TypeStyle& style, TextMeasure& measure);

    /// How a line of text is set.
    struct Setting {
        Font font;
        float leading = design::leading::plain;  ///< line height over font size
        Tone tone = Tone::ink;
        bool balance = false;
        bool justify = false;
    };

    /// Sets a node's text across the column, at most `width` wide, and moves down past it.
    Box& line(const Node& node, const Setting& setting, float width);
    /// Text that is only drawn.
    Box& line(std::string_view text, const Setting& setting, float width);
    /// Sets runs at `x` within `width`; right-to-left ones from its right edge.
    Box& runs(std::vector<TextRun> text, const Setting& setting, NodeId node, float x, float width);
    /// Sets the blocks of a part: paragraphs, lists, quotes, code.
    void body(const Node& part, Tone tone);
    /// A control as a button, as wide as its text; does not move down.
    Box& button(const Node& control, float x, float at);
    /// Shape and word of a status; does not move down.
    Box& status(const Node& status, float x, float at);
    void rule(float x, float width);
    Box& ground(const Rect& rect);

    void anchor(PartRef part);
    void skip(float by) { y += by; }

    [[nodiscard]] float left() const noexcept { return left_; }
    [[nodiscard]] float column() const noexcept { return column_; }
    /// Width of a comfortable line of prose, CSS px.
    [[nodiscard]] float prose() const noexcept { return prose_; }
    [[nodiscard]] float text_width(std::string_view text, const Font& font);
    /// Width of a status with its shape.
    [[nodiscard]] float status_width(const Node& status);

    /// Narrows the column by `by` on both sides until the matching negative call.
    void inset(float by);

    Document finish(float height);

    float y = 0;  ///< of the next box
    const LayoutInput& in;
    const TypeStyle& style;
    TextMeasure& measure;
    Document doc;

private:
    void block(const Node& node, Tone tone, float indent);
    void paragraph(const Node& node, Tone tone, float indent);
    void list(const Node& list, Tone tone, float indent);
    void quote(const Node& quote, float indent);
    void code(const Node& code, float indent);
    void picture(NodeId node, float x, float width);

    float left_ = 0, column_ = 0, prose_ = 0;
    bool rtl_ = false;  ///< the article is right-to-left
};

/// Whether a node is a block of text. References to sources are not: they are in the margin.
[[nodiscard]] bool is_block(const Node& node) noexcept;

}  // namespace broadside
