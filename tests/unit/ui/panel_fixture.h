// A panel without a reader, derived from an article, a state and a page.
#pragma once

#include <utility>

#include "sample_article.h"
#include "ui/canvas.h"
#include "ui/layer_boxes.h"
#include "ui/panel.h"

namespace broadside {

struct TestPanelSources {
    Canvas canvas{1000, 700};
    PanelSources in;
    Panel panel{in, canvas.glyphs()};

    explicit TestPanelSources(Article article = sample_article()) {
        in.article = std::move(article);
        in.article_version = 1;
        in.page.view = {1000, 700, 1};
    }
};

inline std::vector<LayerBox> all_layer_boxes(Panel& panel) {
    std::vector<LayerBox> out;
    for (const LayerPart part :
         {LayerPart::document, LayerPart::chrome, LayerPart::sheet, LayerPart::labels})
        for (const LayerBox& box : layer_boxes(panel, part))
            out.push_back(box);
    return out;
}

}  // namespace broadside
