// What the layout of the page, its chrome and its sheets depends on.
#pragma once

#include "model/state/reader_state.h"
#include "model/timeline/timeline_index.h"
#include "semantics/node.h"
#include "semantics/strings.h"

namespace broadside {

/// The same input gives the same boxes. The trees hold all words; article, index and window are for
/// what is placed by its date.
struct LayoutInput {
    const Article& article;
    const Node& tree;      ///< article_tree()
    const Node& controls;  ///< timeline_tree()
    const ReaderState& state;
    const Strings& strings;
    const TimelineIndex& timeline;  ///< of the article and the state's filter
    TimelineWindow window;          ///< of the timeline, in sight
    float width = 0, height = 0;    ///< of the panel, CSS px
    float rail = 0, bottom = 0;     ///< of it covered by the chrome, at the left and at the foot
    bool justify = false;           ///< the page sets its paragraphs justified
};

}  // namespace broadside
