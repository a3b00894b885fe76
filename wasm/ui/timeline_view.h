// Pointer input on the timeline: drag with inertia, press, hover, range selection, the overview.
#pragma once

#include <optional>
#include <vector>

#include "layout/timeline/timeline_layout.h"
#include "ui/frame.h"
#include "ui/momentum.h"
#include "ui/painter.h"

namespace broadside {

/// An action by the pointer; `glide`: the window's move is animated.
struct TimelineMove {
    Action action;
    bool glide = false;
};

class TimelineView {
public:
    /// Handles the pointer on this layout; see moves(). The painter's origin is the scroll; drags
    /// may start in `hand`; `seconds` since the last frame.
    void handle(const Painter& painter, const TimelineInput& input, const TimelineLayout& layout,
                const Rect& hand, float seconds, bool reduced_motion);
    /// Draws a layout: the updated one, if moves() have changed it.
    void draw(Painter& painter, const TimelineInput& input, const TimelineLayout& layout) const;

    /// The actions of the last handle().
    [[nodiscard]] const std::vector<TimelineMove>& moves() const noexcept { return moves_; }
    [[nodiscard]] Cursor cursor() const noexcept { return cursor_; }
    /// Inertia needs frames without input.
    [[nodiscard]] bool flying() const noexcept { return momentum_.flying(); }
    /// A drag is in progress.
    [[nodiscard]] bool held() const noexcept { return grip_ != Grip::none; }
    /// The pointer is over an overlay: its input is ignored.
    void cover(bool on) noexcept { covered_ = on; }
    /// Whether the drag that starts now selects a range.
    void pick(bool on) noexcept { picks_ = on; }
    /// Stops inertia.
    void stop() { momentum_.stop(); }

private:
    /// What is under the pointer.
    struct Hit {
        std::optional<std::size_t> event;
        std::optional<std::size_t> cluster;
    };
    enum class Grip : std::uint8_t { none, field, stretch, overview };
    struct Pointer {
        float x, y;  ///< CSS px in the document
        float dx;    ///< since the last frame
    };

    [[nodiscard]] static Hit hit(const TimelineLayout& layout, float x, float y);
    [[nodiscard]] bool button(const char* name, const Rect& rect, const Painter& painter) const;
    void field(const TimelineInput& input, const TimelineLayout& layout, const Painter& painter,
               const Pointer& at, float seconds, bool reduced_motion);
    void beside(const TimelineLayout& layout, const Rect& hand, const Painter& painter,
                const Pointer& at, float seconds, bool reduced_motion);
    void pull(const Pointer& at, float width, float seconds);
    void overview(const TimelineLayout& layout, const Painter& painter, const Pointer& at);
    void press(const TimelineInput& input, const TimelineLayout& layout, float x);
    void press_cluster(const TimelineInput& input, const EventCluster& cluster);

    Hit hover_;
    Grip grip_ = Grip::none;
    bool dragged_ = false, twice_ = false, picks_ = false, covered_ = false;
    float picked_from_ = 0, picked_to_ = 0;
    Momentum momentum_;
    std::vector<TimelineMove> moves_;
    Cursor cursor_ = Cursor::automatic;
};

}  // namespace broadside
