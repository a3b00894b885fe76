// Ticks of a time axis: the dates with a mark and a label at this zoom.
#pragma once

#include <string>
#include <vector>

#include "model/article/article.h"
#include "semantics/strings.h"

namespace broadside {

struct Tick {
    double day = 0;
    std::string label;   ///< empty: only a mark
    bool major = false;  ///< starts a year (or, zoomed far out, a round number of years)
};

/// Ticks inside `window`, ascending, with labels at least about `min_gap` days apart. The first
/// label always contains the year, so that it is visible at every zoom.
[[nodiscard]] std::vector<Tick> axis_ticks(const TimelineWindow& window, double min_gap,
                                           const Strings& strings);

}  // namespace broadside
