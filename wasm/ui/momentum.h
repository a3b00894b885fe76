// Inertia: the movement that goes on after a drag, and slows down.
#pragma once

#include <cmath>

#include "layout/design/motion.h"

namespace broadside {

/// Speeds are shares of the window a second.
class Momentum {
public:
    /// The hand moves by `share` in `seconds`.
    void drag(double share, double seconds) {
        const double now = share / std::fmax(seconds, design::inertia::least_step);
        speed_ += (now - speed_) * std::fmin(seconds / design::inertia::follow, 1.0);
    }
    /// The hand rests for `seconds`: what it throws then is slower.
    void hold(double seconds) { speed_ *= std::exp(-seconds / design::inertia::follow); }
    void release(bool reduced) {
        flying_ = !reduced && std::abs(speed_) > design::inertia::slowest;
    }
    void stop() {
        flying_ = false;
        speed_ = 0;
    }
    [[nodiscard]] bool flying() const { return flying_; }
    /// How far it moves in the next `seconds`.
    double advance(double seconds) {
        const double before = speed_;
        speed_ *= std::exp(-seconds / design::inertia::decay);
        if (std::abs(speed_) < design::inertia::slowest) stop();
        return before * seconds;
    }

private:
    double speed_ = 0;
    bool flying_ = false;
};

}  // namespace broadside
