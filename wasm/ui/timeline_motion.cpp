#include "ui/timeline_motion.h"

#include <utility>

namespace broadside {
namespace {

double between(double a, double b, float share) { return a + (b - a) * static_cast<double>(share); }

}  // namespace

TimelineWindow TimelineMotion::in_sight(const TimelineWindow& target) const {
    if (!glide_.moving()) return target;
    const float share = glide_.value();
    return {between(from_.from, target.from, share), between(from_.to, target.to, share)};
}

void TimelineMotion::moved(const TimelineWindow& seen, bool glide, bool reduced_motion) {
    from_ = seen;
    if (!rested_) rested_ = seen;
    still_ = 0;
    moved_ = true;
    if (glide)
        glide_.start(reduced_motion);
    else
        glide_.stop();
}

void TimelineMotion::stop() {
    glide_.stop();
    rested_.reset();
}

bool TimelineMotion::comes_to_rest(float seconds, bool moving) {
    if (!rested_) return false;
    // The time before a move, perhaps a long pause, is not part of the rest after it.
    const bool moved = std::exchange(moved_, false);
    still_ = moved || moving || glide_.moving() ? 0 : still_ + seconds;
    if (still_ < rest_after) return false;
    rested_.reset();
    return true;
}

double TimelineMotion::rests_in() const noexcept {
    return static_cast<double>(rest_after - still_) * 1000 + 1;
}

}  // namespace broadside
