// Clusters of events without space for a label.
#pragma once

#include <vector>

#include "layout/timeline/label_rows.h"
#include "layout/timeline/timeline_chart.h"

namespace broadside {

/// Adds to `out`, which has marks and labels already, a cluster for each interval of each lane with
/// events without a label. `grids` are the rows of the bands, `labelled` the days of each lane's
/// labelled events, ascending.
void place_clusters(const TimelineInput& input, const std::vector<LabelRows>& grids,
                    const std::vector<std::vector<double>>& labelled, TextMeasure& measure,
                    TimelineLayout& out);

}  // namespace broadside
