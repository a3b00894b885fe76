// Which events the reader wants to see.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/article/article.h"
#include "model/search/query.h"

namespace broadside {

/// What the reader has asked of the timeline; what is empty asks nothing.
struct TimelineFilter {
    std::vector<std::string> lanes, categories;  ///< ids of those hidden, sorted
    std::string source;                          ///< id of the only source wanted
    std::string text;                            ///< as in a search
    bool operator==(const TimelineFilter&) const = default;
    [[nodiscard]] bool is_empty() const noexcept {
        return lanes.empty() && categories.empty() && source.empty() && text.empty();
    }
};

/// Statuses that are hidden: a bit each, 1 << Status.
using HiddenStatuses = std::uint8_t;
[[nodiscard]] constexpr bool hides(HiddenStatuses hidden, Status status) noexcept {
    return (hidden >> static_cast<unsigned>(status) & 1U) != 0;
}

/// A filter made ready for many events. It and the article must outlive this.
class EventFilter {
public:
    EventFilter(const Article& article, const TimelineFilter& filter, HiddenStatuses hidden);
    [[nodiscard]] bool shows(const Event& event) const;

private:
    const TimelineFilter& filter_;
    HiddenStatuses hidden_;
    std::vector<bool> lanes_, categories_;  ///< hidden, by index
    Query text_;
};

}  // namespace broadside
