// A timeline on a canvas, laid out as in the reader.
#pragma once

#include <utility>

#include "layout/timeline/timeline_layout.h"
#include "ui/canvas.h"

namespace broadside {

struct TimelineOnCanvas {
    Article article;
    ReaderState state;
    TimelineIndex index;
    LabelTexts texts;
    Canvas canvas;
    Rect plot;

    TimelineOnCanvas(Article of, float width, float height, float scale = 1)
        : article(std::move(of)),
          canvas(width, height, scale),
          plot{20, 20, width - 40, height - 40} {
        index = index_timeline(article, state.filter, state.hidden);
    }

    [[nodiscard]] TimelineInput input() {
        const TimelineWindow window = state.window.value_or(article.timeline.whole);
        return {article, state, strings_en(), index, texts, plot, window, {}};
    }
    [[nodiscard]] TimelineLayout layout() { return layout_timeline(input(), canvas.glyphs()); }
};

}  // namespace broadside
