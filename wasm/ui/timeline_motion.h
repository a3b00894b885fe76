// The motion of the timeline's window: animated or at once, and when it has stopped.
#pragma once

#include <optional>

#include "model/article/article.h"
#include "ui/motion.h"

namespace broadside {

class TimelineMotion {
public:
    /// Seconds without movement after which the window has stopped.
    static constexpr float rest_after = design::motion::rest_after;

    /// The visible window, on its way to `target`.
    [[nodiscard]] TimelineWindow in_sight(const TimelineWindow& target) const;
    /// The window where it last stopped; `target` while it stands still.
    [[nodiscard]] const TimelineWindow& rested(const TimelineWindow& target) const noexcept {
        return rested_ ? *rested_ : target;
    }
    [[nodiscard]] bool is_resting() const noexcept { return !rested_.has_value(); }
    [[nodiscard]] bool is_gliding() const { return glide_.moving(); }

    /// The target has changed; `seen` was visible.
    void moved(const TimelineWindow& seen, bool glide, bool reduced_motion);
    /// Moves to the target at once.
    void stop();
    void advance(float seconds) { glide_.advance(seconds); }
    /// True when the window has just stopped; `moving`: something else moves it.
    [[nodiscard]] bool comes_to_rest(float seconds, bool moving);
    /// Milliseconds until it counts as stopped, if nothing moves it.
    [[nodiscard]] double rests_in() const noexcept;

private:
    TimelineWindow from_;
    Motion glide_{design::motion::gentle};
    std::optional<TimelineWindow> rested_;  ///< while it moves
    float still_ = 0;                       ///< seconds
    bool moved_ = false;                    ///< since the last frame
};

}  // namespace broadside
