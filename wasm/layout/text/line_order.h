// A filled line → where each piece of it stands: both directions, and justified lines.
#pragma once

#include <span>

#include "layout/text/bidi.h"
#include "layout/text/text_line.h"

namespace broadside {

/// What a line's fragments refer to.
struct LineText {
    std::span<const TextRun> runs;
    std::span<const std::size_t> starts;  ///< of each run in the paragraph's text, bytes
    const BidiText* bidi = nullptr;       ///< null where all runs from left to right
    TextMeasure& measure;
};

/// Gives the fragments of a line, filled in reading order, their places from its left end.
/// A `full` width above the line's own is made up by wider gaps.
void order_line(const LineText& text, float full, Line& line);

}  // namespace broadside
