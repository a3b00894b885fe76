// Handles pointer, wheel, keys and scrolls; see reader.h.
#include <cfloat>
#include <cmath>

#include "imgui.h"
#include "layout/design/gesture.h"
#include "ui/reader.h"

namespace broadside {
namespace {

/// The day at x; in the vertical layout the middle of the window.
double pivot_at(const TimelineLayout& layout, float x) {
    return layout.field.h > 0 ? layout.day_at(x) : (layout.window.from + layout.window.to) / 2;
}

}  // namespace

bool Reader::on_timeline(float x, float y) {
    if (!in_.article) return false;
    const Rect hand = panel_.document().hand;
    const Chrome& chrome = panel_.chrome();
    return hand.h > 0 && hand.contains(x, y + navigation_.scroll()) && x >= chrome.rail &&
           panel_.sheet().kind == SheetKind::none && y < in_.page.view.height - chrome.bottom;
}

bool Reader::pointer(const PointerInput& input) {
    ImGuiIO& io = imgui_.enter();
    const float scale = in_.page.view.scale;
    switch (input.kind) {
        case PointerInput::Kind::move:
            io.AddMousePosEvent(input.x * scale, input.y * scale);
            touch();
            return false;
        case PointerInput::Kind::leave:
            io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
            touch(2);
            return false;
        case PointerInput::Kind::down:
        case PointerInput::Kind::up: {
            const bool down = input.kind == PointerInput::Kind::down;
            if (down) timeline_view_.pick(input.pick);
            io.AddMouseButtonEvent(ImGuiMouseButton_Left, down);
            touch(2);  // Dear ImGui reports a press one frame later
            return false;
        }
        case PointerInput::Kind::wheel:
        case PointerInput::Kind::pinch:
            break;
    }
    if (!on_timeline(input.x, input.y)) return false;
    const bool pinch = input.kind == PointerInput::Kind::pinch;
    if (pinch || input.zoom) {
        const double factor = pinch ? 1.0 / static_cast<double>(input.factor)
                                    : std::pow(design::zoom::wheel, static_cast<double>(input.dy));
        act(action::Zoom{factor, pivot_at(panel_.timeline(), input.x)});
        return true;
    }
    if (std::abs(input.dx) <= std::abs(input.dy)) return false;
    act(action::Pan{static_cast<double>(input.dx / panel_.document().hand.w)});
    return true;
}

bool Reader::key(std::string_view name, NodeId focus) {
    if (!in_.article) return false;
    const CommandRow* row = nullptr;
    if (in_.state.presenting) {
        row = find_key(name, KeyScope::stage);
    } else {
        const bool in_field =
            focus.is(Piece::plot) || (focus.part.part == Part::event && focus.is(Piece::heading));
        if (in_field) row = find_key(name, KeyScope::field);
        if (row == nullptr) row = find_key(name, KeyScope::panel);
    }
    if (row == nullptr || !is_available(*row, panel_.commands())) return false;
    if (perform(row->command, row->argument)) return true;
    // A key of the panel that has nothing to do at the moment is not for the page. Except: Escape
    // then deactivates the panel, and Enter presses what has the focus.
    return row->command != Command::escape && row->command != Command::read_event;
}

void Reader::scrolled(float y) {
    const float before = navigation_.scroll();
    const bool by_reader = navigation_.scrolled(y);
    if (navigation_.scroll() == before) return;
    touch();
    if (!by_reader || !in_.article || in_.state.presenting) return;
    const Document& document = panel_.document();
    const PartRef part = document.anchor_at(y + design::scroll::place_line);
    const bool moved_on = !(part == in_.state.place.part);
    const float top = document.anchor_of(part).value_or(0);
    if (act(action::SetPlace{{part, static_cast<double>(y - top)}}) && moved_on)
        navigation_.arrive(part);
}

void Reader::sheet_scrolled(float y) {
    if (y == sheet_scroll_) return;
    sheet_scroll_ = y;
    touch();
}

}  // namespace broadside
