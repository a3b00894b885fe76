// Inertia: the decelerating movement after a drag.
#pragma once

#include <cmath>

#include "layout/design/motion.h"

namespace broadside {

/// Speeds are fractions of the window per second.
class Momentum {
public:
    /// A drag by `share` in `seconds`.
    void drag(double share, double seconds) {
        const double now = share / std::fmax(seconds, design::inertia::least_step);
        speed_ += (now - speed_) * std::fmin(seconds / design::inertia::follow, 1.0);
    }
    /// The pointer stands still for `seconds`, which reduces the speed.
    void hold(double seconds) { speed_ *= std::exp(-seconds / design::inertia::follow); }
    void release(bool reduced) {
        flying_ = !reduced && std::abs(speed_) > design::inertia::slowest;
    }
    void stop() {
        flying_ = false;
        speed_ = 0;
    }
    [[nodiscard]] bool flying() const { return flying_; }
    /// The movement in the next `seconds`.
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
