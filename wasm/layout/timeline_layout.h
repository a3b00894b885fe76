// Dates → positions: marks on the axis, labels that never overlap, clusters for the rest.
#pragma once

#include <string>
#include <vector>

#include "layout/geometry.h"
#include "layout/style.h"
#include "layout/text_measure.h"
#include "layout/time_axis.h"
#include "model/reader_state.h"

namespace broadside {

/// An event's mark on the axis: a point, or a bar over its days.
struct EventMark {
    std::size_t event = 0;
    float x0 = 0, x1 = 0;  ///< CSS px; equal (within a few px) for a point
    int side = -1;         ///< -1 above the axis, +1 below
    bool fades = false;    ///< the end is open
    bool soft = false;     ///< the date is a period, not a day
};

/// A title beside its stem.
///
///       stem_x
///         │ rect ┌──────────────┐
///         │      │ R1 under MIT │
///         │      └──────────────┘
///     ────●──────────────────────── axis_y
struct EventLabel {
    std::size_t event = 0;
    Rect rect;
    float stem_x = 0;
    std::string text;  ///< the title, cut with … if it is long
    bool strong = false;
};

/// Events that found no room for a label, gathered.
struct EventCluster {
    Rect rect;
    std::vector<std::size_t> events;
    int side = -1;
    std::size_t lane = 0;  ///< the lane of the first
};

struct TimelineLayout {
    Rect field;        ///< where marks and labels lie
    float axis_y = 0;  ///< of the axis line
    std::vector<Tick> ticks;
    std::vector<float> tick_x;
    std::vector<EventMark> marks;
    std::vector<EventLabel> labels;
    std::vector<EventCluster> clusters;
    std::vector<Rect> lane_labels;  ///< one a lane
    float as_of_x = 0;              ///< right of it is what had not happened yet
    TimelineWindow window;

    [[nodiscard]] float x_of(double day) const noexcept;
    [[nodiscard]] double day_at(float x) const noexcept;
};

struct TimelineInput {
    const Article& article;
    const ReaderState& state;
    const Strings& strings;
    Rect plot;  ///< CSS px
    bool narrow = false;
};

[[nodiscard]] TimelineLayout layout_timeline(const TimelineInput& input, TextMeasure& measure);

/// Fonts of the timeline, shared by layout and drawing.
[[nodiscard]] Font event_font(bool strong, bool forecast, const Reading& reading) noexcept;
[[nodiscard]] Font tick_font(const Reading& reading) noexcept;
[[nodiscard]] Font lane_font(const Reading& reading) noexcept;
[[nodiscard]] Font as_of_font(const Reading& reading) noexcept;

}  // namespace broadside
