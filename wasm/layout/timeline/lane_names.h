// The names of the lanes, left of the chart.
#pragma once

#include <string>
#include <vector>

#include "layout/text/style.h"
#include "layout/timeline/lane_bands.h"

namespace broadside {

/// A line of a lane's name.
struct LaneName {
    std::size_t lane = 0;
    std::string text;  ///< with … if it is truncated
    Rect rect;         ///< CSS px
};

/// The width of the column of names, CSS px with its margin: at most a fifth of `width`.
[[nodiscard]] float lane_column(const std::vector<Lane>& lanes, const Reading& reading, float width,
                                TextMeasure& measure);

/// Sets the names in that column beside their bands; a long one has two lines.
[[nodiscard]] std::vector<LaneName> set_lane_names(const std::vector<Lane>& lanes,
                                                   const ChartBands& bands, const Rect& column,
                                                   const Reading& reading, TextMeasure& measure);

}  // namespace broadside
