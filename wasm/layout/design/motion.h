// Animation: times in ms, unless noted as seconds.
#pragma once

namespace broadside::design {

/// Animations ease out; none of them loops.
namespace motion {
inline constexpr float quick = 120, gentle = 200;
/// Ease-out: the progress after a fraction (0–1) of the time.
[[nodiscard]] constexpr float ease_out(float t) noexcept {
    const float left = 1 - t;
    return 1 - left * left * left;
}
inline constexpr float rest_after = 0.2F;         ///< seconds without movement until it has stopped
inline constexpr float longest_step = 1.0F / 30;  ///< maximum step of an animation, seconds
inline constexpr double least_frame = 1e-4, most_frame = 10;  ///< seconds
}  // namespace motion

/// Inertia of a drag. Speeds are fractions of the window per second, times are seconds.
namespace inertia {
inline constexpr double follow = 0.06;      ///< over which the drag's speed is averaged
inline constexpr double decay = 0.32;       ///< in which the speed falls to a third
inline constexpr double slowest = 0.04;     ///< below this speed it stops
inline constexpr double least_step = 1e-3;  ///< minimum between two pointer positions
}  // namespace inertia

}  // namespace broadside::design
