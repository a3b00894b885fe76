// What a screen reader is told of changes that happen away from its cursor; see reader.h.
#include "model/text/text.h"
#include "model/timeline/timeline_filter.h"
#include "semantics/date_text.h"
#include "ui/reader.h"

namespace broadside {
namespace {

/// "Event 3 of 42, China, 20 January 2025, DeepSeek releases R1 (claim)".
std::string event_words(const Article& article, const ReaderState& state, std::size_t count,
                        const Event& chosen, const Strings& s) {
    const EventFilter filter(article, state.filter, state.hidden);
    std::size_t number = 0;
    for (const Event& e : article.timeline.events) {
        if (filter.shows(e)) ++number;
        if (&e == &chosen) break;
    }
    std::string words = concat({fill(s.event_position, {decimal_size(number), decimal_size(count),
                                                        article.timeline.lanes[chosen.lane].label}),
                                s.list_separator, date_text(chosen.date, chosen.end.get(), s),
                                s.list_separator, chosen.title});
    if (chosen.status != Status::none) words += concat({" (", status_text(s, chosen.status), ")"});
    return words;
}

}  // namespace

void Reader::announce(const ReaderState& before) {
    const Strings& s = strings();
    const bool filtered = !(before.filter == state_.filter) || before.hidden != state_.hidden;
    if (filtered) {
        const TimelineIndex& index = timeline_index();
        wishes_.said = fill(s.shown_events,
                            {decimal_size(index.shown), decimal_size(index.shown + index.hidden)});
    } else if (before.selected != state_.selected && !state_.selected.empty()) {
        const PartRef chosen = find_part(*article_, state_.selected);
        wishes_.said = event_words(*article_, state_, timeline_index().shown,
                                   article_->timeline.events[chosen.index], s);
    } else {
        return;
    }
    window_said_ = true;  // it only follows
}

void Reader::announce_window() {
    if (window_said_) return;
    window_said_ = true;
    const TimelineWindow window = window_in_sight();
    const TimelineIndex& index = timeline_index();
    const std::size_t count = count_in(index, window);
    wishes_.said =
        concat({window_text(window, strings()), strings().list_separator,
                fill(strings().shown_events, {decimal_size(count), decimal_size(index.shown)})});
}

void Reader::copied() {
    wishes_.said = strings().copied;
    touch();
}

void Reader::announce_results() {
    wishes_.said = found_.total == 0 ? std::string(strings().no_results)
                                     : fill(strings().hits, {decimal_size(found_.total)});
}

}  // namespace broadside
