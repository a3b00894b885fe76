// Where the lanes of a timeline lie above, below and on its axis.
#pragma once

#include <vector>

#include "layout/geometry.h"
#include "model/article/article.h"

namespace broadside {

/// One lane's part of the chart, in CSS px. Labels stand in rows that grow away from the track:
///
///     row 2                          ─┐
///     row 1      Title of an event    │ rows
///     row 0      │      Another      ─┘ edge
///     pills   (12)      │
///     ───────────●──────●──────────── track
struct LaneBand {
    int side = -1;         ///< -1 grows upwards, +1 downwards
    bool between = false;  ///< stands on the axis itself
    float track = 0;       ///< y of the line its marks stand on; no two lanes have the same
    float bar = 0;         ///< y of bars beside the track
    float edge = 0;        ///< y where row 0 begins
    float pill = 0;        ///< top of its clusters
    std::size_t grid = 0;  ///< which rows it uses; what lies between the sides shares one row
    float middle = 0;      ///< y at which its name stands
    float name_room = 0;   ///< height that its name may take
};

struct ChartBands {
    float axis = 0;  ///< y of the axis
    std::vector<LaneBand> lanes;
    std::vector<int> grids;  ///< how many rows each has
    float row_height = 0, pill_height = 0;

    /// Top of a lane's row.
    [[nodiscard]] float row_y(const LaneBand& band, int row) const noexcept;
};

/// Divides `chart` among the lanes: the first half above the axis, the rest below it and below its
/// dates, what concerns several on it. `size` is the reader's factor on type.
[[nodiscard]] ChartBands lay_bands(const std::vector<Lane>& lanes, const Rect& chart, float size);

}  // namespace broadside
