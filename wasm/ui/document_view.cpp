#include "ui/document_view.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"

namespace broadside {
namespace {

using namespace design;

/// A plus for a closed question, a minus for an open one.
void fold_sign(Painter& p, const Box& box, Rgb colour) {
    const float x = box.from_end(sign::plus_inset);
    const float y = box.rect.y + box.inset_y + box.flow.lines.front().height / 2;
    p.line(x - sign::plus, y, x + sign::plus, y, colour, sign::plus_stroke);
    if (!box.on) p.line(x, y - sign::plus, x, y + sign::plus, colour, sign::plus_stroke);
}

/// A checkbox, ticked or empty.
void tick(Painter& p, float x, float y, bool on, Rgb colour) {
    p.frame({x - sign::box, y - sign::box, 2 * sign::box, 2 * sign::box}, colour, sign::box_radius,
            sign::box_stroke);
    if (on)
        p.fill({x - sign::tick, y - sign::tick, 2 * sign::tick, 2 * sign::tick}, colour,
               sign::tick_radius);
}

void icon(Painter& p, Icon icon, float x, float y, Rgb colour) {
    if (icon == Icon::contents) {
        for (const float row : {-sign::row, 0.0F, sign::row})
            p.line(x - sign::row_length, y + row, x + sign::row_length, y + row, colour,
                   sign::row_stroke);
    } else if (icon == Icon::search) {
        p.ring(x - sign::lens_shift, y - sign::lens_shift, sign::lens, colour, sign::lens_stroke,
               false);
        p.line(x + sign::handle_from, y + sign::handle_from, x + sign::handle_to,
               y + sign::handle_to, colour, sign::handle_stroke);
    }
}

}  // namespace

bool pointer_in(const std::vector<Rect>& covers, float scale) {
    const ImVec2 at = ImGui::GetIO().MousePos;
    return std::any_of(covers.begin(), covers.end(),
                       [&](const Rect& r) { return r.contains(at.x / scale, at.y / scale); });
}

bool DocumentView::pressable(const Box& box) {
    if (covered_) return false;
    const float unit = p_.scale();
    ImGui::SetCursorScreenPos({box.rect.x * unit, (box.rect.y + p_.origin_y) * unit});
    // The same command may be in the chrome and in a sheet.
    const std::uint64_t number = box.node.number();
    ImGui::PushID(layer_);
    ImGui::PushID(static_cast<int>(number >> 32));
    ImGui::PushID(static_cast<int>(number));
    const bool released = ImGui::InvisibleButton("", {box.rect.w * unit, box.rect.h * unit});
    ImGui::PopID();
    ImGui::PopID();
    ImGui::PopID();
    const ImVec2 moved = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0);
    if (released && std::hypot(moved.x, moved.y) <= press::slop * unit)
        pressed_.push_back(box.node);
    const bool hovered = ImGui::IsItemHovered();
    if (hovered) cursor_ = Cursor::pointer;
    return hovered;
}

/// A line of the contents; the current part is marked.
void DocumentView::contents_line(const Box& box) {
    const bool current = frame_.current == box.node.part;
    const bool hovered = pressable(box);
    Box drawn = box;
    for (TextRun& run : drawn.runs)
        if (current || hovered) run.tone = Tone::ink;
    p_.flow(drawn, 0, frame_.height);
    if (current)
        p_.fill({box.from_begin(1) - 1, box.rect.y + side_column::current_rise,
                 side_column::current_bar, box.rect.h - 2 * side_column::current_rise},
                p_.palette().accent);
}

/// A button without a frame: only its sign, with a background while hovered.
void DocumentView::tool(const Box& box) {
    const Palette& c = p_.palette();
    const bool hovered = pressable(box);
    const Rect& r = box.rect;
    if (hovered)
        p_.fill({r.x + button::tool_inset, r.y + button::tool_inset, r.w - 2 * button::tool_inset,
                 r.h - 2 * button::tool_inset},
                c.wash, radius::button);
    icon(p_, box.icon, r.x + r.w / 2, r.y + r.h / 2, hovered ? c.ink : c.soft);
    p_.flow(box, 0, frame_.height);
}

/// One of several options, the selected one inverted; or a checkbox, or a plain button.
void DocumentView::choice(const Box& box) {
    const Palette& c = p_.palette();
    const bool hovered = pressable(box);
    const bool chosen = box.kind == BoxKind::toggle && box.on;
    p_.fill(box.rect, chosen ? c.wash : c.paper, radius::button);
    p_.frame(box.rect, chosen ? c.ink : (hovered ? c.soft : c.hair), radius::button,
             chosen ? button::chosen : 1);
    icon(p_, box.icon, box.from_begin(field::icon), box.rect.y + box.rect.h / 2, c.soft);
    Box drawn = box;
    if (chosen)
        for (TextRun& run : drawn.runs)
            run.tone = Tone::ink;
    p_.flow(drawn, 0, frame_.height);
}

/// An event on the spine: filled if past, hollow if expected.
void DocumentView::event_mark(const Box& box) {
    const Palette& c = p_.palette();
    const Rgb tint = c.lane(static_cast<std::size_t>(box.lane));
    const float x = box.rect.x + box.inset_x;
    const float radius = box.on ? mark::strong_disc : mark::disc;
    p_.line(box.rect.x, box.rect.y, box.rect.right(), box.rect.y, tint, 1, c.quiet);
    p_.disc(x, box.rect.y, radius + mark::halo, c.wash);
    if (box.status == Status::forecast)
        p_.ring(x, box.rect.y, radius - mark::hollow_inset, tint, mark::hollow, false);
    else
        p_.disc(x, box.rect.y, radius, tint);
}

void DocumentView::card(const Box& box) {
    const Palette& c = p_.palette();
    const bool hovered = pressable(box);
    const Rgb tint = c.lane(static_cast<std::size_t>(box.lane));
    p_.fill(box.rect, box.status == Status::forecast ? c.shade : c.paper, radius::button);
    p_.frame(box.rect, box.on || hovered ? tint : c.hair, radius::button,
             box.on ? button::chosen : 1);
    p_.flow(box, 0, frame_.height);
}

void DocumentView::box(const Box& box) {
    const Palette& c = p_.palette();
    switch (box.kind) {
        case BoxKind::text:
        case BoxKind::heading:
            p_.flow(box, 0, frame_.height);
            break;
        case BoxKind::rule:
            p_.line(box.rect.x, box.rect.y, box.rect.right(), box.rect.y, c.hair);
            break;
        case BoxKind::quote_bar:
            p_.fill(box.rect, c.hair);
            break;
        case BoxKind::picture:
        case BoxKind::ground:
            p_.fill(box.rect, c.wash, radius::ground);
            break;
        case BoxKind::bar:
            p_.fill(box.rect, c.paper);
            break;
        case BoxKind::status:
            p_.status_mark(box.status, box.from_begin(box.lead() * status::at),
                           box.rect.y + box.rect.h / 2, box.lead() * status::radius, c.soft);
            p_.flow(box, 0, frame_.height);
            break;
        case BoxKind::filter: {
            const bool hovered = pressable(box);
            const float y = box.rect.y + box.rect.h / 2;
            const Rgb colour =
                box.on ? (hovered ? c.ink : c.soft) : mix(c.soft, c.paper, blend::off);
            if (box.lane >= 0)
                p_.disc(box.from_begin(filter::mark), y, filter::radius,
                        c.lane(static_cast<std::size_t>(box.lane)));
            else if (box.status != Status::none)
                p_.status_mark(box.status, box.from_begin(filter::mark), y, filter::radius, colour);
            else
                tick(p_, box.from_begin(filter::mark), y, box.on, colour);
            p_.flow(box, 0, frame_.height);
            if (!box.on) {
                const float x = box.rect.x + box.inset_x;
                p_.line(x, y, x + box.flow.width, y, c.soft);  // struck through: hidden
            }
            break;
        }
        case BoxKind::question:
            fold_sign(p_, box, pressable(box) ? c.ink : c.soft);
            p_.flow(box, 0, frame_.height);
            break;
        case BoxKind::note: {
            Box drawn = box;
            if (pressable(box))
                for (TextRun& run : drawn.runs)
                    run.tone = Tone::ink;
            p_.flow(drawn, 0, frame_.height);
            break;
        }
        case BoxKind::result:
            if (pressable(box))
                p_.fill({box.rect.x - sheet::result_pad, box.rect.y,
                         box.rect.w + 2 * sheet::result_pad, box.rect.h},
                        c.wash, sheet::result_radius);
            p_.marks(box, frame_.query, 0, frame_.height);
            p_.flow(box, 0, frame_.height);
            break;
        case BoxKind::button:
        case BoxKind::field:
        case BoxKind::toggle:
            choice(box);
            break;
        case BoxKind::tool:
            tool(box);
            break;
        case BoxKind::contents:
            contents_line(box);
            break;
        case BoxKind::spine:
            p_.line(box.rect.x, box.rect.y, box.rect.x, box.rect.bottom(), c.ink, axis::stroke);
            break;
        case BoxKind::mark:
            event_mark(box);
            break;
        case BoxKind::card:
            card(box);
            break;
        case BoxKind::plot:
            break;
    }
}

void DocumentView::document(const Document& document, const std::vector<Rect>& covers) {
    layer_ = 0;
    p_.origin_y = -frame_.scroll;
    covered_ = pointer_in(covers, p_.scale());
    for (const Box& b : document.boxes) {
        if (b.rect.bottom() < frame_.scroll || b.rect.y > frame_.scroll + frame_.height) continue;
        const bool fresh = frame_.fresh && frame_.fresh_shown < 1 && b.node.part == frame_.fresh;
        if (fresh) {
            // A newly opened part fades in, marked by a bar.
            p_.opacity = frame_.fresh_shown;
            p_.fill({b.from_begin(-fresh::before) - fresh::bar / 2, b.rect.y, fresh::bar, b.rect.h},
                    p_.palette().accent);
        }
        p_.marks(b, frame_.query, 0, frame_.height);
        box(b);
        p_.opacity = 1;
    }
}

void DocumentView::chrome(const Chrome& chrome, const std::vector<Rect>& covers) {
    const Palette& c = p_.palette();
    layer_ = 1;
    p_.origin_y = 0;
    covered_ = pointer_in(covers, p_.scale());
    if (chrome.rail > 0) p_.fill({0, 0, chrome.rail - 1, frame_.height}, c.paper);
    for (const Box& b : chrome.boxes)
        box(b);
    const Rect& line = chrome.progress;
    const float edge = chrome.rail > 0 ? line.x : 0;
    if (chrome.rail > 0) {
        p_.line(edge, 0, edge, frame_.height, c.hair);
        p_.fill({edge - 0.5F, 0, progress::stroke, frame_.height * frame_.read}, c.accent);
    } else {
        p_.line(0, line.y, frame_.width, line.y, c.hair);
        const float read = frame_.width * frame_.read;
        p_.fill({chrome.mirrored ? frame_.width - read : 0, line.y, read, progress::stroke},
                c.accent);
    }
}

void DocumentView::sheet(const Sheet& sheet) {
    if (sheet.kind == SheetKind::none) return;
    const Palette& c = p_.palette();
    layer_ = 2;
    p_.origin_y = (1 - frame_.sheet_shown) * sheet::rise;
    p_.opacity = frame_.sheet_shown;
    for (int i = 1; i <= sheet::edge_rings; ++i) {  // a soft edge instead of a shadow
        const auto by = static_cast<float>(i) * sheet::edge_step;
        p_.fill(
            {sheet.rect.x - by, sheet.rect.y - by, sheet.rect.w + 2 * by, sheet.rect.h + 2 * by},
            c.ink, radius::ground + by, sheet::edge_opacity);
    }
    p_.fill(sheet.rect, c.paper, radius::ground);
    p_.frame(sheet.rect, c.hair, radius::ground);
    p_.clip(sheet.rect);
    p_.origin_y += sheet.rect.y - frame_.sheet_scroll;
    covered_ = !pointer_in({sheet.rect}, p_.scale());
    for (const Box& b : sheet.boxes) {
        const float top = b.rect.y + p_.origin_y;
        if (top + b.rect.h >= sheet.rect.y && top <= sheet.rect.bottom()) box(b);
    }
    p_.unclip();
    p_.opacity = 1;
}

}  // namespace broadside
