// The inputs of the layout of the page, its chrome and its sheets.
#pragma once

#include "model/state/reader_state.h"
#include "model/timeline/timeline_index.h"
#include "semantics/node.h"
#include "semantics/strings.h"

namespace broadside {

/// The same input results in the same boxes. The trees have all text; article, index and window are
/// for what is positioned by date.
struct LayoutInput {
    const Article& article;
    const Node& tree;      ///< article_tree()
    const Node& controls;  ///< timeline_tree()
    const ReaderState& state;
    const Strings& strings;
    const TimelineIndex& timeline;  ///< of the article and the state's filter
    TimelineWindow window;          ///< the visible window of the timeline
    float width = 0, height = 0;    ///< of the panel, CSS px
    float rail = 0, bottom = 0;     ///< covered by the chrome, at the left and at the bottom
    bool justify = false;           ///< the page justifies its paragraphs
};

}  // namespace broadside
