#include "layout/timeline/timeline_clusters.h"

#include <algorithm>

#include "layout/design.h"
#include "layout/timeline/time_cells.h"
#include "layout/timeline/timeline_fonts.h"

namespace broadside {
namespace {

using namespace design;

class ClusterPlacer {
public:
    ClusterPlacer(const TimelineInput& input, const std::vector<LabelRows>& grids,
                  const std::vector<std::vector<double>>& labelled, TextMeasure& measure,
                  TimelineLayout& out)
        : in_(input), grids_(grids), labelled_(labelled), measure_(measure), out_(out) {}

    /// Collects the events without labels by cell.
    void place(std::size_t lane) {
        const LaneIndex& index = in_.index.lanes[lane];
        const std::size_t end = index.before(out_.window.to);
        const double days_per_px =
            (out_.window.to - out_.window.from) / static_cast<double>(out_.field.w);
        const TimeCells cells(
            days_per_px * static_cast<double>(cluster::width * in_.state.reading.size),
            out_.window.from);
        const std::vector<double>& labelled = labelled_[lane];
        auto next_label = labelled.begin();
        std::size_t at = index.before(out_.window.from);
        for (std::size_t cell = 1; at < end; ++cell) {
            const double edge = cells.edge(cell);
            const std::size_t next = std::min(index.before(edge), end);
            std::size_t with_label = 0;
            for (; next_label != labelled.end() && *next_label < edge; ++next_label)
                ++with_label;
            if (next - at > with_label + 1) {
                EventCluster cluster;
                cluster.lane = lane;
                cluster.count = next - at - with_label;
                cluster.span = {index.day(at), index.day(next - 1)};
                cluster.first = index.event(at);
                place_pill(cluster);
            }
            at = next;
        }
    }

private:
    /// Places the pill as close to its events as possible without overlapping stems and other
    /// pills.
    void place_pill(EventCluster& cluster) {
        const LaneBand& band = out_.bands.lanes[cluster.lane];
        const std::string count = std::to_string(cluster.count);
        const float w = std::max(measure_.width(tick_font(in_.state.reading), count) + cluster::pad,
                                 cluster::least);
        const float centre = out_.x_of((cluster.span.from + cluster.span.to) / 2);
        for (int step = 0; step < cluster::most_steps; ++step) {
            const int away = (step + 1) / 2;  // 0, 1, -1, 2, -2, …
            const float by = cluster::step * static_cast<float>(step % 2 == 0 ? away : -away);
            const float x = std::clamp(centre + by - w / 2, out_.field.x, out_.field.right() - w);
            cluster.rect = {x, band.pill, w, out_.bands.pill_height};
            if (is_free(cluster.rect, band)) {
                out_.clusters.push_back(cluster);
                return;
            }
        }
        join(cluster);
    }

    /// If there is no space, it is merged into the previous cluster.
    void join(const EventCluster& cluster) {
        if (out_.clusters.empty() || out_.clusters.back().lane != cluster.lane) return;
        out_.clusters.back().count += cluster.count;
        out_.clusters.back().span.to = cluster.span.to;
    }

    [[nodiscard]] bool is_free(const Rect& pill, const LaneBand& band) const {
        const Rect air{pill.x - cluster::air, pill.y, pill.w + 2 * cluster::air, pill.h};
        const auto overlaps = [&](const auto& other) { return other.rect.overlaps(air); };
        if (std::any_of(out_.clusters.begin(), out_.clusters.end(), overlaps)) return false;
        if (band.between && std::any_of(out_.labels.begin(), out_.labels.end(), overlaps))
            return false;
        return !grids_[band.grid].crosses_stem(pill.x - out_.field.x - cluster::stem_air,
                                               pill.right() - out_.field.x + cluster::stem_air);
    }

    const TimelineInput& in_;
    const std::vector<LabelRows>& grids_;
    const std::vector<std::vector<double>>& labelled_;
    TextMeasure& measure_;
    TimelineLayout& out_;
};

}  // namespace

void place_clusters(const TimelineInput& input, const std::vector<LabelRows>& grids,
                    const std::vector<std::vector<double>>& labelled, TextMeasure& measure,
                    TimelineLayout& out) {
    ClusterPlacer placer(input, grids, labelled, measure, out);
    for (std::size_t lane = 0; lane < input.index.lanes.size(); ++lane)
        placer.place(lane);
}

}  // namespace broadside
