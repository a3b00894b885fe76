// A short movement from nothing to everything, at the reader's pace.
#pragma once

#include <algorithm>

#include "layout/design.h"

namespace broadside {

/// Eases out over a fixed time; over at once where motion is reduced.
class Motion {
public:
    static constexpr float length = design::motion::quick / 1000;  ///< seconds

    void start(bool reduced) { passed_ = reduced ? length : 0; }
    void advance(float seconds) { passed_ = std::min(passed_ + seconds, length); }
    [[nodiscard]] bool moving() const { return passed_ < length; }
    /// 0 at the start, 1 at rest.
    [[nodiscard]] float value() const { return design::motion::ease_out(passed_ / length); }

private:
    float passed_ = length;
};

}  // namespace broadside
