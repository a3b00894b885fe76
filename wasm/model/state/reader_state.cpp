#include "model/state/reader_state.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "model/article/address.h"

namespace broadside {
namespace {

constexpr double min_span_days = 2.0;

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

/// Keeps a window finite, ordered and no further from the events than its length.
TimelineWindow clamped(TimelineWindow w, const TimelineWindow& full) {
    const double full_span = full.to - full.from;
    double span = w.to - w.from;
    if (!std::isfinite(span) || !std::isfinite(w.from)) return full;
    double middle = w.from + span / 2;
    span = std::clamp(span, min_span_days, full_span * 1.5);
    middle = std::clamp(middle, full.from, full.to);
    return {middle - span / 2, middle + span / 2};
}

/// The selected event's index; nothing if none is selected.
std::optional<std::uint32_t> chosen(const ReaderState& state, const Article& article) {
    const PartRef now = find_part(article, state.selected);
    return now.part == Part::event ? std::optional(now.index) : std::nullopt;
}

/// The first event from `from` in steps of `delta` that the filter shows; the selected one if none.
std::string shown_from(const ReaderState& state, const Article& article, long from, int delta) {
    const auto& events = article.timeline.events;
    const EventFilter filter(article, state.filter, state.hidden);
    for (long at = from; at >= 0 && at < static_cast<long>(events.size()); at += delta)
        if (filter.shows(events[static_cast<std::size_t>(at)]))
            return events[static_cast<std::size_t>(at)].id;
    return state.selected;
}

std::string event_by(const ReaderState& state, const Article& article, int delta) {
    const auto now = chosen(state, article);
    const auto last = static_cast<long>(article.timeline.events.size()) - 1;
    const long from = now ? static_cast<long>(*now) + delta : (delta > 0 ? 0 : last);
    return shown_from(state, article, from, delta);
}

std::string end_event(const ReaderState& state, const Article& article, int end) {
    const auto last = static_cast<long>(article.timeline.events.size()) - 1;
    return shown_from(state, article, end < 0 ? 0 : last, -end);
}

/// The event of the nearest lane in direction `delta` that is nearest in time to the selected one.
std::string event_across(const ReaderState& state, const Article& article, int delta) {
    const auto& events = article.timeline.events;
    const auto now = chosen(state, article);
    if (!now) return event_by(state, article, delta);
    const EventFilter filter(article, state.filter, state.hidden);
    const auto lanes = static_cast<long>(article.timeline.lanes.size());
    long lane = static_cast<long>(events[*now].lane) + delta;
    for (; lane >= 0 && lane < lanes; lane += delta) {
        const Event* nearest = nullptr;
        const auto away = [&](const Event& e) {
            return std::abs(e.date.first - events[*now].date.first);
        };
        for (const Event& e : events)
            if (e.lane == static_cast<std::size_t>(lane) && filter.shows(e) &&
                (nearest == nullptr || away(e) < away(*nearest)))
                nearest = &e;
        if (nearest != nullptr) return nearest->id;
    }
    return state.selected;
}

/// Updates a sorted list of hidden ids; ignores unknown ids.
template <class Items>
void show(std::vector<std::string>& hidden, const Items& items, const std::string& id, bool on) {
    const auto named = [&](const auto& item) { return item.id == id; };
    if (std::none_of(items.begin(), items.end(), named)) return;
    const auto at = std::lower_bound(hidden.begin(), hidden.end(), id);
    const bool there = at != hidden.end() && *at == id;
    if (on && there) hidden.erase(at);
    if (!on && !there) hidden.insert(at, id);
}

void sort_table(TableOrder& order, TableColumn column) {
    order = {column, order.column == column && !order.descending};
}

void select(ReaderState& state, const Article& article, const std::string& id) {
    if (id.empty()) {
        state.selected.clear();
        return;
    }
    const PartRef ref = find_part(article, id);
    if (ref.part != Part::event) return;
    state.selected = id;
    if (!state.window) return;
    const TimelineWindow full = article.timeline.whole;
    const TimelineWindow extent = event_extent(article.timeline.events[ref.index], full.to);
    const TimelineWindow& w = *state.window;
    if (extent.to < w.from || extent.from > w.to) {
        const double span = w.to - w.from;
        state.window = clamped({extent.from - span / 2, extent.from + span / 2}, full);
    }
}

/// Opens the part of a step of the talk, so that it is shown after the talk ends there.
void go_to_step(ReaderState& state, const Article& article, long step) {
    const auto steps = talk_steps(article);
    const auto last = static_cast<long>(steps.size()) - 1;
    state.step = static_cast<std::size_t>(std::clamp(step, 0L, last));
    const PartRef part = steps[state.step];
    state.place = {part, 0};
    if (part.part == Part::event) select(state, article, article.timeline.events[part.index].id);
    if (part.part == Part::question)
        apply(state, article, action::SetOpen{article.faq[part.index].id, true});
}

void set_open(ReaderState& state, const Article& article, const action::SetOpen& a) {
    if (find_part(article, a.id).part != Part::question) return;
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

bool ReaderState::operator==(const ReaderState&) const = default;

bool ReaderState::hides(Status status) const noexcept { return broadside::hides(hidden, status); }

bool ReaderState::is_open(std::string_view question) const {
    return std::binary_search(open.begin(), open.end(), question);
}

std::vector<PartRef> talk_steps(const Article& article) {
    std::vector<PartRef> steps{{Part::title}};
    const auto add = [&](Part part, std::size_t count) {
        for (std::uint32_t i = 0; i < count; ++i)
            steps.push_back({part, i});
    };
    add(Part::section, article.sections.size());
    add(Part::event, article.timeline.events.size());
    add(Part::question, article.faq.size());
    return steps;
}

ReaderState carried_over(ReaderState state, const Article& from, const Article& to) {
    const auto is_no = [&](Part part) {
        return [&, part](const std::string& id) { return find_part(to, id).part != part; };
    };
    std::erase_if(state.open, is_no(Part::question));
    if (is_no(Part::event)(state.selected)) state.selected.clear();
    if (state.place.part.part != Part::title) {
        state.place.part = find_address(to, address_of(from, state.place.part));
        if (!state.place.part) state.place = {};
    }
    return state;
}

bool apply(ReaderState& state, const Article& article, const Action& action) {
    const ReaderState before = state;
    const TimelineWindow full = article.timeline.whole;
    const auto window = [&] { return state.window.value_or(full); };
    std::visit(Overloaded{
                   [&](const action::SetOpen& a) { set_open(state, article, a); },
                   [&](const action::Select& a) { select(state, article, a.id); },
                   [&](const action::SelectBy& a) {
                       select(state, article, event_by(state, article, a.delta));
                   },
                   [&](const action::SelectAcross& a) {
                       select(state, article, event_across(state, article, a.delta));
                   },
                   [&](const action::SelectEnd& a) {
                       select(state, article, end_event(state, article, a.end));
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
                   [&](const action::ShowLane& a) {
                       show(state.filter.lanes, article.timeline.lanes, a.id, a.on);
                   },
                   [&](const action::ShowCategory& a) {
                       show(state.filter.categories, article.timeline.categories, a.id, a.on);
                   },
                   [&](const action::OnlySource& a) {
                       if (a.id.empty() || article.source_index(a.id)) state.filter.source = a.id;
                   },
                   [&](const action::FilterText& a) { state.filter.text = a.text; },
                   [&](const action::ClearFilter&) {
                       state.filter = {};
                       state.hidden = 0;
                   },
                   [&](const action::SetForm& a) { state.form = a.form; },
                   [&](const action::SortTable& a) { sort_table(state.order, a.column); },
                   [&](const action::SetLanguage& a) { state.lang = a.lang; },
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
                   [&](const action::Restore& a) { state = a.state; },
               },
               action);
    return !(state == before);
}

}  // namespace broadside
