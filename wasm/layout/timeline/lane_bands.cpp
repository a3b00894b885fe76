#include "layout/timeline/lane_bands.h"

#include <algorithm>
#include <cmath>

#include "layout/design.h"

namespace broadside {
namespace {

using namespace design;

class Divider {
public:
    Divider(const std::vector<Lane>& lanes, const Rect& chart, float size)
        : lanes_(lanes), chart_(chart), size_(size) {
        for (const Lane& lane : lanes)
            (lane.between ? between_ : sided_) += 1;
        if (sided_ == 0) std::swap(sided_, between_);
    }

    ChartBands divide() {
        out_.row_height = lane::row * size_;
        out_.pill_height = cluster::height * size_;
        if (between_ > 0) {
            out_.grids.push_back(1);
            gap_ = between_y(between_ - 1) + apart(lane::between_row) + lane::between_discs;
        }
        upper_ = (sided_ + 1) / 2;
        below_ = apart(lane::dates);
        each_ = (chart_.h - gap_ - below_) / static_cast<float>(std::max(sided_, 1));
        out_.axis = std::round(chart_.y + each_ * static_cast<float>(upper_) + gap_);
        int on_axis = 0;
        int at_sides = 0;
        for (const Lane& lane : lanes_)
            out_.lanes.push_back(lane.between && between_ > 0 ? between(on_axis++)
                                                              : beside(at_sides++));
        return std::move(out_);
    }

private:
    /// The distance of two tracks: this much at text size 1, and with space for discs at any.
    [[nodiscard]] float apart(float distance) const {
        return std::max(std::round(distance * size_), 2 * mark::room);
    }

    /// The height above the axis of a track between the sides; the first is on the axis.
    [[nodiscard]] float between_y(int number) const {
        return apart(lane::between_tracks) * static_cast<float>(number);
    }

    /// A row of labels, with clusters beside them, above all tracks between the sides.
    [[nodiscard]] LaneBand between(int number) const {
        LaneBand band;
        band.between = true;
        band.track = band.bar = out_.axis - between_y(number);
        const float top = out_.axis - between_y(between_ - 1) - apart(lane::between_row);
        band.edge = top + out_.row_height;
        band.pill = top;
        band.middle = between_ == 1 ? out_.axis - gap_ / 2 : band.track;
        band.name_room = between_ == 1 ? gap_ + below_ : lane::between_tracks * size_;
        return band;
    }

    LaneBand beside(int number) {
        LaneBand band;
        band.side = number < upper_ ? -1 : 1;
        const bool inner = number == upper_ - 1 || number == upper_;
        const auto direction = static_cast<float>(band.side);
        const float start = band.side < 0
                                ? out_.axis - gap_ - each_ * static_cast<float>(upper_ - 1 - number)
                                : out_.axis + below_ + each_ * static_cast<float>(number - upper_);
        band.track = inner ? start : start + direction * lane::inset;
        band.bar = band.track + direction * lane::beside;
        band.edge = band.track + direction * lane::first_row * size_;
        band.pill = band.track + direction * lane::cluster - (band.side < 0 ? out_.pill_height : 0);
        band.middle = start + direction * each_ / 2;
        band.name_room = each_;
        band.grid = out_.grids.size();
        const float rows = (each_ - lane::first_row * size_ - lane::inset) / out_.row_height;
        out_.grids.push_back(std::max(static_cast<int>(rows), 1));
        return band;
    }

    const std::vector<Lane>& lanes_;
    Rect chart_;
    float size_;
    int sided_ = 0, between_ = 0, upper_ = 0;
    float gap_ = 0, below_ = 0, each_ = 0;
    ChartBands out_;
};

}  // namespace

float ChartBands::row_y(const LaneBand& band, int row) const noexcept {
    const float away = static_cast<float>(row) * row_height;
    return band.side < 0 ? band.edge - away - row_height : band.edge + away;
}

ChartBands lay_bands(const std::vector<Lane>& lanes, const Rect& chart, float size) {
    return Divider(lanes, chart, size).divide();
}

}  // namespace broadside
