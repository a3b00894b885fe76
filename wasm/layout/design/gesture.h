// Pointer input: tolerances, thresholds and factors. CSS px, unless noted otherwise.
#pragma once

namespace broadside::design {

/// Presses.
namespace press {
inline constexpr float slop = 10;        ///< maximum movement of a press
inline constexpr float reach = 12;       ///< maximum distance from a mark of the timeline
inline constexpr float cluster_air = 4;  ///< around a cluster
inline constexpr float label_before = 8, label_behind = 4, label_beyond = 2;  ///< around a label
}  // namespace press

/// Drags on the timeline.
namespace drag {
inline constexpr float slop = 4;  ///< movement that starts a drag
}

/// Zooming and panning: factors and fractions of the window.
namespace zoom {
inline constexpr double key = 0.7, tap = 0.5;
inline constexpr double wheel = 1.0015;  ///< per px of wheel
inline constexpr double key_pan = 0.2;
inline constexpr double cluster_air = 0.25;   ///< of a cluster's time, on both sides of it
inline constexpr double least_air = 3;        ///< days on both sides of it
inline constexpr double closest_cluster = 4;  ///< days: zooming does not split a shorter one
}  // namespace zoom

/// Scrolling.
namespace scroll {
inline constexpr float same = 0.01F;       ///< less is not a movement
inline constexpr float rounding = 1.5F;    ///< maximum rounding of a browser's scroll
inline constexpr float at_top = 4;         ///< within which a part is at the top
inline constexpr float place_line = 12;    ///< below the top: determines the current part
inline constexpr float kept_place = 0.5F;  ///< tolerance of the place after a new layout
}  // namespace scroll

}  // namespace broadside::design
