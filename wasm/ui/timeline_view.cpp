#include "ui/timeline_view.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "layout/design/gesture.h"
#include "ui/timeline_drawing.h"

namespace broadside {
namespace {

using namespace design;

Rect grown(const Rect& r, float left, float right, float beyond) {
    return {r.x - left, r.y - beyond, r.w + (left + right), r.h + 2 * beyond};
}

}  // namespace

TimelineView::Hit TimelineView::hit(const TimelineLayout& layout, float x, float y) {
    for (std::size_t i = 0; i < layout.clusters.size(); ++i) {
        const Rect& r = layout.clusters[i].rect;
        if (grown(r, press::cluster_air, press::cluster_air, press::cluster_air).contains(x, y))
            return {{}, i};
    }
    for (const EventLabel& l : layout.labels)
        if (grown(l.rect, press::label_before, press::label_behind, press::label_beyond)
                .contains(x, y))
            return {l.event, {}};
    std::optional<std::size_t> nearest;
    float best = press::reach;
    for (const EventMark& m : layout.marks) {
        const float mark_y = m.fades || m.soft ? m.bar : m.y;
        const float right = m.fades ? layout.field.right() : m.x1;
        const float beside = x < m.x0 ? m.x0 - x : std::max(x - right, 0.0F);
        const float away = std::hypot(beside, y - mark_y);
        if (away < best) {
            best = away;
            nearest = m.event;
        }
    }
    return {nearest, {}};
}

void TimelineView::press_cluster(const TimelineInput& input, const EventCluster& cluster) {
    if (cluster.span.to - cluster.span.from < zoom::closest_cluster) {
        // No zoom separates them: selects the first, from which arrow keys lead to the others.
        moves_.push_back({action::Select{input.article.timeline.events[cluster.first].id}});
        return;
    }
    const double air =
        std::max((cluster.span.to - cluster.span.from) * zoom::cluster_air, zoom::least_air);
    moves_.push_back({action::SetWindow{{cluster.span.from - air, cluster.span.to + air}}, true});
}

void TimelineView::press(const TimelineInput& input, const TimelineLayout& layout, float x) {
    if (hover_.cluster)
        press_cluster(input, layout.clusters[*hover_.cluster]);
    else if (hover_.event)
        moves_.push_back({action::Select{input.article.timeline.events[*hover_.event].id}});
    else if (twice_)
        moves_.push_back({action::Zoom{zoom::tap, layout.day_at(x)}, true});
}

bool TimelineView::button(const char* name, const Rect& rect, const Painter& painter) const {
    const float unit = painter.scale();
    ImGui::SetCursorScreenPos({rect.x * unit, (rect.y + painter.origin_y) * unit});
    ImGui::InvisibleButton(name, {rect.w * unit, rect.h * unit});
    return ImGui::IsItemActive();
}

void TimelineView::field(const TimelineInput& input, const TimelineLayout& layout,
                         const Painter& painter, const Pointer& at, float seconds,
                         bool reduced_motion) {
    const ImGuiIO& io = ImGui::GetIO();
    const Rect rect{input.plot.x, layout.field.y, input.plot.w, layout.field.h};
    const bool active = button("plot", rect, painter);
    const bool hovered = ImGui::IsItemHovered();
    hover_ = hovered || active ? hit(layout, at.x, at.y) : Hit{};
    if (ImGui::IsItemActivated()) {
        momentum_.stop();
        dragged_ = false;
        twice_ = io.MouseClickedCount[0] == 2;
        grip_ = picks_ ? Grip::stretch : Grip::field;
        picked_from_ = at.x;
    }
    if (active) {
        const ImVec2 moved = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0);
        if (std::hypot(moved.x, moved.y) > drag::slop * painter.scale()) dragged_ = true;
        picked_to_ = at.x;
        if (dragged_ && grip_ == Grip::field) pull(at, layout.field.w, seconds);
        cursor_ = Cursor::grabbing;
    } else if (hovered) {
        cursor_ = hover_.event || hover_.cluster ? Cursor::pointer : Cursor::grab;
    }
    if (!ImGui::IsItemDeactivated()) return;
    if (!dragged_ && hovered)
        press(input, layout, at.x);
    else if (dragged_ && grip_ == Grip::stretch)
        moves_.push_back({action::SetWindow{{layout.day_at(std::min(picked_from_, picked_to_)),
                                             layout.day_at(std::max(picked_from_, picked_to_))}},
                          true});
    else if (dragged_) {
        if (at.dx == 0) momentum_.hold(static_cast<double>(seconds));
        momentum_.release(reduced_motion);
    }
    grip_ = Grip::none;
}

/// Pans with a drag.
void TimelineView::pull(const Pointer& at, float width, float seconds) {
    if (at.dx == 0) {
        momentum_.hold(static_cast<double>(seconds));
        return;
    }
    const double share = -static_cast<double>(at.dx / width);
    moves_.push_back({action::Pan{share}});
    momentum_.drag(share, static_cast<double>(seconds));
}

/// In the vertical layout a horizontal drag over the cards pans, too. A press on a card is left to
/// the card.
void TimelineView::beside(const TimelineLayout& layout, const Rect& hand, const Painter& painter,
                          const Pointer& at, float seconds, bool reduced_motion) {
    const ImGuiIO& io = ImGui::GetIO();
    const float unit = painter.scale();
    const ImVec2 from(io.MouseClickedPos[0].x / unit,
                      io.MouseClickedPos[0].y / unit - painter.origin_y);
    const bool down = io.MouseDown[0];
    if (down && grip_ == Grip::none && hand.contains(from.x, from.y) &&
        !layout.overview.rect.contains(from.x, from.y)) {
        momentum_.stop();
        const float across = std::abs(at.x - from.x);
        if (across > drag::slop && across > std::abs(at.y - from.y)) {
            grip_ = Grip::field;
            moves_.push_back({action::Pan{-static_cast<double>((at.x - from.x) / hand.w)}});
        }
    } else if (grip_ == Grip::field && down) {
        pull(at, hand.w, seconds);
    } else if (grip_ == Grip::field) {
        if (at.dx == 0) momentum_.hold(static_cast<double>(seconds));
        momentum_.release(reduced_motion);
        grip_ = Grip::none;
    }
}

/// A drag that starts inside the window moves it; a press outside moves it there.
void TimelineView::overview(const TimelineLayout& layout, const Painter& painter,
                            const Pointer& at) {
    if (layout.overview.counts.empty()) return;
    const bool active = button("overview", layout.overview.rect, painter);
    const TimelineWindow& w = layout.window;
    if (ImGui::IsItemActivated()) {
        momentum_.stop();
        grip_ = Grip::overview;
        const double day = layout.overview_day(at.x);
        if (day < w.from || day > w.to) {
            const double half = (w.to - w.from) / 2;
            moves_.push_back({action::SetWindow{{day - half, day + half}}, true});
        }
    } else if (active && at.dx != 0) {
        const double days = static_cast<double>(at.dx / layout.overview.rect.w) *
                            (layout.whole.to - layout.whole.from);
        moves_.push_back({action::Pan{days / (w.to - w.from)}});
    }
    if (active || ImGui::IsItemHovered()) cursor_ = active ? Cursor::grabbing : Cursor::grab;
    if (ImGui::IsItemDeactivated()) grip_ = Grip::none;
}

void TimelineView::handle(const Painter& painter, const TimelineInput& input,
                          const TimelineLayout& layout, const Rect& hand, float seconds,
                          bool reduced_motion) {
    const ImGuiIO& io = ImGui::GetIO();
    const float unit = painter.scale();
    const Pointer at{io.MousePos.x / unit, io.MousePos.y / unit - painter.origin_y,
                     io.MouseDelta.x / unit};
    moves_.clear();
    cursor_ = Cursor::automatic;
    hover_ = {};
    if (!covered_ || held()) {
        if (layout.field.h > 0)
            field(input, layout, painter, at, seconds, reduced_motion);
        else
            beside(layout, hand, painter, at, seconds, reduced_motion);
        overview(layout, painter, at);
    }
    if (momentum_.flying())
        moves_.push_back({action::Pan{momentum_.advance(static_cast<double>(seconds))}});
}

void TimelineView::draw(Painter& painter, const TimelineInput& input,
                        const TimelineLayout& layout) const {
    TimelineDrawing drawing(painter, input, layout);
    drawing.draw(dragged_ && held() ? std::nullopt : hover_.event);
    if (grip_ == Grip::stretch && dragged_) drawing.picked(picked_from_, picked_to_);
}

}  // namespace broadside
