#include "model/timeline/timeline_filter.h"

#include <doctest/doctest.h>

#include "sample_article.h"

using namespace broadside;

namespace {

/// The sample with a category on e1 and a source of e2 and e3.
Article article_to_filter() {
    Article article = sample_article();
    article.timeline.categories.push_back({"law", "Law"});
    article.timeline.events[0].category = 0;
    article.timeline.events[1].sources = {"s0", "s1"};
    article.timeline.events[2].sources = {"s1"};
    return article;
}

/// The ids of the shown events: "e1 e2 ".
std::string shown(const TimelineFilter& filter, HiddenStatuses hidden = 0) {
    const Article article = article_to_filter();
    const EventFilter prepared(article, filter, hidden);
    std::string out;
    for (const Event& event : article.timeline.events)
        if (prepared.shows(event)) out += event.id + ' ';
    return out;
}

TimelineFilter with_text(const char* text) {
    TimelineFilter filter;
    filter.text = text;
    return filter;
}

constexpr HiddenStatuses bit_of(Status status) {
    return static_cast<HiddenStatuses>(1U << static_cast<unsigned>(status));
}

}  // namespace

TEST_CASE("an empty filter shows every event") {
    CHECK(TimelineFilter().is_empty());
    CHECK(shown({}) == "e1 e2 e3 e4 ");
}

TEST_CASE("hidden lanes and categories, unknown ones have no effect") {
    TimelineFilter filter;
    filter.lanes = {"cn", "nowhere"};
    CHECK_FALSE(filter.is_empty());
    CHECK(shown(filter) == "e1 e4 ");
    filter.categories = {"law"};
    CHECK(shown(filter) == "e4 ");
    filter.lanes.clear();
    CHECK(shown(filter) == "e2 e3 e4 ");  // those without a category are shown
}

TEST_CASE("only events with the source") {
    TimelineFilter filter;
    filter.source = "s1";
    CHECK(shown(filter) == "e2 e3 ");
    filter.source = "s";
    CHECK(shown(filter).empty());
}

TEST_CASE("hidden statuses") {
    CHECK(hides(bit_of(Status::forecast), Status::forecast));
    CHECK_FALSE(hides(bit_of(Status::forecast), Status::claim));
    CHECK(shown({}, bit_of(Status::forecast)) == "e1 e2 e3 ");
    CHECK(shown({}, bit_of(Status::claim)) == "e1 e2 e3 e4 ");
}

TEST_CASE("every word must be in the title or in the body, in any case and order") {
    CHECK(shown(with_text("FIRST")) == "e1 ");
    CHECK(shown(with_text("happened year")) == "e2 ");
    CHECK(shown(with_text("first happened")).empty());
    CHECK(shown(with_text("a")) != "");
    CHECK(shown(with_text("   ")) == "e1 e2 e3 e4 ");
}

TEST_CASE("all conditions apply together") {
    TimelineFilter filter = with_text("day");
    filter.source = "s1";
    CHECK(shown(filter) == "e3 ");
    filter.lanes = {"cn"};
    CHECK(shown(filter).empty());
}
