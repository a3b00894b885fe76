// The input and the result of the timeline's layout.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/geometry.h"
#include "layout/timeline/label_texts.h"
#include "layout/timeline/lane_bands.h"
#include "layout/timeline/lane_names.h"
#include "layout/timeline/time_axis.h"
#include "model/state/reader_state.h"
#include "model/timeline/timeline_index.h"

namespace broadside {

/// An event's mark: a point, or a bar over its days.
struct EventMark {
    std::size_t event = 0;
    float x0 = 0, x1 = 0;  ///< CSS px; equal for a point
    float y = 0;           ///< of its lane's track
    float bar = 0;         ///< y of a bar beside it, for imprecise dates
    float radius = 0;      ///< of a point's disc
    bool fades = false;    ///< the end is open
    bool soft = false;     ///< the date is a period, not a day
    bool unsure = false;   ///< approximate or uncertain
};

/// A title beside its stem.
///
///       stem_x
///         │ rect ┌──────────────┐
///         │      │ R1 under MIT │
///         │      └──────────────┘
///     ────●──────────────────────── track
struct EventLabel {
    std::size_t event = 0;
    Rect rect;
    float stem_x = 0;
    float track = 0;   ///< y where the stem starts
    std::string text;  ///< the title, truncated with … if it is long
    bool strong = false;
};

/// A cluster of events without space for a label.
struct EventCluster {
    Rect rect;
    std::size_t lane = 0;
    std::size_t count = 0;
    TimelineWindow span;    ///< of the days of their labels
    std::size_t first = 0;  ///< the earliest event
};

/// The numbers of events in equal intervals, one list per lane.
struct Density {
    Rect rect;
    std::vector<std::vector<std::uint32_t>> counts;
    std::uint32_t most = 0;  ///< the maximum of all
};

struct TimelineLayout {
    Rect field;        ///< of marks and labels
    float axis_y = 0;  ///< of the axis line
    ChartBands bands;
    std::vector<Tick> ticks;
    std::vector<float> tick_x;
    std::vector<EventMark> marks;
    std::vector<EventLabel> labels;
    std::vector<EventCluster> clusters;
    Density density;   ///< of the field; without counts if every event has a mark
    Density overview;  ///< of the whole timeline
    std::vector<LaneName> lane_names;
    float as_of_x = 0;  ///< start of the future
    std::optional<float> today_x;
    TimelineWindow window, whole;

    [[nodiscard]] float x_of(double day) const noexcept;
    [[nodiscard]] double day_at(float x) const noexcept;
    /// The same on the overview.
    [[nodiscard]] float overview_x(double day) const noexcept;
    [[nodiscard]] double overview_day(float x) const noexcept;
};

struct TimelineInput {
    const Article& article;
    const ReaderState& state;
    const Strings& strings;
    const TimelineIndex& index;
    LabelTexts& texts;
    Rect plot;  ///< CSS px
    TimelineWindow window;
    std::optional<double> today;  ///< a day; nothing if it is unknown
};

}  // namespace broadside
