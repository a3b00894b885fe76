// The timeline on the canvas: axis, lanes, marks, labels, clusters; drag, click and hover.
#pragma once

#include <vector>

#include "layout/timeline_layout.h"
#include "ui/painter.h"
#include "ui/wishes.h"

namespace broadside {

class TimelineView {
public:
    /// Draws the plot and appends what the reader did. The painter's origin is the scroll.
    void draw(Painter& painter, const TimelineInput& input, const TimelineLayout& layout,
              std::vector<Action>& actions, Cursor& cursor);

private:
    /// What is under the pointer.
    struct Hit {
        std::optional<std::size_t> event;
        std::optional<std::size_t> cluster;
    };

    [[nodiscard]] static Hit hit(const TimelineLayout& layout, float x, float y);
    void interact(const TimelineInput& input, const TimelineLayout& layout, const Painter& painter,
                  std::vector<Action>& actions, Cursor& cursor);
    void press(const TimelineInput& input, const TimelineLayout& layout,
               std::vector<Action>& actions) const;

    Hit hover_;
    bool dragged_ = false;
};

}  // namespace broadside
