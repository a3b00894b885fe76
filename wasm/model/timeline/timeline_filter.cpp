#include "model/timeline/timeline_filter.h"

#include <algorithm>

namespace broadside {
namespace {

template <class Items>
std::vector<std::uint8_t> hidden_among(const Items& items, const std::vector<std::string>& ids) {
    std::vector<std::uint8_t> hidden;
    hidden.reserve(items.size());
    for (const auto& item : items)
        hidden.push_back(std::binary_search(ids.begin(), ids.end(), item.id));
    return hidden;
}

/// Whether every word is in the title or in the body.
bool matches(const Event& event, const Query& query) {
    std::string folded;
    append_folded(folded, event.title + '\n' + plain_text(event.body));
    return std::all_of(query.words.begin(), query.words.end(), [&](const QueryWord& word) {
        return find_word(folded, word) != std::string::npos;
    });
}

}  // namespace

EventFilter::EventFilter(const Article& article, const TimelineFilter& filter,
                         HiddenStatuses hidden)
    : filter_(filter),
      hidden_(hidden),
      lanes_(hidden_among(article.timeline.lanes, filter.lanes)),
      categories_(hidden_among(article.timeline.categories, filter.categories)),
      text_(parse_query(filter.text)) {}

bool EventFilter::shows(const Event& event) const {
    if (hides(hidden_, event.status) || lanes_[event.lane]) return false;
    if (event.category && categories_[*event.category]) return false;
    const std::string& source = filter_.source;
    if (!source.empty() &&
        std::find(event.sources.begin(), event.sources.end(), source) == event.sources.end())
        return false;
    return text_.words.empty() || matches(event, text_);
}

}  // namespace broadside
