// The vocabulary that sheets are written in.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "layout/document/contents.h"
#include "layout/document/document_builder.h"

namespace broadside {

namespace sheet_size {
inline constexpr float pad = 18, gap = 10, close_target = 44, field_height = 44;  ///< CSS px
}

class SheetBuilder {
public:
    SheetBuilder(const LayoutInput& input, const TypeStyle& style, TextMeasure& measure)
        : in(input), style(style), b(input, style, measure) {
        b.y = sheet_size::pad;
    }

    struct Choice {
        std::string_view text;
        std::string name;
        bool on;
        std::string_view label;
    };

    /// Beside the button that closes the sheet.
    void title(std::string_view text);
    void line(std::string_view text, const Font& font, Tone tone, std::string key);
    /// A button on a line of its own.
    void press(std::string_view text, const char* name);
    /// A row of a few things of which one is chosen, under what it is about.
    void choice(std::string_view about, std::span<const Choice> choices);
    /// What is shown by how sure it is.
    void statuses();
    /// A column as wide as the sheet, at its place; take() brings its boxes in.
    [[nodiscard]] SideColumn column(float inset);
    void take(SideColumn& column);
    [[nodiscard]] std::vector<Box> boxes(float& height);

    const LayoutInput& in;
    const TypeStyle& style;
    DocumentBuilder b;
};

/// Which of the timeline's events are shown; there is a field for words at its top.
void lay_filter_sheet(SheetBuilder& sheet);
/// What can be done with the window in sight.
void lay_share_sheet(SheetBuilder& sheet);

}  // namespace broadside
