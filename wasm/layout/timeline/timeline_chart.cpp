#include "layout/timeline/timeline_chart.h"

namespace broadside {
namespace {

float place_of(double day, const TimelineWindow& window, const Rect& field) {
    return field.x + static_cast<float>((day - window.from) / (window.to - window.from)) * field.w;
}

double day_of(float x, const TimelineWindow& window, const Rect& field) {
    return window.from + static_cast<double>((x - field.x) / field.w) * (window.to - window.from);
}

}  // namespace

float TimelineLayout::x_of(double day) const noexcept { return place_of(day, window, field); }
double TimelineLayout::day_at(float x) const noexcept { return day_of(x, window, field); }
float TimelineLayout::overview_x(double day) const noexcept {
    return place_of(day, whole, overview.rect);
}
double TimelineLayout::overview_day(float x) const noexcept {
    return day_of(x, whole, overview.rect);
}

}  // namespace broadside
