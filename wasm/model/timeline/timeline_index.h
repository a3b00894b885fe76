// An index of the filtered events, so that the cost of a query for a span of time depends on its
// result and not on the number of events.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "model/timeline/timeline_filter.h"

namespace broadside {

/// Events of one lane by the day of their label.
class LaneIndex {
public:
    /// Add events in any order, then call seal() once.
    void add(std::uint32_t event, double day, int weight);
    void seal();

    [[nodiscard]] std::size_t size() const noexcept { return days_.size(); }
    [[nodiscard]] double day(std::size_t at) const noexcept { return days_[at]; }
    [[nodiscard]] std::uint32_t event(std::size_t at) const noexcept { return events_[at]; }
    [[nodiscard]] int weight(std::size_t at) const noexcept { return weights_[at]; }
    /// The number of events before `day`, which is the position of the first one not before it.
    [[nodiscard]] std::size_t before(double day) const noexcept;
    /// The position with the highest weight in [from, to), the earliest of equals; not empty.
    [[nodiscard]] std::size_t weightiest(std::size_t from, std::size_t to) const noexcept;

private:
    [[nodiscard]] LaneIndex sorted() const;
    [[nodiscard]] std::uint32_t heavier(std::uint32_t a, std::uint32_t b) const noexcept;

    std::vector<double> days_;
    std::vector<std::uint32_t> events_;
    std::vector<std::uint8_t> weights_;
    std::vector<std::uint32_t> tree_;  ///< positions; each parent has the heavier of its pair
};

/// Events that last longer than a day, by their first day.
class SpanIndex {
public:
    /// Events must be added in the order of their first day.
    void add(std::uint32_t event, const TimelineWindow& extent);
    void seal();

    /// Calls visit(event) for events that overlap `window`, latest first, `most` at most.
    template <typename Visit>
    void overlapping(const TimelineWindow& window, std::size_t most, Visit visit) const {
        std::size_t end = starting_before(window.to);
        for (; most > 0 && end > 0; --most) {
            const std::size_t at = last_reaching(end, window.from);
            if (at == none) return;
            visit(events_[at]);
            end = at;
        }
    }

private:
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    [[nodiscard]] std::size_t starting_before(double day) const noexcept;
    /// The last position below `end` whose event ends after `day`.
    [[nodiscard]] std::size_t last_reaching(std::size_t end, double day) const noexcept;

    std::vector<double> starts_, ends_;
    std::vector<std::uint32_t> events_;
    std::vector<double> tree_;  ///< the latest end of each pair
};

struct TimelineIndex {
    std::vector<LaneIndex> lanes;  ///< one per lane, in the article's order
    std::vector<SpanIndex> spans;  ///< one per lane, too
    std::size_t shown = 0, hidden = 0;
};

/// All events that the filter shows.
[[nodiscard]] TimelineIndex index_timeline(const Article& article, const TimelineFilter& filter,
                                           HiddenStatuses hidden);

/// The events in a window, of all lanes or of one, by index and so by time; the `most` with the
/// highest weights if there are more.
[[nodiscard]] std::vector<std::uint32_t> events_in(const TimelineIndex& index,
                                                   const TimelineWindow& window, std::size_t most,
                                                   std::optional<std::size_t> lane = {});

/// The number of events in a window, of all lanes or of one.
[[nodiscard]] std::size_t count_in(const TimelineIndex& index, const TimelineWindow& window,
                                   std::optional<std::size_t> lane = {}) noexcept;

/// The day of an event's label: noon of a day, the middle of a period, the start of an open-ended
/// period.
[[nodiscard]] double label_day(const Event& event) noexcept;

}  // namespace broadside
