// The reader's timeline: its index, the window's way, what its buttons and keys do; see reader.h.
#include <algorithm>

#include "layout/timeline/timeline_fonts.h"
#include "model/text/text.h"
#include "semantics/date_text.h"
#include "ui/document_view.h"
#include "ui/reader.h"

namespace broadside {
namespace {

constexpr double key_zoom = 0.7;
constexpr double key_pan = 0.2;
constexpr std::size_t most_copied = 500;
constexpr std::size_t most_listed = 1000;    // events that are all elements of the page
constexpr std::size_t listed_of_many = 200;  // of more, at a time

template <typename Bindings>
const Action* bound(const Bindings& bindings, std::string_view name) {
    for (const auto& [key, action] : bindings)
        if (key == name) return &action;
    return nullptr;
}

double between(double a, double b, float share) { return a + (b - a) * static_cast<double>(share); }

}  // namespace

void Reader::set_today(double day) {
    if (today_ == day) return;
    today_ = day;
    timeline_stale_ = true;
    touch();
}

void Reader::set_picture() {
    picture_ = true;
    layout_stale();
}

void Reader::set_density_shader(bool there) { density_shader_ = there; }

const TimelineIndex& Reader::timeline_index() {
    if (index_stale_ && article_) {
        timeline_index_ = index_timeline(*article_, state_.filter, state_.hidden);
        index_stale_ = false;
    }
    return timeline_index_;
}

TimelineWindow Reader::window_in_sight() const {
    if (!article_) return {};
    const TimelineWindow to = state_.window.value_or(article_->timeline.whole);
    if (!glide_motion_.moving()) return to;
    const float share = glide_motion_.value();
    return {between(glide_from_.from, to.from, share), between(glide_from_.to, to.to, share)};
}

/// Who lays out by the window does so at once; the page and the text layer hear of it at rest.
void Reader::window_changed(const TimelineWindow& before, bool glide) {
    glide_from_ = before;
    if (glide)
        glide_motion_.start(preferences_.reduced_motion);
    else
        glide_motion_.stop();
    window_rest_ = 0;
    window_told_ = window_said_ = false;
    // A standing timeline is part of the page; the other forms follow when the window rests.
    if (state_.form == TimelineForm::chart && is_narrow(view_.width, state_.reading))
        document_stale_ = true;
}

void Reader::rest_timeline(float seconds) {
    if (window_told_) return;
    const bool moving = glide_motion_.moving() || timeline_view_.flying() || timeline_view_.held();
    window_rest_ = moving ? 0 : window_rest_ + seconds;
    if (window_rest_ < rest_after) return;
    window_told_ = true;
    wishes_.state_changed = true;
    wishes_.layout_changed = true;
    announce_window();
    if (article_->timeline.events.size() > most_listed) wishes_.tree_changed = true;
    const bool chart_alone =
        state_.form == TimelineForm::chart && !is_narrow(view_.width, state_.reading);
    if (chart_alone) return;
    document_stale_ = true;
    touch();
}

TimelineInput Reader::timeline_input() {
    return {*article_,    state_,         strings(),         timeline_index(),
            label_texts_, document_.plot, window_in_sight(), today_};
}

const TimelineLayout& Reader::timeline() {
    const Document& doc = document();
    if (!timeline_stale_ || !article_) return timeline_;
    timeline_ = doc.plot.h > 0 ? layout_timeline(timeline_input(), *glyphs_) : TimelineLayout{};
    timeline_stale_ = false;
    return timeline_;
}

void Reader::draw_timeline(Painter& painter, float seconds) {
    const Rect hand = document_.hand;
    if (hand.h <= 0 || hand.bottom() <= scroll_ || hand.y >= scroll_ + view_.height) {
        timeline_view_.stop();
        return;
    }
    painter.origin_y = -scroll_;
    painter.shaders = density_shader_;
    timeline_view_.cover(pointer_in(covers(true), painter.scale()));
    timeline_view_.handle(painter, timeline_input(), timeline(), document_.hand, seconds,
                          preferences_.reduced_motion);
    if (timeline_view_.cursor() != Cursor::automatic) wishes_.cursor = timeline_view_.cursor();
    const int settle = settle_;
    bool only_moved = true;
    for (const TimelineMove& move : timeline_view_.moves()) {
        act(move.action, move.glide);
        only_moved = only_moved && std::holds_alternative<action::Pan>(move.action);
    }
    // What has moved is drawn where it is now, in this frame; no other has to follow.
    if (only_moved && !document_stale_) settle_ = settle;
    timeline_view_.draw(painter, timeline_input(), timeline());
}

void Reader::add_label_boxes(std::vector<LayerBox>& out) {
    // Beside the lists of a comparison the chart's labels are a second place for the same words.
    if (document_.plot.h <= 0 || state_.form != TimelineForm::chart) return;
    for (const EventLabel& l : timeline().labels) {
        const Event& e = article_->timeline.events[l.event];
        out.push_back({.key = e.id,
                       .rect = l.rect,
                       .font = event_font(l.strong, e.status == Status::forecast, state_.reading),
                       .line_height = l.rect.h,
                       .text_width = l.rect.w,
                       .on = e.id == state_.selected});
    }
}

bool Reader::timeline_key(std::string_view name) {
    struct Binding {
        std::string_view key;
        Action action;
    };
    const TimelineWindow w = window_in_sight();
    const double middle = (w.from + w.to) / 2;
    const Binding bindings[] = {{"ArrowRight", action::SelectBy{1}},
                                {"ArrowLeft", action::SelectBy{-1}},
                                {"ArrowDown", action::SelectAcross{1}},
                                {"ArrowUp", action::SelectAcross{-1}},
                                {"Home", action::SelectEnd{-1}},
                                {"End", action::SelectEnd{1}},
                                {"+", action::Zoom{key_zoom, middle}},
                                {"=", action::Zoom{key_zoom, middle}},
                                {"-", action::Zoom{1 / key_zoom, middle}},
                                {"0", action::FitTimeline{}},
                                {"<", action::Pan{-key_pan}},
                                {">", action::Pan{key_pan}}};
    if (const Action* found = bound(bindings, name)) {
        act(*found, true);
        return true;
    }
    if (name == "t") return press_timeline(button::table);
    if (name == "c") return press_timeline(button::compare);
    if (name == "f") return press_timeline(button::filter);
    if (name == "Enter") return !state_.selected.empty() && go_to(state_.selected);
    if (name != "r") return false;
    // To what the chosen event answers; from what answers nothing, to its first answer.
    const std::size_t chosen = find_part(*article_, state_.selected).index;
    const auto& answers = article_->timeline.answers;
    const auto& events = article_->timeline.events;
    for (const auto& [event, answered] : answers)
        if (event == chosen) return act(action::Select{events[answered].id}, true);
    for (const auto& [event, answered] : answers)
        if (answered == chosen) return act(action::Select{events[event].id}, true);
    return false;
}

bool Reader::press_timeline(std::string_view name) {
    const auto form = [&](TimelineForm wanted) {
        return act(action::SetForm{state_.form == wanted ? TimelineForm::chart : wanted});
    };
    const auto sheet = [&](SheetKind kind) {
        Rect from;
        for (const Box& box : document().boxes)
            if (box.owner == name) from = box.rect;
        from.y -= scroll_;
        if (asked_.kind == kind)
            close_sheet();
        else
            open_sheet({kind, 0, from});
        return true;
    };
    const auto after = [&](std::string_view prefix) {
        return std::string(name.substr(prefix.size()));
    };
    const auto shown = [](const std::vector<std::string>& hidden, const std::string& id) {
        return !std::binary_search(hidden.begin(), hidden.end(), id);
    };
    struct Binding {
        std::string_view key;
        Action action;
    };
    const TimelineWindow w = window_in_sight();
    const double middle = (w.from + w.to) / 2;
    const Binding bindings[] = {{button::fit, action::FitTimeline{}},
                                {button::zoom_in, action::Zoom{key_zoom, middle}},
                                {button::zoom_out, action::Zoom{1 / key_zoom, middle}},
                                {button::previous, action::SelectBy{-1}},
                                {button::next, action::SelectBy{1}},
                                {button::close, action::Select{}},
                                {button::show_all, action::ClearFilter{}},
                                {button::sort_date, action::SortTable{TableColumn::date}},
                                {button::sort_lane, action::SortTable{TableColumn::lane}},
                                {button::sort_title, action::SortTable{TableColumn::title}},
                                {button::sort_status, action::SortTable{TableColumn::status}}};
    if (const Action* found = bound(bindings, name)) {
        act(*found, true);
        return true;
    }
    if (name == button::table) return form(TimelineForm::table);
    if (name == button::compare) return form(TimelineForm::compare);
    if (name == button::filter) return sheet(SheetKind::filter);
    if (name == button::share) return sheet(SheetKind::share);
    if (name == button::copy_link || name == button::copy_text || name == button::save_picture) {
        wishes_.take = name == button::copy_link   ? Take::link
                       : name == button::copy_text ? Take::text
                                                   : Take::picture;
        close_sheet();
        touch();
        return true;
    }
    if (name.starts_with("lane.")) {
        const std::string id = after("lane.");
        return act(action::ShowLane{id, !shown(state_.filter.lanes, id)});
    }
    if (name.starts_with("category.")) {
        const std::string id = after("category.");
        return act(action::ShowCategory{id, !shown(state_.filter.categories, id)});
    }
    if (name.starts_with("only.")) {
        const std::string id = after("only.");
        return act(action::OnlySource{state_.filter.source == id ? std::string() : id});
    }
    return false;
}

std::optional<std::vector<std::uint32_t>> Reader::listed_events() {
    if (!article_ || article_->timeline.events.size() <= most_listed) return std::nullopt;
    return events_in(timeline_index(), window_in_sight(), listed_of_many);
}

std::string Reader::copy_of_window() {
    if (!article_) return {};
    const Timeline& timeline = article_->timeline;
    const TimelineWindow w = window_in_sight();
    std::string out = article_->title + '\n';
    std::size_t count = 0;
    const EventFilter filter(*article_, state_.filter, state_.hidden);
    for (const Event& e : timeline.events) {
        const double day = label_day(e);
        if (day < w.from || day >= w.to || !filter.shows(e)) continue;
        if (++count > most_copied) break;
        out += concat({date_text(e.date, e.end.get(), strings()), " · ",
                       timeline.lanes[e.lane].label, " · ", e.title});
        if (e.status != Status::none) out += concat({" (", status_text(strings(), e.status), ")"});
        out += '\n';
    }
    return out;
}

}  // namespace broadside
