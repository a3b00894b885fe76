// A short animation from 0 to 1.
#pragma once

#include <algorithm>

#include "layout/design.h"

namespace broadside {

/// Eases out over a fixed time; ends at once with reduced motion.
class Motion {
public:
    explicit Motion(float milliseconds = design::motion::quick)
        : length_(milliseconds / 1000), passed_(length_) {}

    void start(bool reduced) { passed_ = reduced ? length_ : 0; }
    void stop() { passed_ = length_; }
    void advance(float seconds) { passed_ = std::min(passed_ + seconds, length_); }
    [[nodiscard]] bool moving() const { return passed_ < length_; }
    /// 0 at the start, 1 at the end.
    [[nodiscard]] float value() const { return design::motion::ease_out(passed_ / length_); }

private:
    float length_, passed_;  // seconds
};

}  // namespace broadside
