// What stays in sight while the text scrolls: the rail with the contents, or the bar at the foot.
#pragma once

#include <vector>

#include "layout/document/document_layout.h"

namespace broadside {

/// In CSS px from the panel's top left.
///
///     ┌ rail ┬──────────────┐      ┌─────────────────────┐
///     │ find │              │      │                     │
///     │ one  │     text     │      │        text         │
///     │ two  │              │      ├─────────────────────┤ ─┐
///     │ Aa ↑↓│              │      │ ☰  ⌕  Aa  ↑  ↓      │  bottom
///     └──────┴──────────────┘      └─────────────────────┘ ─┘
struct Chrome {
    std::vector<Box> boxes;
    float rail = 0;    ///< width of the rail; 0 where there is no room for one
    float bottom = 0;  ///< height of the bar; 0 beside a rail
    Rect progress;     ///< the line that fills as one reads on
    bool mirrored = false;
};

/// `can_go_back`: a jump inside the article can be taken back.
[[nodiscard]] Chrome layout_chrome(const LayoutInput& input, bool can_go_back,
                                   TextMeasure& measure);

}  // namespace broadside
