// Positions the pieces of a filled line: both directions, and justified lines.
#pragma once

#include <span>

#include "layout/text/bidi.h"
#include "layout/text/text_line.h"

namespace broadside {

/// The paragraph of a line's fragments.
struct LineText {
    std::span<const TextRun> runs;
    std::span<const std::size_t> starts;  ///< of each run in the paragraph's text, bytes
    const BidiText* bidi = nullptr;       ///< null if everything is left-to-right
    TextMeasure& measure;
};

/// Positions the fragments of a line, in reading order, from its left end. To fill a larger `full`
/// width, the gaps grow.
void order_line(const LineText& text, float full, Line& line);

}  // namespace broadside
