// Converts dates to positions: marks on the axis, labels that never overlap, clusters for the rest.
#pragma once

#include "layout/timeline/timeline_chart.h"

namespace broadside {

[[nodiscard]] TimelineLayout layout_timeline(const TimelineInput& input, TextMeasure& measure);

}  // namespace broadside
