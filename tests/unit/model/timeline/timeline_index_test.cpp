#include "model/timeline/timeline_index.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "model/article/address.h"
#include "model/state/reader_state.h"
#include "sample_article.h"

using namespace broadside;

namespace {

/// Deterministic random numbers.
class Dice {
public:
    std::uint32_t next(std::uint32_t below) {
        state_ = state_ * 1664525u + 1013904223u;
        return (state_ >> 8U) % below;
    }

private:
    std::uint32_t state_ = 7;
};

}  // namespace

TEST_CASE("the highest weight of any range, the earliest of equals") {
    Dice dice;
    LaneIndex lane;
    std::vector<int> weights;
    for (std::uint32_t i = 0; i < 300; ++i) {
        weights.push_back(static_cast<int>(1 + dice.next(5)));
        lane.add(i, i, weights.back());
    }
    lane.seal();
    for (int n = 0; n < 2000; ++n) {
        const std::size_t from = dice.next(299);
        const std::size_t to = from + 1 + dice.next(static_cast<std::uint32_t>(300 - from));
        const auto best = std::max_element(weights.begin() + static_cast<std::ptrdiff_t>(from),
                                           weights.begin() + static_cast<std::ptrdiff_t>(to));
        CHECK(lane.weightiest(from, to) == static_cast<std::size_t>(best - weights.begin()));
    }
    CHECK(lane.before(0) == 0);
    CHECK(lane.before(10.5) == 11);
    CHECK(lane.before(1e9) == 300);
}

TEST_CASE("exactly the spans that overlap a window") {
    Dice dice;
    SpanIndex spans;
    std::vector<TimelineWindow> extents;
    for (std::uint32_t i = 0; i < 200; ++i) {
        const double from = i * 2;
        extents.push_back({from, from + 1 + dice.next(90)});
        spans.add(i, extents.back());
    }
    spans.seal();
    for (int n = 0; n < 500; ++n) {
        const double from = dice.next(420);
        const TimelineWindow window{from, from + 1 + dice.next(60)};
        std::vector<std::uint32_t> expected;
        for (std::uint32_t i = 200; i-- > 0;)
            if (extents[i].from < window.to && extents[i].to > window.from) expected.push_back(i);
        std::vector<std::uint32_t> found;
        spans.overlapping(window, 1000, [&](std::uint32_t i) { found.push_back(i); });
        CHECK(found == expected);
        found.clear();
        spans.overlapping(window, 3, [&](std::uint32_t i) { found.push_back(i); });
        expected.resize(std::min<std::size_t>(expected.size(), 3));
        CHECK(found == expected);
    }
}

TEST_CASE("the filter: lanes, categories, statuses, a source, words; hidden events are counted") {
    const Article article = sample_article();
    ReaderState state;
    const std::size_t all = article.timeline.events.size();
    CHECK(index_timeline(article, state.filter, state.hidden).shown == all);
    apply(state, article, action::ShowLane{article.timeline.lanes[0].id, false});
    const TimelineIndex one = index_timeline(article, state.filter, state.hidden);
    CHECK(one.lanes[0].size() == 0);
    CHECK(one.shown + one.hidden == all);
    CHECK(one.hidden > 0);
    apply(state, article, action::ShowLane{"nowhere", false});
    CHECK(state.filter.lanes.size() == 1);
    apply(state, article, action::ClearFilter{});
    CHECK(state.filter.is_empty());
    apply(state, article, action::FilterText{article.timeline.events[1].title});
    CHECK(index_timeline(article, state.filter, state.hidden).shown == 1);
    apply(state, article, action::FilterText{"zzz nothing of the kind"});
    CHECK(index_timeline(article, state.filter, state.hidden).shown == 0);
    apply(state, article, action::ClearFilter{});
    apply(state, article, action::ShowStatus{Status::reported, false});
    for (const Event& e : article.timeline.events)
        if (e.status == Status::reported)
            CHECK_FALSE(EventFilter(article, state.filter, state.hidden).shows(e));
}

TEST_CASE("the arrows skip hidden events") {
    const Article article = sample_article();
    ReaderState state;
    apply(state, article, action::SelectEnd{-1});
    CHECK(state.selected == article.timeline.events.front().id);
    apply(state, article, action::SelectEnd{1});
    CHECK(state.selected == article.timeline.events.back().id);
    const std::size_t lane = article.timeline.events.front().lane;
    apply(state, article, action::ShowLane{article.timeline.lanes[lane].id, false});
    apply(state, article, action::SelectEnd{-1});
    const PartRef first = find_part(article, state.selected);
    CHECK(article.timeline.events[first.index].lane != lane);
    apply(state, article, action::ClearFilter{});
    apply(state, article, action::SelectAcross{lane == 0 ? -1 : 1});
    CHECK(article.timeline.events[find_part(article, state.selected).index].lane == lane);
}

TEST_CASE("of too many events those with the highest weights are listed, by time, of any lane") {
    Dice dice;
    TimelineIndex index;
    index.lanes.resize(3);
    std::vector<std::pair<int, std::uint32_t>> all;  // by weight, highest first, then by time
    for (std::uint32_t i = 0; i < 400; ++i) {
        const auto weight = static_cast<int>(1 + dice.next(5));
        index.lanes[dice.next(3)].add(i, i, weight);
        if (i >= 50 && i < 350) all.emplace_back(-weight, i);
    }
    for (LaneIndex& lane : index.lanes)
        lane.seal();
    const TimelineWindow window{50, 350};
    CHECK(count_in(index, window) == 300);
    CHECK(count_in(index, window, 0) + count_in(index, window, 1) + count_in(index, window, 2) ==
          300);
    std::sort(all.begin(), all.end());
    for (const std::size_t most : {0u, 1u, 7u, 60u, 200u, 299u, 300u, 1000u}) {
        std::vector<std::uint32_t> expected;
        for (std::size_t i = 0; i < std::min(most, all.size()); ++i)
            expected.push_back(all[i].second);
        std::sort(expected.begin(), expected.end());
        CHECK(events_in(index, window, most) == expected);
    }
}

TEST_CASE("events that are added out of order are sorted") {
    LaneIndex lane;
    const double days[] = {5, 1, 3, 1};
    for (std::uint32_t i = 0; i < 4; ++i)
        lane.add(i, days[i], 1);
    lane.seal();
    CHECK(lane.event(0) == 1);
    CHECK(lane.event(1) == 3);
    CHECK(lane.event(2) == 2);
    CHECK(lane.event(3) == 0);
}
