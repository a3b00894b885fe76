// A line of text: the pieces of runs on it with their positions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/text/text_run.h"

namespace broadside {

/// A piece of a run on one line.
///
///     line.x ─┐      fragment.x (from the flow's left edge)
///             ▼      ▼
///             The big gains, DeepSeek says
///             └ run 0 ─────┘└ run 1 ─┘
struct Fragment {
    std::size_t run = 0;
    std::size_t begin = 0, end = 0;  ///< bytes in the run's text
    float x = 0, width = 0;          ///< CSS px
    float spacing = 0;               ///< added to each gap of a justified line, CSS px
    bool rtl = false;                ///< its words run from right to left
    bool hyphen = false;             ///< the line ends at a soft hyphen, which is drawn
};

struct Line {
    float top = 0, height = 0, baseline = 0;  ///< CSS px from the flow's top
    float width = 0;                          ///< without trailing spaces
    bool wrapped = false;                     ///< its paragraph continues in the next line
    std::vector<Fragment> fragments;          ///< from left to right
};

/// The drawn text of a fragment: with soft hyphens only at the end of the line. `room` is the
/// buffer if that differs from the run's text.
[[nodiscard]] std::string_view shown_text(const TextRun& run, const Fragment& fragment,
                                          std::string& room);

}  // namespace broadside
