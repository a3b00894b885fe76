// Pointer input on the timeline: drag with inertia, press, hover, range selection, the overview.
#pragma once

#include <optional>
#include <vector>

#include "layout/timeline/timeline_layout.h"
#include "ui/frame.h"
#include "ui/momentum.h"
#include "ui/painter.h"

namespace broadside {

/// What the reader did; `glide`: the window is to move there and not to jump.
struct TimelineMove {
    Action action;
    bool glide = false;
};

class TimelineView {
public:
    /// Takes what the hand does with this layout; see moves(). The painter's origin is the scroll;
    /// `hand` is where a drag is its own; `seconds` since the last frame.
    void handle(const Painter& painter, const TimelineInput& input, const TimelineLayout& layout,
                const Rect& hand, float seconds, bool reduced_motion);
    /// Draws a layout: where the hand has moved it, the one that follows from that.
    void draw(Painter& painter, const TimelineInput& input, const TimelineLayout& layout) const;

    /// What was done in the last handle().
    [[nodiscard]] const std::vector<TimelineMove>& moves() const noexcept { return moves_; }
    [[nodiscard]] Cursor cursor() const noexcept { return cursor_; }
    /// Frames are wanted without input.
    [[nodiscard]] bool flying() const noexcept { return momentum_.flying(); }
    /// A drag holds the window.
    [[nodiscard]] bool held() const noexcept { return grip_ != Grip::none; }
    /// The pointer is over something that lies above: what it does there is not for the timeline.
    void cover(bool on) noexcept { covered_ = on; }
    /// Whether the drag that begins now picks a stretch.
    void pick(bool on) noexcept { picks_ = on; }
    /// Ends what goes on by itself.
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
