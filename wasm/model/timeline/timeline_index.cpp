#include "model/timeline/timeline_index.h"

#include <algorithm>
#include <array>
#include <bit>

#include "model/ordered.h"

namespace broadside {

void LaneIndex::add(std::uint32_t event, double day, int weight) {
    days_.push_back(day);
    events_.push_back(event);
    weights_.push_back(static_cast<std::uint8_t>(weight));
}

LaneIndex LaneIndex::sorted() const {
    Ordered order;
    order.reserve(days_.size());
    for (std::size_t i = 0; i < days_.size(); ++i)
        order.emplace_back(static_cast<std::int64_t>(days_[i] * 2), static_cast<std::uint32_t>(i));
    sort_ordered(order);
    LaneIndex out;
    out.days_.reserve(days_.size());
    out.events_.reserve(days_.size());
    out.weights_.reserve(days_.size());
    for (const auto& [key, i] : order)
        out.add(events_[i], days_[i], weights_[i]);
    return out;
}

void LaneIndex::seal() {
    if (!std::is_sorted(days_.begin(), days_.end())) *this = sorted();
    const std::size_t leaves = days_.size();
    tree_.resize(leaves * 2);
    for (std::size_t i = 0; i < leaves; ++i)
        tree_[leaves + i] = static_cast<std::uint32_t>(i);
    for (std::size_t i = leaves; i-- > 1;)
        tree_[i] = heavier(tree_[2 * i], tree_[2 * i + 1]);
}

std::uint32_t LaneIndex::heavier(std::uint32_t a, std::uint32_t b) const noexcept {
    if (weights_[a] != weights_[b]) return weights_[a] > weights_[b] ? a : b;
    return std::min(a, b);
}

std::size_t LaneIndex::before(double day) const noexcept {
    return static_cast<std::size_t>(std::lower_bound(days_.begin(), days_.end(), day) -
                                    days_.begin());
}

std::size_t LaneIndex::weightiest(std::size_t from, std::size_t to) const noexcept {
    auto best = static_cast<std::uint32_t>(from);
    std::size_t left = from + days_.size();
    std::size_t right = to + days_.size();
    for (; left < right; left /= 2, right /= 2) {
        if (left % 2 == 1) best = heavier(best, tree_[left++]);
        if (right % 2 == 1) best = heavier(best, tree_[--right]);
    }
    return best;
}

void SpanIndex::add(std::uint32_t event, const TimelineWindow& extent) {
    events_.push_back(event);
    starts_.push_back(extent.from);
    ends_.push_back(extent.to);
}

void SpanIndex::seal() {
    // One leaf more than there are events, so that every end of a range has a path up the tree.
    const std::size_t leaves = std::bit_ceil(ends_.size() + 1);
    tree_.assign(leaves * 2, -std::numeric_limits<double>::infinity());
    std::copy(ends_.begin(), ends_.end(), tree_.begin() + static_cast<std::ptrdiff_t>(leaves));
    for (std::size_t i = leaves; i-- > 1;)
        tree_[i] = std::max(tree_[2 * i], tree_[2 * i + 1]);
}

std::size_t SpanIndex::starting_before(double day) const noexcept {
    return static_cast<std::size_t>(std::lower_bound(starts_.begin(), starts_.end(), day) -
                                    starts_.begin());
}

std::size_t SpanIndex::last_reaching(std::size_t end, double day) const noexcept {
    const std::size_t leaves = tree_.size() / 2;
    // Up from `end` to the nearest subtree on its left with a match, then down to its last one.
    std::size_t at = leaves + end;
    while (at > 1) {
        if (at % 2 == 1 && tree_[at - 1] > day) {
            --at;
            while (at < leaves)
                at = tree_[2 * at + 1] > day ? 2 * at + 1 : 2 * at;
            return at - leaves;
        }
        at /= 2;
    }
    return none;
}

namespace {

/// Calls visit(events of a lane, position) for events in the window.
template <typename Visit>
void for_each_in(const TimelineIndex& index, const TimelineWindow& window,
                 std::optional<std::size_t> lane, Visit visit) {
    for (std::size_t l = 0; l < index.lanes.size(); ++l) {
        if (lane && *lane != l) continue;
        const LaneIndex& events = index.lanes[l];
        const std::size_t end = events.before(window.to);
        for (std::size_t i = events.before(window.from); i < end; ++i)
            visit(events, i);
    }
}

}  // namespace

double label_day(const Event& event) noexcept {
    const auto first = static_cast<double>(event.date.first);
    if (event.date.kind == When::Kind::not_before) return first;
    const When* end = event.end.get();
    const Day last = end != nullptr ? end->last : event.date.last;
    return (first + static_cast<double>(last) + 1) / 2;
}

TimelineIndex index_timeline(const Article& article, const TimelineFilter& filter,
                             HiddenStatuses hidden) {
    const Timeline& timeline = article.timeline;
    TimelineIndex index;
    index.lanes.resize(timeline.lanes.size());
    index.spans.resize(timeline.lanes.size());
    const EventFilter shown(article, filter, hidden);
    for (std::size_t i = 0; i < timeline.events.size(); ++i) {
        const Event& e = timeline.events[i];
        if (!shown.shows(e)) {
            ++index.hidden;
            continue;
        }
        ++index.shown;
        const auto number = static_cast<std::uint32_t>(i);
        index.lanes[e.lane].add(number, label_day(e), e.importance);
        const TimelineWindow extent = event_extent(e, std::numeric_limits<double>::infinity());
        if (extent.to - extent.from > 1) index.spans[e.lane].add(number, extent);
    }
    for (LaneIndex& lane : index.lanes)
        lane.seal();
    for (SpanIndex& spans : index.spans)
        spans.seal();
    return index;
}

std::size_t count_in(const TimelineIndex& index, const TimelineWindow& window,
                     std::optional<std::size_t> lane) noexcept {
    std::size_t count = 0;
    for (std::size_t l = 0; l < index.lanes.size(); ++l)
        if (!lane || *lane == l)
            count += index.lanes[l].before(window.to) - index.lanes[l].before(window.from);
    return count;
}

std::vector<std::uint32_t> events_in(const TimelineIndex& index, const TimelineWindow& window,
                                     std::size_t most, std::optional<std::size_t> lane) {
    std::array<std::size_t, 256> of_weight{};
    for_each_in(index, window, lane, [&](const LaneIndex& events, std::size_t i) {
        ++of_weight[static_cast<std::size_t>(events.weight(i))];
    });
    // All above the lowest listed weight, and as many of that weight as there is space for.
    std::size_t room = most;
    int least = static_cast<int>(of_weight.size()) - 1;
    while (least > 0 && of_weight[static_cast<std::size_t>(least)] <= room)
        room -= of_weight[static_cast<std::size_t>(least--)];
    Ordered heavier;
    Ordered equal;
    for (std::size_t l = 0; l < index.lanes.size(); ++l) {
        if (lane && *lane != l) continue;
        std::size_t left = room;
        for_each_in(index, window, l, [&](const LaneIndex& events, std::size_t i) {
            const std::uint32_t event = events.event(i);
            if (events.weight(i) > least) heavier.emplace_back(event, event);
            if (events.weight(i) != least || left == 0) return;
            --left;
            equal.emplace_back(event, event);
        });
    }
    sort_ordered(equal);
    equal.resize(std::min(equal.size(), room));
    heavier.insert(heavier.end(), equal.begin(), equal.end());
    sort_ordered(heavier);
    std::vector<std::uint32_t> out;
    out.reserve(heavier.size());
    for (const auto& [key, event] : heavier)
        out.push_back(event);
    return out;
}

}  // namespace broadside
