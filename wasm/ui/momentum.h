// Inertia: the movement that goes on after a drag, and slows down.
#pragma once

#include <cmath>

namespace broadside {

/// Speeds are shares of the window a second.
class Momentum {
public:
    /// The hand moves by `share` in `seconds`.
    void drag(double share, double seconds) {
        const double now = share / std::fmax(seconds, 1e-3);
        speed_ += (now - speed_) * std::fmin(seconds / follow, 1.0);
    }
    /// The hand rests for `seconds`: what it throws then is slower.
    void hold(double seconds) { speed_ *= std::exp(-seconds / follow); }
    void release(bool reduced) { flying_ = !reduced && std::abs(speed_) > slowest; }
    void stop() {
        flying_ = false;
        speed_ = 0;
    }
    [[nodiscard]] bool flying() const { return flying_; }
    /// How far it moves in the next `seconds`.
    double advance(double seconds) {
        const double before = speed_;
        speed_ *= std::exp(-seconds / decay);
        if (std::abs(speed_) < slowest) stop();
        return before * seconds;
    }

private:
    static constexpr double follow = 0.06;   // seconds over which the hand's speed is averaged
    static constexpr double decay = 0.32;    // seconds in which the speed falls to a third
    static constexpr double slowest = 0.04;  // below this it stands

    double speed_ = 0;
    bool flying_ = false;
};

}  // namespace broadside
