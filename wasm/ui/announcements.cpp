#include "ui/announcements.h"

#include "model/article/address.h"
#include "model/text/text.h"
#include "model/timeline/timeline_filter.h"
#include "semantics/date_text.h"

namespace broadside {
namespace {

/// "Event 3 of 42, China, 20 January 2025, DeepSeek releases R1 (claim)".
std::string event_words(const Article& article, const ReaderState& state, std::size_t shown,
                        const Strings& s) {
    const Event& chosen = article.timeline.events[find_part(article, state.selected).index];
    const EventFilter filter(article, state.filter, state.hidden);
    std::size_t number = 0;
    for (const Event& e : article.timeline.events) {
        if (filter.shows(e)) ++number;
        if (&e == &chosen) break;
    }
    const std::string_view lane = article.timeline.lanes[chosen.lane].label;
    std::string words =
        concat({fill(s.event_position, {decimal_size(number), decimal_size(shown), lane}),
                s.list_separator, date_text(chosen.date, chosen.end.get(), s), s.list_separator,
                chosen.title});
    if (chosen.status != Status::none) words += concat({" (", status_text(s, chosen.status), ")"});
    return words;
}

}  // namespace

void Announcements::state_changed(const ReaderState& before, const ReaderState& now, Panel& panel) {
    if (!(before.filter == now.filter) || before.hidden != now.hidden) {
        const TimelineIndex& index = panel.index();
        words_ = fill(panel.strings().shown_events,
                      {decimal_size(index.shown), decimal_size(index.shown + index.hidden)});
    } else if (before.selected != now.selected && !now.selected.empty()) {
        words_ = event_words(panel.commands().article, now, panel.index().shown, panel.strings());
    } else {
        return;
    }
    window_unsaid_ = false;  // its move is only a consequence
}

void Announcements::window_rests(Panel& panel) {
    if (!std::exchange(window_unsaid_, false)) return;
    const TimelineWindow window = panel.window_in_sight();
    const TimelineIndex& index = panel.index();
    const Strings& s = panel.strings();
    words_ = concat(
        {window_text(window, s), s.list_separator,
         fill(s.shown_events, {decimal_size(count_in(index, window)), decimal_size(index.shown)})});
}

void Announcements::found(Panel& panel) {
    const std::size_t total = panel.found().total;
    words_ = total == 0 ? std::string(panel.strings().no_results)
                        : fill(panel.strings().hits, {decimal_size(total)});
}

}  // namespace broadside
