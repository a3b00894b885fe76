#include "model/reader_state.h"

#include <algorithm>
#include <cmath>

namespace broadside {
namespace {

constexpr double min_span_days = 2.0;
constexpr double open_end_days = 120.0;

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

template <class Items>
PartRef find_in(const Items& items, std::string_view id, Part part) {
    for (std::size_t i = 0; i < items.size(); ++i)
        if (items[i].id == id) return {part, i};
    return {};
}

/// Keeps a window finite, ordered and no further from the events than its own length.
TimelineWindow clamped(TimelineWindow w, const TimelineWindow& full) {
    const double full_span = full.to - full.from;
    double span = w.to - w.from;
    if (!std::isfinite(span) || !std::isfinite(w.from)) return full;
    double middle = w.from + span / 2;
    span = std::clamp(span, min_span_days, full_span * 1.5);
    middle = std::clamp(middle, full.from, full.to);
    return {middle - span / 2, middle + span / 2};
}

std::string event_by(const ReaderState& state, const Article& article, int delta) {
    const auto& events = article.timeline.events;
    if (events.empty()) return {};
    const PartRef now = find_in(events, state.selected, Part::event);
    const auto last = static_cast<long>(events.size()) - 1;
    const long from =
        now.part == Part::event ? static_cast<long>(now.index) : (delta > 0 ? -1 : last + 1);
    return events[static_cast<std::size_t>(std::clamp(from + delta, 0L, last))].id;
}

void select(ReaderState& state, const Article& article, const std::string& id) {
    if (id.empty()) {
        state.selected.clear();
        return;
    }
    const PartRef ref = find_in(article.timeline.events, id, Part::event);
    if (ref.part != Part::event) return;
    state.selected = id;
    if (!state.window) return;
    const TimelineWindow full = full_window(article);
    const TimelineWindow extent = event_extent(article.timeline.events[ref.index], full.to);
    const TimelineWindow& w = *state.window;
    if (extent.to < w.from || extent.from > w.to) {
        const double span = w.to - w.from;
        state.window = clamped({extent.from - span / 2, extent.from + span / 2}, full);
    }
}

/// Opens what a step of the talk is about, so that leaving the talk leaves the reader there.
void go_to_step(ReaderState& state, const Article& article, long step) {
    const auto steps = talk_steps(article);
    const auto last = static_cast<long>(steps.size()) - 1;
    state.step = static_cast<std::size_t>(std::clamp(step, 0L, last));
    const std::string& id = steps[state.step];
    state.place = {id, 0};
    const PartRef ref = find_part(article, id);
    if (ref.part == Part::event) select(state, article, id);
    if (ref.part == Part::question) apply(state, article, action::SetOpen{id, true});
}

void set_open(ReaderState& state, const Article& article, const action::SetOpen& a) {
    if (find_in(article.faq, a.id, Part::question).part == Part::none) return;
    const auto at = std::lower_bound(state.open.begin(), state.open.end(), a.id);
    const bool is_open = at != state.open.end() && *at == a.id;
    if (a.open && !is_open) state.open.insert(at, a.id);
    if (!a.open && is_open) state.open.erase(at);
}

void show_status(ReaderState& state, const action::ShowStatus& a) {
    if (a.status == Status::none) return;
    const auto bit = static_cast<std::uint8_t>(1U << static_cast<unsigned>(a.status));
    state.hidden = static_cast<std::uint8_t>(a.on ? state.hidden & ~bit : state.hidden | bit);
}

}  // namespace

bool ReaderState::hides(Status status) const noexcept {
    return (hidden >> static_cast<unsigned>(status) & 1U) != 0;
}

bool ReaderState::is_open(std::string_view question) const {
    return std::binary_search(open.begin(), open.end(), question);
}

TimelineWindow event_extent(const Event& event, double horizon) {
    const auto from = static_cast<double>(event.date.first);
    auto to = static_cast<double>(event.date.last) + 1;
    if (event.date.kind == When::Kind::not_before) to = std::max(from + 1, horizon);
    if (event.end) to = static_cast<double>(event.end->last) + 1;
    return {from, to};
}

TimelineWindow full_window(const Article& article) {
    const auto& events = article.timeline.events;
    if (events.empty()) return {0, 365};
    double from = static_cast<double>(events.front().date.first);
    double to = from;
    for (const Event& e : events) {
        to = std::max(to, event_extent(e, static_cast<double>(e.date.first) + open_end_days).to);
        from = std::min(from, static_cast<double>(e.date.first));
    }
    if (article.as_of) to = std::max(to, static_cast<double>(article.as_of->last) + 1);
    const double air = std::max((to - from) * 0.03, 1.0);
    return {from - air, to + air};
}

PartRef find_part(const Article& article, std::string_view id) {
    if (id.empty()) return {};
    if (const PartRef r = find_in(article.sections, id, Part::section); r.part != Part::none)
        return r;
    if (const PartRef r = find_in(article.faq, id, Part::question); r.part != Part::none) return r;
    return find_in(article.timeline.events, id, Part::event);
}

std::vector<std::string> talk_steps(const Article& article) {
    std::vector<std::string> steps{""};
    for (const Section& s : article.sections)
        steps.push_back(s.id);
    for (const Event& e : article.timeline.events)
        steps.push_back(e.id);
    for (const Question& q : article.faq)
        steps.push_back(q.id);
    return steps;
}

bool apply(ReaderState& state, const Article& article, const Action& action) {
    const ReaderState before = state;
    const TimelineWindow full = full_window(article);
    const auto window = [&] { return state.window.value_or(full); };
    std::visit(Overloaded{
                   [&](const action::SetOpen& a) { set_open(state, article, a); },
                   [&](const action::Select& a) { select(state, article, a.id); },
                   [&](const action::SelectBy& a) {
                       select(state, article, event_by(state, article, a.delta));
                   },
                   [&](const action::SetWindow& a) { state.window = clamped(a.window, full); },
                   [&](const action::Zoom& a) {
                       const TimelineWindow w = window();
                       const double span = w.to - w.from;
                       const double wanted =
                           std::clamp(span * a.factor, min_span_days, (full.to - full.from) * 1.5);
                       const double share = (a.pivot - w.from) / span;
                       const double from = a.pivot - wanted * share;
                       state.window = clamped({from, from + wanted}, full);
                   },
                   [&](const action::Pan& a) {
                       const TimelineWindow w = window();
                       const double by = (w.to - w.from) * a.share;
                       state.window = clamped({w.from + by, w.to + by}, full);
                   },
                   [&](const action::FitTimeline&) { state.window.reset(); },
                   [&](const action::SetQuery& a) { state.query = a.query; },
                   [&](const action::ShowStatus& a) { show_status(state, a); },
                   [&](const action::SetTheme& a) { state.theme = a.theme; },
                   [&](const action::SetTextSize& a) {
                       if (std::isfinite(a.size))
                           state.reading.size = std::clamp(a.size, smallest_text, largest_text);
                   },
                   [&](const action::StepTextSize& a) {
                       state.reading.size = text_size_step(state.reading.size, a.delta);
                   },
                   [&](const action::SetSpacing& a) { state.reading.spacing = a.spacing; },
                   [&](const action::SetFace& a) { state.reading.face = a.face; },
                   [&](const action::SetPlace& a) { state.place = a.place; },
                   [&](const action::Present& a) {
                       state.presenting = a.on;
                       if (a.on) go_to_step(state, article, 0);
                   },
                   [&](const action::Step& a) {
                       if (state.presenting)
                           go_to_step(state, article, static_cast<long>(state.step) + a.delta);
                   },
                   [&](const action::StepTo& a) {
                       if (state.presenting) go_to_step(state, article, static_cast<long>(a.step));
                   },
               },
               action);
    return !(state == before);
}

}  // namespace broadside
