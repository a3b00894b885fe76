// Trees and layouts of an article in a state, for tests.
#pragma once

#include "layout/document/document_layout.h"
#include "layout/document/timeline_section.h"
#include "layout/text/style.h"
#include "model/article/address.h"
#include "semantics/article_tree.h"
#include "semantics/panel_tree.h"
#include "test_measure.h"

namespace broadside {

/// All inputs of a layout.
struct Trees {
    Trees(const Article& a, const ReaderState& s, float width, bool can_go_back = false)
        : article(a),
          state(s),
          index(index_timeline(a, s.filter, s.hidden)),
          window(s.window.value_or(a.timeline.whole)),
          context{article, state, index.hidden, can_go_back},
          tree(article_tree(a, strings_en())),
          controls(timeline_tree({context, strings_en(), index, window,
                                  listed_at_most(s.form, is_narrow(width, s.reading))})),
          bar(bar_tree(context, strings_en())) {}

    [[nodiscard]] LayoutInput input(float width, float height) const {
        return {article, tree, controls, state, strings_en(), index, window, width, height};
    }

    const Article& article;
    ReaderState state;
    TimelineIndex index;
    TimelineWindow window;
    CommandContext context;
    Node tree, controls, bar;
};

inline Document laid_out(const Article& article, const ReaderState& state, float width) {
    PlainMeasure measure;
    return layout_document(Trees(article, state, width).input(width, 800), measure);
}

/// The node of a part's heading, or of one of its blocks.
inline NodeId heading_of(const Article& article, std::string_view address) {
    return {find_address(article, address), Piece::heading};
}
inline NodeId block_of(const Article& article, std::string_view address, std::uint32_t n) {
    return {find_address(article, address), Piece::block, n};
}
inline constexpr NodeId title_node{{Part::title}, Piece::heading};
inline constexpr NodeId plot_node{{Part::timeline}, Piece::plot};

/// The box of a node; null if it has none.
inline const Box* box_of(const std::vector<Box>& boxes, NodeId node) {
    for (const Box& b : boxes)
        if (b.node == node) return &b;
    return nullptr;
}

}  // namespace broadside
