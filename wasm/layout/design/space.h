// Space: margins, targets, widths at which the layout changes, corners.
#pragma once

namespace broadside::design {

// — Space: CSS px —
namespace space {
inline constexpr float margin = 56, least_margin = 16, top = 40, paragraph = 14, section = 40,
                       indent = 26, main_max = 980, rail = 232;
inline constexpr float margin_share = 0.06F;  ///< of the width, without a rail
inline constexpr float narrow_top = 24, narrow_section = 34, narrow_indent = 22;
inline constexpr float stage_margin_share = 0.08F;
}  // namespace space

/// Minimum height of controls, CSS px: for a mouse, for touch.
namespace target {
inline constexpr float pointer = 32, thumb = 44;
inline constexpr float label = 1.8F;  ///< at least, of its label's font size
}  // namespace target

/// Widths of the panel at text size 1, CSS px.
namespace breakpoint {
inline constexpr float rail_from = 920, narrow_below = 640, slim_below = 360, tight_below = 240;
}

/// Corners, CSS px.
namespace radius {
inline constexpr float ground = 12, button = 7, code = 3;
}

}  // namespace broadside::design
