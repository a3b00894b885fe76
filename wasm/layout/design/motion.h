// Movement: times in ms, where they do not say seconds.
#pragma once

namespace broadside::design {

/// All of it eases out; none of it loops.
namespace motion {
inline constexpr float quick = 120, gentle = 200;
/// Ease-out: the share of the way after a share (0–1) of the time.
[[nodiscard]] constexpr float ease_out(float t) noexcept {
    const float left = 1 - t;
    return 1 - left * left * left;
}
inline constexpr float rest_after = 0.2F;         ///< seconds without movement
inline constexpr float longest_step = 1.0F / 30;  ///< seconds a movement goes on by at most
inline constexpr double least_frame = 1e-4, most_frame = 10;  ///< seconds
}  // namespace motion

/// Inertia of a drag. Speeds are shares of the window a second, times are seconds.
namespace inertia {
inline constexpr double follow = 0.06;      ///< over which the hand's speed is averaged
inline constexpr double decay = 0.32;       ///< in which the speed falls to a third
inline constexpr double slowest = 0.04;     ///< below this speed it stands
inline constexpr double least_step = 1e-3;  ///< between two places of the hand
}  // namespace inertia

}  // namespace broadside::design
