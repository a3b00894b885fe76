// The reader's filter of events.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/article/article.h"
#include "model/search/query.h"

namespace broadside {

/// The settings of the filter; empty ones have no effect.
struct TimelineFilter {
    std::vector<std::string> lanes, categories;  ///< ids of hidden ones, sorted
    std::string source;                          ///< id of the only source shown
    std::string text;                            ///< as in a search
    bool operator==(const TimelineFilter&) const = default;
    [[nodiscard]] bool is_empty() const noexcept {
        return lanes.empty() && categories.empty() && source.empty() && text.empty();
    }
};

/// Hidden statuses: a bit each, 1 << Status.
using HiddenStatuses = std::uint8_t;
[[nodiscard]] constexpr bool hides(HiddenStatuses hidden, Status status) noexcept {
    return (hidden >> static_cast<unsigned>(status) & 1U) != 0;
}

/// A filter prepared for many events. It and the article must outlive this.
class EventFilter {
public:
    EventFilter(const Article& article, const TimelineFilter& filter, HiddenStatuses hidden);
    [[nodiscard]] bool shows(const Event& event) const;

private:
    const TimelineFilter& filter_;
    HiddenStatuses hidden_;
    std::vector<std::uint8_t> lanes_, categories_;  ///< hidden, by index
    Query text_;
};

}  // namespace broadside
