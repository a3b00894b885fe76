// The boxes of the text layer: where each node's text is drawn, and in which font.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/geometry.h"
#include "layout/text/text_measure.h"
#include "semantics/node_id.h"
#include "ui/panel.h"

namespace broadside {

struct LayerBox {
    NodeId node;
    Rect rect;  ///< CSS px from the top left of its part: document, panel or the sheet's content
    Font font;
    float line_height = 0;  ///< CSS px; 0 without lines, as for an image
    float inset_x = 0, inset_y = 0;
    float text_width =
        0;  ///< of the widest line, so that the text layer breaks lines as the canvas does
    bool rtl = false, justified = false;
    bool on = false;     ///< open, current or selected
    bool grabs = false;  ///< a horizontal drag that starts here moves the timeline
};

/// The boxes of one part.
[[nodiscard]] std::vector<LayerBox> layer_boxes(Panel& panel, LayerPart part);

}  // namespace broadside
