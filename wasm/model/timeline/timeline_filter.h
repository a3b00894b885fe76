// Which events the reader wants to see.
#pragma once

#include <string>
#include <vector>

#include "model/search/query.h"

namespace broadside {

struct Article;
struct Event;
struct ReaderState;

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

/// The filter of a state, made ready for many events. Both must outlive it.
class EventFilter {
public:
    EventFilter(const Article& article, const ReaderState& state);
    [[nodiscard]] bool shows(const Event& event) const;

private:
    const ReaderState& state_;
    std::vector<bool> lanes_, categories_;  ///< hidden, by index
    Query text_;
};

}  // namespace broadside
