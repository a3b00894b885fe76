// The table of contents and the key of statuses, in a rail beside the text or in a sheet over it.
#pragma once

#include <vector>

#include "layout/document/document_layout.h"

namespace broadside {

/// Stacks small boxes downwards in a column of its own, outside the document.
class SideColumn {
public:
    SideColumn(const LayoutInput& input, const TypeStyle& style, TextMeasure& measure)
        : in_(input), style_(style), measure_(measure) {}

    /// A heading in small type.
    void label(std::string_view text, std::string key);
    /// A line for each part of the article; `target` is the least height of one, CSS px.
    void contents(float target);
    /// Something that is shown or hidden by a press.
    Box& filter(std::string_view text, std::string name, bool on, float target);
    /// The four statuses; pressing one shows or hides what has it.
    void statuses(float target);

    float x = 0, y = 0, width = 0;  ///< of the column; y is where the next box goes
    std::vector<Box> boxes;

private:
    void line(const std::string& id, std::string_view title, float target);

    const LayoutInput& in_;
    const TypeStyle& style_;
    TextMeasure& measure_;
};

/// The timeline's own title, or the word for one.
[[nodiscard]] std::string_view timeline_title(const LayoutInput& input);

}  // namespace broadside
