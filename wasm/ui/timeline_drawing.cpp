#include "ui/timeline_drawing.h"

#include <algorithm>
#include <cmath>

#include "layout/timeline/timeline_fonts.h"
#include "model/article/address.h"
#include "semantics/date_text.h"

namespace broadside {
namespace {

using namespace design;

}  // namespace

void TimelineDrawing::draw(std::optional<std::size_t> hovered) {
    hovered_ = hovered;
    if (out_.field.h > 0) field();
    overview();
}

void TimelineDrawing::field() {
    future();
    lanes();
    p_.clip({out_.field.x - mark::overhang, out_.field.y, out_.field.w + 2 * mark::overhang,
             out_.field.h});
    density();
    p_.unclip();
    axis();
    p_.clip({out_.field.x - mark::overhang, out_.field.y, out_.field.w + 2 * mark::overhang,
             out_.field.h});
    answers();
    stems();
    dates();
    for (const EventMark& m : out_.marks)
        mark(m);
    for (const EventLabel& l : out_.labels)
        label(l);
    for (const EventCluster& c : out_.clusters)
        cluster(c);
    p_.unclip();
}

void TimelineDrawing::picked(float from, float to) {
    p_.fill({std::min(from, to), out_.field.y, std::abs(to - from), out_.field.h}, palette_.accent,
            0, chart::picked_opacity);
}

/// The shaded background of the future with its first date; and today.
void TimelineDrawing::future() {
    const float x = std::max(out_.as_of_x, out_.field.x);
    if (x < out_.field.right())
        p_.fill({x, out_.field.y, out_.field.right() - x, out_.field.h}, palette_.shade);
    if (in_.article.as_of)
        upright(out_.as_of_x, fill(in_.strings.as_of, {date_text(*in_.article.as_of, in_.strings)}),
                false);
    if (out_.today_x) upright(*out_.today_x, in_.strings.today, true);
}

/// A date line through all lanes, labelled at its bottom: to its left, or its right at the edge.
void TimelineDrawing::upright(float x, std::string_view text, bool dotted) {
    if (x < out_.field.x || x > out_.field.right()) return;
    const Font font = as_of_font(reading_);
    const float w = p_.glyphs().width(font, text);
    const float foot =
        out_.field.bottom() - (dotted ? upright::higher_foot * reading_.size : upright::foot);
    const float left =
        x - upright::gap - w < out_.field.x ? x + upright::gap : x - upright::gap - w;
    if (dotted)
        for (float y = out_.field.y; y < out_.field.bottom(); y += upright::period)
            p_.line(x, y, x, std::min(y + upright::dash, out_.field.bottom()), palette_.accent);
    if (left + w <= out_.field.right())
        p_.text(font, text, left, foot, dotted ? palette_.accent : palette_.soft);
}

void TimelineDrawing::axis() {
    tracks();
    p_.line(out_.field.x, out_.axis_y, out_.field.right(), out_.axis_y, palette_.ink, axis::stroke);
    for (std::size_t i = 0; i < out_.ticks.size(); ++i) {
        const float half = out_.ticks[i].major ? axis::major_tick : axis::tick;
        const float x = out_.tick_x[i];
        p_.line(x, out_.axis_y - half, x, out_.axis_y + half, palette_.ink);
    }
}

/// The dates along the axis, on a background that interrupts the stems behind them.
void TimelineDrawing::dates() {
    const Font font = tick_font(reading_);
    float free_from = out_.field.x;
    for (std::size_t i = 0; i < out_.ticks.size(); ++i) {
        const Tick& tick = out_.ticks[i];
        const float x = out_.tick_x[i] + axis::label_inset;
        const float w = p_.glyphs().width(font, tick.label);
        if (tick.label.empty() || x < free_from || x + w > out_.field.right()) continue;
        p_.fill({x - axis::label_ground, out_.axis_y + axis::label_inset,
                 w + 2 * axis::label_ground, axis::label_height * reading_.size},
                x > out_.as_of_x ? palette_.shade : palette_.wash);
        p_.text(font, tick.label, x,
                out_.axis_y + axis::label_inset + axis::label_baseline * reading_.size,
                tick.major ? palette_.ink : palette_.soft);
        free_from = x + w + axis::label_air;
    }
}

/// The lines of lanes away from the axis.
void TimelineDrawing::tracks() {
    for (const LaneBand& band : out_.bands.lanes)
        if (band.track != out_.axis_y)
            p_.line(out_.field.x, band.track, out_.field.right(), band.track, palette_.hair);
}

void TimelineDrawing::density() {
    const Density& d = out_.density;
    for (std::size_t lane = 0; lane < d.counts.size(); ++lane) {
        const LaneBand& band = out_.bands.lanes[lane];
        const bool down = band.side > 0;
        const float top = down ? band.track : band.track - density::room;
        p_.bars({d.rect.x, top, d.rect.w, density::room}, d.counts[lane], d.most, down,
                palette_.lane(lane), density::opacity);
    }
}

void TimelineDrawing::lanes() {
    for (const LaneName& name : out_.lane_names)
        p_.text(lane_font(reading_), name.text, name.rect.x,
                name.rect.y + lane_name::baseline * reading_.size, palette_.lane(name.lane));
}

void TimelineDrawing::stems() {
    for (const EventLabel& l : out_.labels) {
        const bool above = l.rect.y < l.track;
        const float end =
            above ? l.rect.y + label::stem_overlap : l.rect.bottom() - label::stem_overlap;
        p_.line(l.stem_x, l.track, l.stem_x, end, colour(l.event), 1,
                focused(l.event) ? 1.0F : palette_.quiet);
    }
}

void TimelineDrawing::mark(const EventMark& m) {
    if (m.fades)
        open_end(m);
    else if (m.x1 - m.x0 > 2 * m.radius)
        period(m);
    else
        point(m);
    if (chosen(m.event) && !m.fades)
        p_.ring(std::clamp((m.x0 + m.x1) / 2, out_.field.x, out_.field.right()), m.y,
                m.radius + mark::chosen_gap, palette_.ink, mark::chosen, false);
}

/// A span without a known end fades out.
void TimelineDrawing::open_end(const EventMark& m) {
    const float y = m.bar;
    const float x = std::max(m.x0, out_.field.x - mark::overhang);
    p_.fade({x, y - mark::open / 2, std::max(out_.field.right() - x, mark::least_open), mark::open},
            colour(m.event), mark::open_opacity, 0);
    p_.fill({m.x0 - mark::open_stroke / 2, y - mark::open_start / 2, mark::open_stroke,
             mark::open_start},
            colour(m.event));
}

/// A span with two known ends is on its track; an imprecise date is beside it, with soft ends, and
/// paler if it is uncertain.
void TimelineDrawing::period(const EventMark& m) {
    const float x0 = std::max(m.x0, out_.field.x - mark::overhang);
    const float x1 = std::min(m.x1, out_.field.right() + mark::overhang);
    const Rgb tint = colour(m.event);
    if (!m.soft) {
        p_.fill({x0, m.y - mark::span / 2, x1 - x0, mark::span}, tint, mark::span_radius,
                m.unsure ? mark::unsure_opacity : mark::span_opacity);
        return;
    }
    const float y = m.bar - mark::soft_span / 2;
    const float end = std::min((x1 - x0) / mark::soft_end_part, mark::soft_end);
    const float share =
        (m.unsure ? mark::soft_unsure_opacity : mark::span_opacity) * palette_.quiet;
    p_.fade({x0, y, end, mark::soft_span}, tint, 0, share);
    p_.fill({x0 + end, y, x1 - x0 - 2 * end, mark::soft_span}, tint, 0, share);
    p_.fade({x1 - end, y, end, mark::soft_span}, tint, share, 0);
}

/// A day: filled if past, hollow if expected, dashed if uncertain.
void TimelineDrawing::point(const EventMark& m) {
    const Event& e = event(m.event);
    const float x = (m.x0 + m.x1) / 2;
    p_.disc(x, m.y, m.radius + mark::halo, palette_.wash);
    if (m.unsure || e.status == Status::forecast)
        p_.ring(x, m.y, m.radius - mark::hollow_inset, colour(m.event), mark::hollow, m.unsure);
    else
        p_.disc(x, m.y, m.radius, colour(m.event));
}

void TimelineDrawing::label(const EventLabel& l) {
    const bool forecast = event(l.event).status == Status::forecast;
    const Font font = event_font(l.strong, forecast, reading_);
    const FontMetrics m = p_.glyphs().metrics(font);
    const float baseline = l.rect.y + (l.rect.h - m.ascent - m.descent) / 2 + m.ascent;
    p_.text(font, l.text, l.rect.x, baseline, forecast ? palette_.soft : palette_.ink);
    if (focused(l.event))
        p_.line(l.rect.x, baseline + label::underline, l.rect.right(), baseline + label::underline,
                colour(l.event));
}

void TimelineDrawing::cluster(const EventCluster& c) {
    const Rgb tint = palette_.lane(c.lane);
    p_.fill(c.rect, palette_.paper, c.rect.h / 2);
    p_.frame(c.rect, tint, c.rect.h / 2);
    p_.text_centred(tick_font(reading_), std::to_string(c.count), c.rect, tint);
}

/// Faint curves between the focused events, those they respond to, and responses to them.
void TimelineDrawing::answers() {
    if (hovered_) answers_of(*hovered_);
    const PartRef ref = find_part(in_.article, in_.state.selected);
    if (ref.part == Part::event && hovered_ != ref.index) answers_of(ref.index);
}

void TimelineDrawing::answers_of(std::size_t focus) {
    for (const auto& [event, answered] : in_.article.timeline.answers)
        if (event == focus || answered == focus) curve(answered, event);
}

void TimelineDrawing::curve(std::size_t from, std::size_t to) {
    const auto place = [&](std::size_t i) {
        const float x = out_.x_of(label_day(event(i)));
        return std::clamp(x, out_.field.x - answer::beyond, out_.field.right() + answer::beyond);
    };
    const float x0 = place(from);
    const float x1 = place(to);
    const float y0 = out_.bands.lanes[event(from).lane].track;
    const float y1 = out_.bands.lanes[event(to).lane].track;
    const float lift =
        std::min(answer::most_lift, answer::least_lift + std::abs(x1 - x0) * answer::lift_share);
    const auto at = [&](float t) {
        return std::pair{x0 + (x1 - x0) * t,
                         y0 + (y1 - y0) * t - answer::above - 4 * lift * t * (1 - t)};
    };
    const auto pieces = static_cast<int>(
        std::clamp(std::abs(x1 - x0) / answer::piece, answer::least_pieces, answer::most_pieces));
    for (int i = 0; i < pieces; i += 2) {
        const auto [ax, ay] = at(static_cast<float>(i) / static_cast<float>(pieces));
        const auto [bx, by] = at(static_cast<float>(i + 1) / static_cast<float>(pieces));
        p_.line(ax, ay, bx, by, palette_.soft, answer::stroke);
    }
    const auto [hx, hy] = at(answer::end_at);
    p_.disc(hx, hy, answer::end, palette_.soft);  // marks the response
}

/// The whole timeline as paired bars, upper lanes up and lower ones down, with the visible window.
void TimelineDrawing::overview() {
    const Density& d = out_.overview;
    if (d.counts.empty()) return;
    const float middle = d.rect.y + d.rect.h / 2;
    p_.fill(d.rect, palette_.paper, overview::radius);
    p_.clip(d.rect);
    for (std::size_t lane = 0; lane < d.counts.size(); ++lane) {
        const bool down = out_.bands.lanes[lane].side > 0;
        const Rect half{d.rect.x, down ? middle : d.rect.y + overview::inset, d.rect.w,
                        d.rect.h / 2 - overview::inset};
        p_.bars(half, d.counts[lane], d.most, down, palette_.lane(lane), overview::bar_opacity);
    }
    p_.line(d.rect.x, middle, d.rect.right(), middle, palette_.hair);
    const float from = out_.overview_x(out_.window.from);
    const float to = out_.overview_x(out_.window.to);
    const auto veil = [&](float x0, float x1) {
        if (x1 > x0)
            p_.fill({x0, d.rect.y, x1 - x0, d.rect.h}, palette_.wash, 0, overview::veil_opacity);
    };
    veil(d.rect.x, from);
    veil(to, d.rect.right());
    p_.unclip();
    const float x0 = std::max(from, d.rect.x);
    const float x1 = std::max(std::min(to, d.rect.right()), x0 + overview::least_window);
    p_.frame({x0, d.rect.y, x1 - x0, d.rect.h}, palette_.soft, overview::radius, overview::stroke);
}

}  // namespace broadside
