// Breaks styled runs into lines.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "layout/text/text_line.h"

namespace broadside {

struct TextFlow {
    std::vector<Line> lines;
    float width = 0;  ///< of the widest line
    float height = 0;
    bool rtl = false;        ///< right-to-left: its lines are aligned at the right
    bool justified = false;  ///< has justified lines
};

struct FlowOptions {
    float max_width = 0;                     ///< CSS px
    float line_height = design::type::line;  ///< CSS px; rounded up to whole ones
    bool balance = false;                    ///< even lines, for headings
    bool wrap = true;                        ///< false: only line feeds end a line
    bool justify = false;                    ///< lines as wide as `max_width`, except the last
    std::string_view lang = {};              ///< of the text, BCP 47
};

/// Sets `runs` in lines. A word wider than the line is broken anywhere.
[[nodiscard]] TextFlow flow_text(std::span<const TextRun> runs, const FlowOptions& options,
                                 TextMeasure& measure);

}  // namespace broadside
