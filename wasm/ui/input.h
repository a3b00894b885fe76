// Pointer input on the panel.
#pragma once

#include <cstdint>

namespace broadside {

struct PointerInput {
    enum class Kind : std::uint8_t { move, leave, down, up, wheel, pinch };
    Kind kind = Kind::move;
    float x = 0, y = 0;    ///< CSS px from the panel's top left
    float dx = 0, dy = 0;  ///< of a wheel, CSS px
    float factor = 1;      ///< of a pinch: the ratio of the fingers' distances
    bool zoom = false;     ///< a wheel with Ctrl
    bool pick = false;     ///< the drag selects a range of the timeline
};

}  // namespace broadside
