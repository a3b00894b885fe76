#include "model/state/reader_state.h"

#include <doctest/doctest.h>

#include <cmath>

#include "model/article/address.h"
#include "sample_article.h"

using namespace broadside;

TEST_CASE("questions open and close; unknown ids change nothing") {
    const Article article = sample_article();
    ReaderState state;
    CHECK(apply(state, article, action::SetOpen{"why", true}));
    CHECK(state.is_open("why"));
    CHECK_FALSE(apply(state, article, action::SetOpen{"why", true}));
    CHECK_FALSE(apply(state, article, action::SetOpen{"nope", true}));
    CHECK(apply(state, article, action::SetOpen{"why", false}));
    CHECK(state.open.empty());
}

TEST_CASE("events are selected by id and by step, within the ends") {
    const Article article = sample_article();
    ReaderState state;
    apply(state, article, action::SelectBy{1});
    CHECK(state.selected == "e1");
    CHECK_FALSE(apply(state, article, action::SelectBy{-1}));
    apply(state, article, action::Select{"e3"});
    CHECK(state.selected == "e3");
    CHECK_FALSE(apply(state, article, action::Select{"why"}));
    apply(state, article, action::Select{""});
    apply(state, article, action::SelectBy{-1});
    CHECK(state.selected == "e4");
}

TEST_CASE("zooming keeps the pivot's position") {
    const Article article = sample_article();
    ReaderState state;
    const TimelineWindow full = article.timeline.whole;
    const double pivot = full.from + (full.to - full.from) * 0.25;
    apply(state, article, action::Zoom{0.5, pivot});
    REQUIRE(state.window.has_value());
    const double span = state.window->to - state.window->from;
    CHECK(span == doctest::Approx((full.to - full.from) / 2));
    CHECK((pivot - state.window->from) / span == doctest::Approx(0.25));
    apply(state, article, action::FitTimeline{});
    CHECK_FALSE(state.window.has_value());
}

TEST_CASE("zoom and pan stay in bounds") {
    const Article article = sample_article();
    ReaderState state;
    for (int i = 0; i < 100; ++i)
        apply(state, article, action::Zoom{0.1, 20000});
    CHECK(state.window->to - state.window->from == doctest::Approx(2));
    for (int i = 0; i < 100; ++i)
        apply(state, article, action::Pan{5});
    const TimelineWindow full = article.timeline.whole;
    CHECK(state.window->from <= full.to);
    apply(state, article, action::SetWindow{{std::nan(""), 1}});
    CHECK(std::isfinite(state.window->from));
}

TEST_CASE("selecting a hidden event moves the window to it") {
    const Article article = sample_article();
    ReaderState state;
    apply(state, article, action::SetWindow{{20089, 20189}});  // 2025
    apply(state, article, action::Select{"e1"});
    const double day = static_cast<double>(article.timeline.events[0].date.first);
    CHECK(state.window->from <= day);
    CHECK(state.window->to >= day);
}

TEST_CASE("a talk steps through title, sections, events, questions and stops at both ends") {
    const Article article = sample_article();
    ReaderState state;
    CHECK_FALSE(apply(state, article, action::Step{1}));
    apply(state, article, action::Present{true});
    CHECK(talk_steps(article).size() == 9);
    for (int i = 0; i < 20; ++i)
        apply(state, article, action::Step{1});
    CHECK(state.step == 8);
    CHECK(state.place.part == find_part(article, "how"));
    CHECK(state.is_open("how"));
    CHECK_FALSE(apply(state, article, action::Step{1}));
    apply(state, article, action::StepTo{0});
    CHECK(state.place.part == PartRef{Part::title});
}

TEST_CASE("the text size changes in steps and stays in bounds") {
    const Article article = sample_article();
    ReaderState state;
    CHECK(apply(state, article, action::StepTextSize{1}));
    CHECK(state.reading.size == 1.15F);
    for (int i = 0; i < 9; ++i)
        apply(state, article, action::StepTextSize{1});
    CHECK(state.reading.size == 2);
    CHECK_FALSE(apply(state, article, action::StepTextSize{1}));
    for (int i = 0; i < 9; ++i)
        apply(state, article, action::StepTextSize{-1});
    CHECK(state.reading.size == 0.8F);
    apply(state, article, action::SetTextSize{1.2F});
    apply(state, article, action::StepTextSize{-1});
    CHECK(state.reading.size == 1.15F);
    apply(state, article, action::SetTextSize{9});
    CHECK(state.reading.size == 2);
    CHECK_FALSE(apply(state, article, action::SetTextSize{std::nanf("")}));
}

TEST_CASE("extents: an open end extends to the horizon, a span to its end") {
    const Article article = sample_article();
    const auto& events = article.timeline.events;
    CHECK(event_extent(events[0], 0).to - event_extent(events[0], 0).from == 1);
    CHECK(event_extent(events[1], 0).to - event_extent(events[1], 0).from == 366);
    CHECK(event_extent(events[3], 30000).to == 30000);
}

TEST_CASE("a state is adapted to another version of the article by ids") {
    const Article article = sample_article();
    ReaderState state;
    apply(state, article, action::SetOpen{"why", true});
    apply(state, article, action::SetOpen{"how", true});
    apply(state, article, action::Select{"e3"});
    apply(state, article, action::SetPlace{{find_part(article, "two"), 7}});
    Article other = article;
    other.sections.erase(other.sections.begin());
    other.faq.erase(other.faq.begin());
    index_article(other);
    ReaderState carried = carried_over(state, article, other);
    CHECK(carried.open == std::vector<std::string>{"how"});
    CHECK(carried.selected == "e3");
    CHECK(carried.place == Place{{Part::section, 0}, 7});
    other.sections.clear();
    other.timeline.events.clear();
    index_article(other);
    carried = carried_over(state, article, other);
    CHECK(carried.selected.empty());
    CHECK(carried.place == Place{});
}
