// Splits runs where a line may end, and measures the pieces.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "layout/text/text_run.h"

namespace broadside {

/// The part of an unbreakable piece in one run. Widths in CSS px.
struct TextPart {
    std::size_t run = 0;
    std::size_t begin = 0, end = 0;  ///< bytes in the run's text
    float width = 0;                 ///< with trailing spaces
    float ink_width = 0;             ///< without
};

/// An unbreakable piece: a word with the spaces after it. Widths in CSS px.
struct TextPiece {
    std::vector<TextPart> parts;
    float width = 0;
    float ink_width = 0;
    float kern = 0;          ///< added if it follows the previous piece on the same line
    float hyphen = 0;        ///< width of the hyphen if a line ends here; 0 without one
    bool ends_line = false;  ///< a line feed follows
};

/// `all` is the concatenated text of the runs.
[[nodiscard]] std::vector<TextPiece> cut_pieces(std::span<const TextRun> runs, std::string_view all,
                                                std::string_view lang, TextMeasure& measure);

}  // namespace broadside
