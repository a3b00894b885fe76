#include "layout/timeline/timeline_layout.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "layout/timeline/label_rows.h"
#include "layout/timeline/lane_names.h"
#include "layout/timeline/time_cells.h"
#include "layout/timeline/timeline_clusters.h"
#include "layout/timeline/timeline_fonts.h"
#include "model/article/address.h"
#include "model/ordered.h"

namespace broadside {
namespace {

using namespace design;

constexpr std::size_t most_marks = 250;  // in a lane; with more, one per cell
constexpr std::size_t most_spans = 120;
constexpr int chosen_weight = 100;

static_assert(std::size(label::widths) == label_steps);
static_assert(mark::strong_disc + mark::halo <= mark::room);

class Placer {
public:
    Placer(const TimelineInput& input, TextMeasure& measure)
        : in_(input), measure_(measure), size_(input.state.reading.size) {}

    TimelineLayout place() {
        if (in_.plot.h < chart::least_field) return strip();
        frame();
        std::vector<Candidate> candidates;
        for (std::size_t lane = 0; lane < in_.index.lanes.size(); ++lane) {
            marks(lane, candidates);
            spans(lane, candidates);
        }
        place_labels(candidates);
        place_clusters(in_, grids_, labelled_, measure_, out_);
        return std::move(out_);
    }

private:
    /// An event that may get a label, and the position of its stem.
    struct Candidate {
        std::size_t event;
        double day;
        bool at_its_day;  ///< in its lane's index at that day
    };

    [[nodiscard]] const std::vector<Event>& events() const { return in_.article.timeline.events; }
    [[nodiscard]] double days_per_px() const {
        return (out_.window.to - out_.window.from) / static_cast<double>(out_.field.w);
    }
    [[nodiscard]] bool chosen(std::size_t event) const {
        return events()[event].id == in_.state.selected;
    }

    /// Only the overview.
    TimelineLayout strip() {
        out_.window = in_.window;
        out_.whole = in_.article.timeline.whole;
        out_.bands = lay_bands(in_.article.timeline.lanes, in_.plot, size_);
        out_.overview.rect = in_.plot;
        out_.field = {in_.plot.x, in_.plot.bottom(), in_.plot.w, 0};
        count(out_.overview, out_.whole);
        return std::move(out_);
    }

    void frame() {
        const auto& lanes = in_.article.timeline.lanes;
        const float left = lane_column(lanes, in_.state.reading, in_.plot.w, measure_);
        Rect chart = in_.plot;
        out_.whole = in_.article.timeline.whole;
        if (chart.h >= chart::least_chart) {
            chart.h -= overview::height + overview::gap;
            out_.overview.rect = {in_.plot.x + left, chart.bottom() + overview::gap,
                                  in_.plot.w - left, overview::height};
            count(out_.overview, out_.whole);
        }
        out_.field = {chart.x + left, chart.y, chart.w - left, chart.h};
        out_.bands = lay_bands(lanes, chart, size_);
        out_.axis_y = out_.bands.axis;
        out_.window = in_.window;
        out_.ticks = axis_ticks(
            out_.window, days_per_px() * static_cast<double>(axis::label_gap * size_), in_.strings);
        for (const Tick& t : out_.ticks)
            out_.tick_x.push_back(out_.x_of(t.day));
        out_.as_of_x = out_.field.right();
        if (in_.article.as_of)
            out_.as_of_x = out_.x_of(static_cast<double>(in_.article.as_of->last) + 1);
        if (in_.today) out_.today_x = out_.x_of(*in_.today + 0.5);
        for (const int rows : out_.bands.grids)
            grids_.emplace_back(out_.field.w, rows);
        labelled_.resize(in_.index.lanes.size());
        out_.lane_names = set_lane_names(lanes, out_.bands, {chart.x, chart.y, left, chart.h},
                                         in_.state.reading, measure_);
    }

    /// Counts the events in each column of the rect.
    void count(Density& density, const TimelineWindow& window) const {
        const auto columns = static_cast<std::size_t>(density.rect.w / density::column);
        const double step = (window.to - window.from) / static_cast<double>(columns);
        for (const LaneIndex& lane : in_.index.lanes) {
            std::vector<std::uint32_t>& counts = density.counts.emplace_back(columns);
            std::size_t from = lane.before(window.from);
            for (std::size_t c = 0; c < columns; ++c) {
                const std::size_t to = lane.before(window.from + step * static_cast<double>(c + 1));
                counts[c] = static_cast<std::uint32_t>(to - from);
                density.most = std::max(density.most, counts[c]);
                from = to;
            }
        }
    }

    /// Points of one lane, and its candidates for labels: the event with the highest weight in each
    /// cell. If there are too many, only these have a mark, and the rest is shown as a density.
    void marks(std::size_t lane, std::vector<Candidate>& candidates) {
        const LaneIndex& index = in_.index.lanes[lane];
        const std::size_t first = index.before(out_.window.from);
        const std::size_t end = index.before(out_.window.to);
        const bool few = end - first <= most_marks;
        const TimeCells cells(days_per_px() * static_cast<double>(label::cell), out_.window.from);
        std::size_t at = first;
        for (std::size_t cell = 1; at < end; ++cell) {
            const std::size_t next = std::min(index.before(cells.edge(cell)), end);
            if (next == at) continue;
            const std::size_t best = index.weightiest(at, next);
            candidates.push_back({index.event(best), index.day(best), true});
            if (!few) add_point(index.event(best));
            at = next;
        }
        if (few)
            for (std::size_t i = first; i < end; ++i)
                add_point(index.event(i));
        else if (out_.density.counts.empty())
            crowded_field();
        add_chosen(lane, candidates);
    }

    void crowded_field() {
        out_.density.rect = out_.field;
        count(out_.density, out_.window);
    }

    /// The selected event always keeps its label.
    void add_chosen(std::size_t lane, std::vector<Candidate>& candidates) const {
        const PartRef ref = find_part(in_.article, in_.state.selected);
        if (ref.part != Part::event || events()[ref.index].lane != lane) return;
        const double day = label_day(events()[ref.index]);
        const auto is_it = [&](const Candidate& c) { return c.event == ref.index; };
        if (day >= out_.window.from && day < out_.window.to &&
            std::none_of(candidates.begin(), candidates.end(), is_it))
            candidates.push_back({ref.index, day, true});
    }

    void add_point(std::size_t event) {
        const Event& e = events()[event];
        if (e.end || e.date.kind == When::Kind::not_before || e.date.last > e.date.first) return;
        const float x = out_.x_of(static_cast<double>(e.date.first) + 0.5);
        out_.marks.push_back(mark(event, x, x));
    }

    [[nodiscard]] EventMark mark(std::size_t event, float x0, float x1) const {
        const Event& e = events()[event];
        const LaneBand& band = out_.bands.lanes[e.lane];
        const CalendarDate& start = e.date.start;
        return {
            .event = event,
            .x0 = x0,
            .x1 = x1,
            .y = band.track,
            .bar = band.bar,
            .radius = e.importance >= mark::strong_from ? mark::strong_disc : mark::disc,
            .fades = e.date.kind == When::Kind::not_before,
            .soft = !e.end && e.date.kind != When::Kind::not_before && e.date.last > e.date.first,
            .unsure = start.approximate || start.uncertain};
    }

    void spans(std::size_t lane, std::vector<Candidate>& candidates) {
        in_.index.spans[lane].overlapping(out_.window, most_spans, [&](std::size_t event) {
            const Event& e = events()[event];
            const TimelineWindow extent = event_extent(e, out_.window.to);
            out_.marks.push_back(mark(event, out_.x_of(extent.from), out_.x_of(extent.to)));
            const double day = label_day(e);
            if (day >= out_.window.from && day < out_.window.to) return;
            // If its middle is not visible, the label is at the middle of the visible part.
            candidates.push_back(
                {event,
                 (std::max(extent.from, out_.window.from) + std::min(extent.to, out_.window.to)) /
                     2,
                 false});
        });
    }

    /// The highest weight first, the earliest of equals.
    void place_labels(const std::vector<Candidate>& candidates) {
        Ordered order;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const std::size_t event = candidates[i].event;
            const std::int64_t weight = chosen(event) ? chosen_weight : events()[event].importance;
            order.emplace_back(-weight * (std::int64_t{1} << 32) + static_cast<std::int64_t>(event),
                               static_cast<std::uint32_t>(i));
        }
        sort_ordered(order);
        for (const auto& [key, i] : order)
            if (place_label(candidates[i]) && candidates[i].at_its_day)
                labelled_[events()[candidates[i].event].lane].push_back(candidates[i].day);
        draw_in();
        for (std::vector<double>& days : labelled_)
            std::sort(days.begin(), days.end());
    }

    bool place_label(const Candidate& candidate) {
        const Event& e = events()[candidate.event];
        EventLabel label;
        label.event = candidate.event;
        label.strong = e.importance >= mark::strong_from || chosen(candidate.event);
        label.stem_x = std::round(out_.x_of(candidate.day));
        label.track = out_.bands.lanes[e.lane].track;
        const Font font = event_font(label.strong, e.status == Status::forecast, in_.state.reading);
        if (!any_room(label.stem_x, e.lane)) return false;
        float tried = std::numeric_limits<float>::infinity();
        for (std::size_t step = 0; step < label_steps; ++step) {
            const float widest =
                std::min(label::widths[step] * size_, out_.field.w * label::most_share);
            if (tried <= widest) continue;  // the text was shorter anyway
            const LabelText& text =
                in_.texts.get(candidate.event, step, e.title, font, widest, measure_);
            if (place_text(label, text.width, e.lane)) {
                label.text = text.text;
                out_.labels.push_back(std::move(label));
                return true;
            }
            tried = text.width;
        }
        return false;
    }

    /// Whether the shortest label would fit: avoids measuring in dense places.
    [[nodiscard]] bool any_room(float stem, std::size_t lane) const {
        const LaneBand& band = out_.bands.lanes[lane];
        const LabelRows& rows = grids_[band.grid];
        const float x = stem - out_.field.x;
        for (int row = 0; row < out_.bands.grids[band.grid]; ++row)
            if (rows.is_free(row, x + label::stem_gap, x + label::stem_gap + label::shortest, x) ||
                rows.is_free(row, x - label::stem_gap - label::shortest, x - label::stem_gap, x))
                return true;
        return false;
    }

    /// The furthest row where the label fits, to the right or left of its stem: heavier events are
    /// placed first, and leave the space below them to others.
    bool place_text(EventLabel& label, float width, std::size_t lane) {
        const LaneBand& band = out_.bands.lanes[lane];
        LabelRows& rows = grids_[band.grid];
        for (int row = out_.bands.grids[band.grid] - 1; row >= 0; --row)
            for (const bool left : {false, true}) {
                // On whole px, so that fewer pictures per glyph are needed.
                const float x = left ? std::floor(label.stem_x - label::stem_gap - width)
                                     : label.stem_x + label::stem_gap;
                if (x < out_.field.x || x + width > out_.field.right()) continue;
                const float from = x - out_.field.x;
                const float stem = label.stem_x - out_.field.x;
                if (!rows.is_free(row, from, from + width, stem)) continue;
                rows.take(row, from, from + width, stem);
                label.rect = {x, out_.bands.row_y(band, row), width,
                              out_.bands.row_height - lane::row_gap};
                rows_.push_back(row);
                return true;
            }
        return false;
    }

    /// Moves each label as close to its axis as possible, the closest first.
    void draw_in() {
        Ordered order;
        for (std::size_t i = 0; i < out_.labels.size(); ++i)
            order.emplace_back(rows_[i], static_cast<std::uint32_t>(i));
        sort_ordered(order);
        for (const auto& [row, i] : order) {
            EventLabel& label = out_.labels[i];
            const LaneBand& band = out_.bands.lanes[events()[label.event].lane];
            LabelRows& rows = grids_[band.grid];
            const float from = label.rect.x - out_.field.x;
            const float to = label.rect.right() - out_.field.x;
            const float stem = label.stem_x - out_.field.x;
            rows.release(rows_[i], from, to, stem);
            int nearest = 0;
            while (nearest < rows_[i] && !rows.is_free(nearest, from, to, stem))
                ++nearest;
            rows.take(nearest, from, to, stem);
            rows_[i] = nearest;
            label.rect.y = out_.bands.row_y(band, nearest);
        }
    }

    const TimelineInput& in_;
    TextMeasure& measure_;
    float size_;  // text size, a factor
    TimelineLayout out_;
    std::vector<LabelRows> grids_;
    std::vector<int> rows_;                      // of the labels
    std::vector<std::vector<double>> labelled_;  // days of each lane's labelled events, ascending
};

}  // namespace

TimelineLayout layout_timeline(const TimelineInput& input, TextMeasure& measure) {
    return Placer(input, measure).place();
}

}  // namespace broadside
