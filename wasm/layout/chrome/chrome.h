// The fixed controls around the scrolling text: the rail with the contents, or the bar at the
// bottom.
#pragma once

#include <vector>

#include "layout/document/document.h"
#include "layout/text/text_measure.h"
#include "model/state/reading.h"
#include "semantics/strings.h"

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
    float rail = 0;    ///< width of the rail; 0 if there is no space for one
    float bottom = 0;  ///< height of the bar; 0 beside a rail
    Rect progress;     ///< the progress line
    bool mirrored = false;
};

struct ChromeInput {
    const Article& article;
    const Node& contents;  ///< of article_tree()
    const Node& bar;       ///< bar_tree()
    const Strings& strings;
    const Reading& reading;
    float width = 0, height = 0;  ///< of the panel, CSS px
};

[[nodiscard]] Chrome layout_chrome(const ChromeInput& input, TextMeasure& measure);

}  // namespace broadside
