// The part that has just been opened or jumped to, highlighted by a short animation.
#pragma once

#include "model/article/part.h"
#include "ui/motion.h"

namespace broadside {

class Highlight {
public:
    void start(PartRef part, bool reduced_motion) {
        part_ = part;
        motion_.start(reduced_motion);
    }
    void stop() { motion_.stop(); }
    void advance(float seconds) { motion_.advance(seconds); }
    [[nodiscard]] bool moving() const { return motion_.moving(); }
    [[nodiscard]] PartRef part() const noexcept { return part_; }
    /// 0 at the start, 1 at the end.
    [[nodiscard]] float value() const { return motion_.value(); }

private:
    PartRef part_;
    Motion motion_;
};

}  // namespace broadside
