#include "layout/timeline/lane_bands.h"

#include <algorithm>
#include <cmath>

namespace broadside {
namespace {

// CSS px at text size 1.
constexpr float row_height = 22;
constexpr float pill_height = 20;
constexpr float axis_label = 20;   // below the axis, for the dates
constexpr float between_row = 24;  // above it, for what concerns several lanes
constexpr float near = 38;         // from a track to row 0: marks and clusters
constexpr float mark_room = 12;    // from a track to a cluster
constexpr float beside_track = 8;  // from a track to the bars beside it
constexpr float track_inset = 8;   // of an outer lane's track from the edge of its band

class Divider {
public:
    Divider(const std::vector<Lane>& lanes, const Rect& chart, float size)
        : lanes_(lanes), chart_(chart), size_(size) {
        for (const Lane& lane : lanes)
            (lane.between ? between_ : sided_) += 1;
        if (sided_ == 0) std::swap(sided_, between_);
    }

    ChartBands divide() {
        out_.row_height = row_height * size_;
        out_.pill_height = pill_height * size_;
        out_.axis_label = axis_label * size_;
        const bool some_between = between_ > 0;
        gap_ = some_between ? between_row * size_ : 0;
        upper_ = (sided_ + 1) / 2;
        each_ = (chart_.h - gap_ - out_.axis_label) / static_cast<float>(std::max(sided_, 1));
        out_.axis = std::round(chart_.y + each_ * static_cast<float>(upper_) + gap_);
        int placed = 0;
        for (const Lane& lane : lanes_)
            out_.lanes.push_back(lane.between && between_ > 0 ? on_axis() : beside(placed++));
        return std::move(out_);
    }

private:
    [[nodiscard]] int rows() const {
        return std::max(static_cast<int>((each_ - near * size_ - track_inset) / out_.row_height),
                        1);
    }

    /// The innermost upper lane's grid has what stands on the axis as its row 0.
    std::size_t grid_of(bool innermost_upper) {
        if (innermost_upper && inner_grid_ < out_.grids.size()) return inner_grid_;
        out_.grids.push_back(rows() + (innermost_upper && gap_ > 0 ? 1 : 0));
        if (innermost_upper) inner_grid_ = out_.grids.size() - 1;
        return out_.grids.size() - 1;
    }

    LaneBand on_axis() {
        LaneBand band;
        band.between = true;
        band.grid = grid_of(true);
        band.end = 1;
        band.track = out_.axis;
        band.bar = out_.axis;
        band.edge = out_.axis - gap_ + out_.row_height;
        band.pill = out_.axis - gap_ + 2;
        band.middle = out_.axis - gap_ / 2;
        return band;
    }

    LaneBand beside(int number) {
        LaneBand band;
        band.side = number < upper_ ? -1 : 1;
        const bool inner = number == upper_ - 1 || number == upper_;
        const auto direction = static_cast<float>(band.side);
        const float start = band.side < 0 ? chart_.y + each_ * static_cast<float>(number + 1)
                                          : out_.axis + out_.axis_label +
                                                each_ * static_cast<float>(number - upper_);
        band.track = inner ? out_.axis : start + direction * track_inset;
        const float base = inner ? start : band.track;
        // Below the axis it stands under the dates.
        band.bar = inner && band.side > 0 ? start + 3 : band.track + direction * beside_track;
        band.edge = base + direction * near * size_;
        band.pill = base + direction * mark_room - (band.side < 0 ? out_.pill_height : 0);
        band.middle = start + direction * each_ / 2;
        band.grid = grid_of(number == upper_ - 1);
        band.first = number == upper_ - 1 && gap_ > 0 ? 1 : 0;
        band.end = out_.grids[band.grid];
        return band;
    }

    const std::vector<Lane>& lanes_;
    Rect chart_;
    float size_;
    int sided_ = 0, between_ = 0, upper_ = 0;
    float gap_ = 0, each_ = 0;
    std::size_t inner_grid_ = static_cast<std::size_t>(-1);
    ChartBands out_;
};

}  // namespace

float ChartBands::row_y(const LaneBand& band, int row) const noexcept {
    const auto away = static_cast<float>(row - band.first) * row_height;
    return band.side < 0 ? band.edge - away - row_height : band.edge + away;
}

ChartBands lay_bands(const std::vector<Lane>& lanes, const Rect& chart, float size) {
    return Divider(lanes, chart, size).divide();
}

}  // namespace broadside
