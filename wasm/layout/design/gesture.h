// What the hand does: how near, how far, by how much. CSS px, where nothing else is said.
#pragma once

namespace broadside::design {

/// Presses.
namespace press {
inline constexpr float slop = 10;        ///< movement within which a press is no drag
inline constexpr float reach = 12;       ///< from a mark of the timeline
inline constexpr float cluster_air = 4;  ///< around a cluster
inline constexpr float label_before = 8, label_behind = 4, label_beyond = 2;  ///< around a label
}  // namespace press

/// Drags on the timeline.
namespace drag {
inline constexpr float slop = 4;  ///< movement that makes a press a drag
}

/// Zooming and panning: factors and shares of the window.
namespace zoom {
inline constexpr double key = 0.7, tap = 0.5;
inline constexpr double wheel = 1.0015;  ///< for each px of wheel
inline constexpr double key_pan = 0.2;
inline constexpr double cluster_air = 0.25;   ///< of a cluster's time, on both sides of it
inline constexpr double least_air = 3;        ///< days on both sides of it
inline constexpr double closest_cluster = 4;  ///< days: a shorter one would not part by zooming
}  // namespace zoom

/// Scrolling.
namespace scroll {
inline constexpr float same = 0.01F;       ///< less is no movement
inline constexpr float rounding = 1.5F;    ///< by which a browser's scroll may differ
inline constexpr float at_top = 4;         ///< within which a part counts as being at the top
inline constexpr float place_line = 12;    ///< below the top, where the current part is read
inline constexpr float kept_place = 0.5F;  ///< by which a place may be off after a new layout
}  // namespace scroll

}  // namespace broadside::design
