// Indexes ids, and computes the extent of the timeline; see article.h.
#include <algorithm>

#include "model/article/address.h"

namespace broadside {
namespace {

constexpr double open_end_days = 120;  // of an event without an end, at the end of the timeline
constexpr double air_share = 0.03;

TimelineWindow whole_of(const Article& article) {
    const auto& events = article.timeline.events;
    if (events.empty()) return {0, 365};
    double from = static_cast<double>(events.front().date.first);
    double to = from;
    for (const Event& e : events) {
        to = std::max(to, event_extent(e, static_cast<double>(e.date.first) + open_end_days).to);
        from = std::min(from, static_cast<double>(e.date.first));
    }
    if (article.as_of) to = std::max(to, static_cast<double>(article.as_of->last) + 1);
    const double air = std::max((to - from) * air_share, 1.0);
    return {from - air, to + air};
}

}  // namespace

TimelineWindow event_extent(const Event& event, double horizon) {
    const auto from = static_cast<double>(event.date.first);
    auto to = static_cast<double>(event.date.last) + 1;
    if (event.date.kind == When::Kind::not_before) to = std::max(from + 1, horizon);
    if (event.end) to = static_cast<double>(event.end->last) + 1;
    return {from, to};
}

void index_article(Article& article) {
    index_addresses(article);
    Timeline& timeline = article.timeline;
    timeline.answers.clear();
    for (std::size_t i = 0; i < timeline.events.size(); ++i)
        for (const std::string& id : timeline.events[i].responds)
            if (const PartRef other = find_part(article, id); other.part == Part::event)
                timeline.answers.emplace_back(static_cast<std::uint32_t>(i), other.index);
    article.timeline.whole = whole_of(article);
}

}  // namespace broadside
