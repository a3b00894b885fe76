#include "layout/timeline_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "model/ordered.h"
#include "model/utf8.h"

namespace broadside {

float TimelineLayout::x_of(double day) const noexcept {
    return field.x + static_cast<float>((day - window.from) / (window.to - window.from)) * field.w;
}

double TimelineLayout::day_at(float x) const noexcept {
    return window.from + static_cast<double>((x - field.x) / field.w) * (window.to - window.from);
}

namespace {

// CSS px at text size 1.
constexpr float row_height = 22;
constexpr float band = 40;        // between the axis and the first row: marks and clusters
constexpr float axis_label = 20;  // below the axis, for the years
constexpr float stem_gap = 5;     // from the stem to its label
constexpr float pill_height = 20;
constexpr float label_widths[] = {290, 190, 120};  // tried in turn, CSS px
constexpr float cluster_span = 84;  // widest stretch of the axis one cluster stands for, CSS px
constexpr float tick_gap = 64;      // least distance of two tick labels, CSS px
constexpr int strong_from = 4;      // importance that makes a label heavier

/// A title at most `width` wide: cut at a code point with an ellipsis.
std::string shortened(const std::string& text, const Font& font, float width,
                      TextMeasure& measure) {
    if (measure.width(font, text) <= width) return text;
    std::string cut = text;
    while (!cut.empty() && measure.width(font, cut + "…") > width) {
        std::size_t last = cut.size() - 1;
        while (last > 0 && (static_cast<unsigned char>(cut[last]) & 0xC0U) == 0x80U)
            --last;
        cut.resize(last);
    }
    while (!cut.empty() && cut.back() == ' ')
        cut.pop_back();
    return cut + "…";
}

/// Lanes take turns above and below the axis.
int side_of(std::size_t lane) { return lane % 2 == 0 ? -1 : 1; }

class Placer {
public:
    Placer(const TimelineInput& input, TextMeasure& measure)
        : in_(input),
          measure_(measure),
          size_(input.state.reading.size),
          row_height_(row_height * size_),
          pill_height_(pill_height * size_),
          axis_label_(axis_label * size_) {}

    TimelineLayout place() {
        frame();
        for (std::size_t i = 0; i < events().size(); ++i)
            if (!in_.state.hides(events()[i].status)) add_mark(i);
        place_labels();
        place_clusters();
        return std::move(out_);
    }

private:
    [[nodiscard]] const std::vector<Event>& events() const { return in_.article.timeline.events; }

    void frame() {
        const float left = in_.narrow ? 0 : lane_column();
        out_.field = {in_.plot.x + left, in_.plot.y, in_.plot.w - left, in_.plot.h};
        out_.axis_y = in_.plot.y + std::round(in_.plot.h * 0.48F);
        out_.window = in_.state.window.value_or(full_window(in_.article));
        const double per_px = (out_.window.to - out_.window.from) / out_.field.w;
        out_.ticks =
            axis_ticks(out_.window, per_px * static_cast<double>(tick_gap * size_), in_.strings);
        for (const Tick& t : out_.ticks)
            out_.tick_x.push_back(out_.x_of(t.day));
        out_.as_of_x = out_.field.right();
        if (in_.article.as_of)
            out_.as_of_x = out_.x_of(static_cast<double>(in_.article.as_of->last) + 1);
        lanes();
    }

    float lane_column() {
        float widest = 0;
        for (const Lane& lane : in_.article.timeline.lanes)
            widest = std::max(widest, measure_.width(lane_font(in_.state.reading), lane.label));
        return std::min(widest + 16, in_.plot.w * 0.2F);
    }

    void lanes() {
        std::array<float, 2> next{0, 0};
        const auto& lanes = in_.article.timeline.lanes;
        for (std::size_t i = 0; i < lanes.size(); ++i) {
            const int side = side_of(i);
            float& row = next[side < 0 ? 0 : 1];
            const float w = measure_.width(lane_font(in_.state.reading), lanes[i].label);
            const float high = 18 * size_;
            Rect r{in_.plot.x, 0, w, high};
            if (in_.narrow) {
                r.y = side < 0 ? in_.plot.y : in_.plot.bottom() - high;
                r.x = in_.plot.x + row;
                row += w + 14;
            } else {
                r.y = out_.axis_y - high / 2 +
                      static_cast<float>(side) * (in_.plot.h * 0.24F + row * 20 * size_);
                row += 1;
            }
            out_.lane_labels.push_back(r);
        }
    }

    void add_mark(std::size_t i) {
        const Event& e = events()[i];
        const TimelineWindow extent = event_extent(e, out_.window.to);
        if (extent.to < out_.window.from || extent.from > out_.window.to) return;
        EventMark mark;
        mark.event = i;
        mark.side = side_of(e.lane);
        mark.fades = e.date.kind == When::Kind::not_before;
        const bool day = !e.end && !mark.fades && extent.to - extent.from <= 1;
        mark.soft = !e.end && !mark.fades && !day;
        mark.x0 = out_.x_of(extent.from + (day ? 0.5 : 0));
        mark.x1 = day ? mark.x0 : out_.x_of(extent.to);
        out_.marks.push_back(mark);
    }

    /// Where the stem stands: on the day, or at the visible middle of a period.
    [[nodiscard]] float stem_of(const EventMark& m) const {
        if (m.fades) return std::clamp(m.x0 + 10, out_.field.x, out_.field.right());
        const float from = std::max(m.x0, out_.field.x);
        const float to = std::min(m.x1, out_.field.right());
        return (from + to) / 2;
    }

    void place_labels() {
        Ordered order;  // the weightiest first, the earliest of equals
        for (std::size_t m = 0; m < out_.marks.size(); ++m) {
            const Event& e = events()[out_.marks[m].event];
            const int rank = e.id == in_.state.selected ? 100 : e.importance;
            order.emplace_back(-rank, static_cast<std::uint32_t>(m));
        }
        sort_ordered(order);
        std::vector<bool> labelled(order.size());
        for (const auto& [rank, m] : order)
            labelled[m] = place_label(out_.marks[m]);
        for (std::size_t m = 0; m < labelled.size(); ++m)
            if (!labelled[m]) crowded_.push_back(m);
    }

    bool place_label(const EventMark& mark) {
        const Event& e = events()[mark.event];
        EventLabel label;
        label.event = mark.event;
        label.strong = e.importance >= strong_from || e.id == in_.state.selected;
        const Font font = event_font(label.strong, e.status == Status::forecast, in_.state.reading);
        label.stem_x = std::round(stem_of(mark));
        for (const float widest : label_widths) {
            label.text =
                shortened(e.title, font, std::min(widest * size_, out_.field.w * 0.6F), measure_);
            if (place_text(label, font, mark.side)) return true;
        }
        return false;
    }

    /// The nearest row and side of the stem where the label's text stands free.
    bool place_text(EventLabel& label, const Font& font, int side) {
        const float w = measure_.width(font, label.text);
        const int rows = row_count(side);
        for (int row = 0; row < rows; ++row) {
            const float y = row_y(side, row);
            for (const bool left : {false, true}) {
                const float x = left ? label.stem_x - stem_gap - w : label.stem_x + stem_gap;
                label.rect = {x, y, w, row_height_ - 3};
                if (fits(label, side)) {
                    stems_.push_back({label.stem_x, side, stem_rect(label, side)});
                    out_.labels.push_back(label);
                    return true;
                }
            }
        }
        return false;
    }

    [[nodiscard]] int row_count(int side) const {
        const float top = in_.narrow ? 22 * size_ : 4.0F;
        const float room = side < 0 ? out_.axis_y - band - out_.field.y - top
                                    : out_.field.bottom() - out_.axis_y - band - axis_label_ - top;
        return std::max(static_cast<int>(room / row_height_), 1);
    }

    [[nodiscard]] float row_y(int side, int row) const {
        const float away = band + static_cast<float>(row) * row_height_;
        return side < 0 ? out_.axis_y - away - row_height_ : out_.axis_y + axis_label_ + away;
    }

    [[nodiscard]] Rect stem_rect(const EventLabel& label, int side) const {
        const float x = label.stem_x - 1.5F;
        if (side < 0) return {x, label.rect.y + 4, 3, out_.axis_y - label.rect.y - 4};
        return {x, out_.axis_y, 3, label.rect.bottom() - 4 - out_.axis_y};
    }

    [[nodiscard]] bool fits(const EventLabel& label, int side) const {
        const Rect& r = label.rect;
        if (r.x < out_.field.x || r.right() > out_.field.right()) return false;
        const Rect air{r.x - 4, r.y, r.w + 8, r.h};
        const Rect stem = stem_rect(label, side);
        for (const EventLabel& other : out_.labels)
            if (other.rect.overlaps(air) || other.rect.overlaps(stem)) return false;
        return std::none_of(stems_.begin(), stems_.end(), [&](const Stem& s) {
            return s.rect.overlaps(r) || (s.side == side && std::abs(s.x - label.stem_x) < 3);
        });
    }

    void place_clusters() {
        for (const int side : {-1, 1}) {
            EventCluster cluster;
            cluster.side = side;
            float sum = 0;
            float first = 0;
            for (const std::size_t m : crowded_) {
                const EventMark& mark = out_.marks[m];
                if (mark.side != side) continue;
                const float x = stem_of(mark);
                if (!cluster.events.empty() && x - first > cluster_span * size_) {
                    close(cluster, sum);
                    sum = 0;
                }
                if (cluster.events.empty()) first = x;
                cluster.events.push_back(mark.event);
                sum += x;
            }
            if (!cluster.events.empty()) close(cluster, sum);
        }
    }

    /// One event alone needs no pill: its mark is there to press. Otherwise the pill goes no
    /// stem and no other pill stands, as near to its events as can be.
    void close(EventCluster& cluster, float sum) {
        const int side = cluster.side;
        if (cluster.events.size() > 1) place_pill(cluster, sum);
        cluster = {};
        cluster.side = side;
    }

    void place_pill(EventCluster& cluster, float sum) {
        const float centre = sum / static_cast<float>(cluster.events.size());
        const float w = (cluster.events.size() > 9 ? 34.0F : 28.0F) * size_;
        const float y =
            cluster.side < 0 ? out_.axis_y - 14 - pill_height_ : out_.axis_y + axis_label_ + 8;
        for (int step = 0; step < 40; ++step) {
            const int away = (step + 1) / 2;  // 0, 1, -1, 2, -2, …
            const float by = 5.0F * static_cast<float>(step % 2 == 0 ? away : -away);
            const float x = std::clamp(centre + by - w / 2, out_.field.x, out_.field.right() - w);
            cluster.rect = {x, y, w, pill_height_};
            if (free_for_pill(cluster.rect)) break;
        }
        cluster.lane = events()[cluster.events.front()].lane;
        out_.clusters.push_back(cluster);
    }

    [[nodiscard]] bool free_for_pill(const Rect& r) const {
        const Rect air{r.x - 3, r.y, r.w + 6, r.h};
        for (const EventCluster& c : out_.clusters)
            if (c.rect.overlaps(air)) return false;
        return std::none_of(stems_.begin(), stems_.end(),
                            [&](const Stem& s) { return s.rect.overlaps(r); });
    }

    struct Stem {
        float x;
        int side;
        Rect rect;
    };

    const TimelineInput& in_;
    TextMeasure& measure_;
    float size_;  // of text, a factor
    float row_height_, pill_height_, axis_label_;
    TimelineLayout out_;
    std::vector<Stem> stems_;
    std::vector<std::size_t> crowded_;  // indexes in out_.marks
};

}  // namespace

TimelineLayout layout_timeline(const TimelineInput& input, TextMeasure& measure) {
    return Placer(input, measure).place();
}

}  // namespace broadside
