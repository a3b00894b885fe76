// The positions of a timeline's lanes above, below and on its axis.
#pragma once

#include <vector>

#include "layout/geometry.h"
#include "model/article/article.h"

namespace broadside {

/// One lane's part of the chart, in CSS px. Rows of labels grow away from the track:
///
///     row 2                          ─┐
///     row 1      Title of an event    │ rows
///     row 0      │      Another      ─┘ edge
///     pills   (12)      │
///     ───────────●──────●──────────── track
struct LaneBand {
    int side = -1;         ///< -1 grows upwards, +1 downwards
    bool between = false;  ///< on the axis itself
    float track = 0;       ///< y of the line of its marks, different for each lane
    float bar = 0;         ///< y of bars beside the track
    float edge = 0;        ///< y where row 0 starts
    float pill = 0;        ///< top of its clusters
    std::size_t grid = 0;  ///< index of its rows; lanes between the sides share one row
    float middle = 0;      ///< y of its name
    float name_room = 0;   ///< maximum height of its name
};

struct ChartBands {
    float axis = 0;  ///< y of the axis
    std::vector<LaneBand> lanes;
    std::vector<int> grids;  ///< number of rows of each
    float row_height = 0, pill_height = 0;

    /// Top of a lane's row.
    [[nodiscard]] float row_y(const LaneBand& band, int row) const noexcept;
};

/// Divides `chart` among the lanes: the first half above the axis, the rest below it and its dates,
/// those that concern several sides on it. `size` is the reader's text size, a factor.
[[nodiscard]] ChartBands lay_bands(const std::vector<Lane>& lanes, const Rect& chart, float size);

}  // namespace broadside
