// A column of small lines: the contents and the toggles, in the rail or in a sheet.
#pragma once

#include <vector>

#include "layout/document/document.h"
#include "layout/text/style.h"

namespace broadside {

/// Stacks small boxes downwards in a column outside the document.
class SideColumn {
public:
    SideColumn(const TypeStyle& style, TextMeasure& measure) : style_(style), measure_(measure) {}

    /// A heading in small type.
    void label(const Node& node);
    /// A line of the contents, `target` CSS px high at least.
    void contents_line(const Node& node, float target);
    /// A toggle that shows or hides something.
    void toggle(const Node& node, float target);

    float x = 0, y = 0, width = 0;  ///< of the column, CSS px; y is the next box's
    std::vector<Box> boxes;

private:
    void add(const Node& node, BoxKind kind, const Font& font, float inset, float leading,
             float least_height, float air);

    const TypeStyle& style_;
    TextMeasure& measure_;
};

}  // namespace broadside
