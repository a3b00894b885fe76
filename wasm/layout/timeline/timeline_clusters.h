// Events that found no room for a label, gathered.
#pragma once

#include <vector>

#include "layout/timeline/label_rows.h"
#include "layout/timeline/timeline_chart.h"

namespace broadside {

/// Adds to `out`, whose marks and labels stand already, a cluster for each stretch of each lane in
/// which events have no label. `grids` are the rows of the bands, `labelled` the days of each
/// lane's labelled events, ascending.
void place_clusters(const TimelineInput& input, const std::vector<LabelRows>& grids,
                    const std::vector<std::vector<double>>& labelled, TextMeasure& measure,
                    TimelineLayout& out);

}  // namespace broadside
