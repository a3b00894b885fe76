#include "ui/timeline_view.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "semantics/date_text.h"

namespace broadside {
namespace {

constexpr float point_radius = 4;
constexpr float strong_radius = 5.5F;
constexpr float reach = 12;  // how far from a mark a press still counts, CSS px
constexpr float slop = 4;    // movement that makes a press a drag, CSS px
constexpr int strong_from = 4;

class Drawing {
public:
    Drawing(Painter& painter, const TimelineInput& input, const TimelineLayout& layout)
        : p_(painter),
          in_(input),
          out_(layout),
          palette_(painter.palette()),
          reading_(input.state.reading) {}

    void draw(std::optional<std::size_t> hovered) {
        hovered_ = hovered;
        future();
        axis();
        lanes();
        p_.clip({out_.field.x - 8, out_.field.y, out_.field.w + 16, out_.field.h});
        answers();
        stems();
        for (const EventMark& m : out_.marks)
            mark(m);
        for (const EventLabel& l : out_.labels)
            label(l);
        for (const EventCluster& c : out_.clusters)
            cluster(c);
        p_.unclip();
    }

private:
    [[nodiscard]] const Event& event(std::size_t i) const { return in_.article.timeline.events[i]; }
    [[nodiscard]] Rgb colour(std::size_t i) const { return palette_.lane(event(i).lane); }
    [[nodiscard]] bool chosen(std::size_t i) const { return event(i).id == in_.state.selected; }

    /// The shaded ground of what had not happened yet, with the date it begins.
    void future() {
        const float x = std::max(out_.as_of_x, out_.field.x);
        if (x < out_.field.right())
            p_.fill({x, out_.field.y, out_.field.right() - x, out_.field.h}, palette_.shade);
        if (!in_.article.as_of || out_.as_of_x < out_.field.x || out_.as_of_x > out_.field.right())
            return;
        const std::string text =
            fill(in_.strings.as_of, {date_text(*in_.article.as_of, in_.strings)});
        const Font font = as_of_font(reading_);
        const float w = p_.glyphs().width(font, text);
        const float right = x - 6 - w < out_.field.x ? out_.field.right() : x - 6;
        p_.text(font, text, right - w, out_.field.bottom() - 6, palette_.soft);
    }

    void axis() {
        p_.line(out_.field.x, out_.axis_y, out_.field.right(), out_.axis_y, palette_.ink, 1.4F);
        const Font font = tick_font(reading_);
        float free_from = out_.field.x;
        for (std::size_t i = 0; i < out_.ticks.size(); ++i) {
            const Tick& tick = out_.ticks[i];
            const float x = out_.tick_x[i];
            const float half = tick.major ? 5.0F : 3.0F;
            p_.line(x, out_.axis_y - half, x, out_.axis_y + half, palette_.ink);
            const float w = p_.glyphs().width(font, tick.label);
            if (tick.label.empty() || x + 5 < free_from || x + 5 + w > out_.field.right()) continue;
            p_.text(font, tick.label, x + 5, out_.axis_y + 5 + 12 * reading_.size, palette_.soft);
            free_from = x + 5 + w + 8;
        }
    }

    void lanes() {
        const auto& lanes = in_.article.timeline.lanes;
        for (std::size_t i = 0; i < lanes.size(); ++i) {
            const Rect& r = out_.lane_labels[i];
            const float widest = in_.narrow ? in_.plot.w : out_.field.x - in_.plot.x - 6;
            p_.clip({r.x, r.y - 2, widest, r.h + 4});
            p_.text(lane_font(reading_), lanes[i].label, r.x, r.y + 13 * reading_.size,
                    palette_.lane(i));
            p_.unclip();
        }
    }

    void stems() {
        for (const EventLabel& l : out_.labels) {
            const bool above = l.rect.y < out_.axis_y;
            const float end = above ? l.rect.y + 4 : l.rect.bottom() - 4;
            p_.line(l.stem_x, out_.axis_y, l.stem_x, end, colour(l.event), 1,
                    focused(l.event) ? 1.0F : palette_.quiet);
        }
    }

    [[nodiscard]] bool focused(std::size_t i) const { return chosen(i) || hovered_ == i; }

    void mark(const EventMark& m) {
        const Event& e = event(m.event);
        const float radius = e.importance >= strong_from ? strong_radius : point_radius;
        const float y = out_.axis_y;
        if (m.fades) {
            const Rect bar{m.x0, y + static_cast<float>(m.side) * 12 - 4,
                           std::max(out_.field.right() - m.x0, 24.0F), 8};
            p_.fade(bar, colour(m.event), 0.6F);
        } else if (m.x1 - m.x0 > 2 * radius) {
            // A span lies on the axis; a day that is not known lies beside it, pale.
            const float at = m.soft ? y + static_cast<float>(m.side) * 7 : y;
            const float half = m.soft ? 2.5F : 3.0F;
            p_.fill({m.x0, at - half, m.x1 - m.x0, 2 * half}, colour(m.event), half,
                    m.soft ? 0.7F * palette_.quiet : 0.9F);
        } else {
            const float x = (m.x0 + m.x1) / 2;
            p_.disc(x, y, radius + 2, palette_.wash);
            p_.disc(x, y, radius, colour(m.event));
        }
        if (chosen(m.event) && !m.fades)
            p_.ring((m.x0 + m.x1) / 2, y, radius + 4.5F, palette_.ink, 1.5F, false);
    }

    void label(const EventLabel& l) {
        const bool forecast = event(l.event).status == Status::forecast;
        const Font font = event_font(l.strong, forecast, reading_);
        const FontMetrics m = p_.glyphs().metrics(font);
        const float baseline = l.rect.y + (l.rect.h - m.ascent - m.descent) / 2 + m.ascent;
        p_.text(font, l.text, l.rect.x, baseline, forecast ? palette_.soft : palette_.ink);
        if (focused(l.event))
            p_.line(l.rect.x, baseline + 3, l.rect.right(), baseline + 3, colour(l.event));
    }

    void cluster(const EventCluster& c) {
        const Rgb tint = palette_.lane(c.lane);
        p_.fill(c.rect, palette_.paper, c.rect.h / 2);
        p_.frame(c.rect, tint, c.rect.h / 2);
        p_.text_centred(tick_font(reading_), std::to_string(c.events.size()), c.rect, tint);
    }

    /// A quiet curve from the event in focus to the ones it answers.
    void answers() {
        for (const EventMark& m : out_.marks) {
            if (!focused(m.event)) continue;
            for (const std::string& id : event(m.event).responds)
                for (const EventMark& other : out_.marks)
                    if (event(other.event).id == id) curve(other, m);
        }
    }

    void curve(const EventMark& from, const EventMark& to) {
        const float x0 = (from.x0 + from.x1) / 2;
        const float x1 = (to.x0 + to.x1) / 2;
        const float lift = std::min(30.0F, 10 + std::abs(x1 - x0) * 0.2F);
        constexpr int pieces = 24;
        for (int i = 0; i < pieces; i += 2) {
            const auto at = [&](int k) {
                const float t = static_cast<float>(k) / pieces;
                return std::pair{x0 + (x1 - x0) * t, out_.axis_y - 6 - 4 * lift * t * (1 - t)};
            };
            const auto [ax, ay] = at(i);
            const auto [bx, by] = at(i + 1);
            p_.line(ax, ay, bx, by, palette_.soft, 1.2F);
        }
    }

    Painter& p_;
    const TimelineInput& in_;
    const TimelineLayout& out_;
    const Palette& palette_;
    const Reading& reading_;
    std::optional<std::size_t> hovered_;
};

}  // namespace

TimelineView::Hit TimelineView::hit(const TimelineLayout& layout, float x, float y) {
    for (std::size_t i = 0; i < layout.clusters.size(); ++i) {
        const Rect& r = layout.clusters[i].rect;
        if (Rect{r.x - 4, r.y - 6, r.w + 8, r.h + 12}.contains(x, y)) return {{}, i};
    }
    for (const EventLabel& l : layout.labels)
        if (Rect{l.rect.x - 8, l.rect.y - 2, l.rect.w + 12, l.rect.h + 4}.contains(x, y))
            return {l.event, {}};
    std::optional<std::size_t> nearest;
    float best = reach;
    for (const EventMark& m : layout.marks) {
        const float y_of = layout.axis_y + (m.fades ? static_cast<float>(m.side) * 12 : 0);
        if (std::abs(y - y_of) > reach) continue;
        const float right = m.fades ? layout.field.right() : m.x1;
        const float away = x < m.x0 ? m.x0 - x : std::max(x - right, 0.0F);
        if (away < best) {
            best = away;
            nearest = m.event;
        }
    }
    return {nearest, {}};
}

void TimelineView::press(const TimelineInput& input, const TimelineLayout& layout,
                         std::vector<Action>& actions) const {
    const auto& events = input.article.timeline.events;
    if (hover_.cluster) {
        TimelineWindow span{1e18, -1e18};
        for (const std::size_t i : layout.clusters[*hover_.cluster].events) {
            const TimelineWindow extent = event_extent(events[i], layout.window.to);
            span.from = std::min(span.from, extent.from);
            span.to = std::max(span.to, std::min(extent.to, extent.from + 60));
        }
        const double air = std::max((span.to - span.from) * 0.25, 3.0);
        actions.emplace_back(action::SetWindow{{span.from - air, span.to + air}});
    } else if (hover_.event) {
        actions.emplace_back(action::Select{events[*hover_.event].id});
    }
}

void TimelineView::interact(const TimelineInput& input, const TimelineLayout& layout,
                            const Painter& painter, std::vector<Action>& actions, Cursor& cursor) {
    const ImGuiIO& io = ImGui::GetIO();
    const float unit = painter.scale();
    const float y0 = (input.plot.y + painter.origin_y) * unit;
    ImGui::SetCursorScreenPos({input.plot.x * unit, y0});
    ImGui::InvisibleButton("plot", {input.plot.w * unit, input.plot.h * unit});
    const float x = io.MousePos.x / unit;
    const float y = io.MousePos.y / unit - painter.origin_y;
    hover_ = ImGui::IsItemHovered() || ImGui::IsItemActive() ? hit(layout, x, y) : Hit{};
    if (ImGui::IsItemActivated()) dragged_ = false;
    if (ImGui::IsItemActive()) {
        const ImVec2 moved = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0);
        if (std::hypot(moved.x, moved.y) > slop * unit) dragged_ = true;
        if (dragged_ && io.MouseDelta.x != 0)
            actions.emplace_back(
                action::Pan{-static_cast<double>(io.MouseDelta.x / unit / layout.field.w)});
        cursor = Cursor::grabbing;
    } else if (ImGui::IsItemHovered()) {
        cursor = hover_.event || hover_.cluster ? Cursor::pointer : Cursor::grab;
    }
    if (ImGui::IsItemDeactivated() && !dragged_ && ImGui::IsItemHovered())
        press(input, layout, actions);
}

void TimelineView::draw(Painter& painter, const TimelineInput& input, const TimelineLayout& layout,
                        std::vector<Action>& actions, Cursor& cursor) {
    interact(input, layout, painter, actions, cursor);
    Drawing(painter, input, layout)
        .draw(dragged_ && ImGui::IsItemActive() ? std::nullopt : hover_.event);
}

}  // namespace broadside
