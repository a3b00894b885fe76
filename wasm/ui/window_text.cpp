#include "ui/window_text.h"

#include "model/text/text.h"
#include "model/timeline/timeline_filter.h"
#include "semantics/date_text.h"

namespace broadside {
namespace {

constexpr std::size_t most_copied = 500;

}  // namespace

std::string window_as_text(Panel& panel) {
    const CommandContext context = panel.commands();
    const Timeline& timeline = context.article.timeline;
    const Strings& strings = panel.strings();
    const TimelineWindow w = panel.window_in_sight();
    std::string out = context.article.title + '\n';
    std::size_t count = 0;
    const EventFilter filter(context.article, context.state.filter, context.state.hidden);
    for (const Event& e : timeline.events) {
        const double day = label_day(e);
        if (day < w.from || day >= w.to || !filter.shows(e)) continue;
        if (++count > most_copied) break;
        out += concat({date_text(e.date, e.end.get(), strings), " · ", timeline.lanes[e.lane].label,
                       " · ", e.title});
        if (e.status != Status::none) out += concat({" (", status_text(strings, e.status), ")"});
        out += '\n';
    }
    return out;
}

}  // namespace broadside
