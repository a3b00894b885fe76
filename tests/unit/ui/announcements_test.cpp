#include "ui/announcements.h"

#include <doctest/doctest.h>

#include "ui/panel_fixture.h"

using namespace broadside;

namespace {

struct Spoken {
    TestPanelSources on;
    Announcements announcements;

    /// The announcement of a change of the state.
    template <typename Change>
    std::optional<std::string> after(Change change) {
        const ReaderState before = on.in.state;
        change(on.in.state);
        announcements.state_changed(before, on.in.state, on.panel);
        return announcements.take();
    }
};

}  // namespace

TEST_CASE("a selected event is announced with its number, lane, date, title and status") {
    Spoken spoken;
    CHECK(spoken.after([](ReaderState& s) { s.selected = "e3"; }) ==
          "Event 3 of 4, China, 20 January 2025, A day");
    const auto forecast = spoken.after([](ReaderState& s) { s.selected = "e4"; });
    REQUIRE(forecast.has_value());
    CHECK(forecast->starts_with("Event 4 of 4, United States, "));
    CHECK(forecast->ends_with("Not before (Forecast)"));
    CHECK_FALSE(spoken.announcements.take().has_value());
}

TEST_CASE("its number counts the shown events") {
    Spoken spoken;
    spoken.after([](ReaderState& s) { s.filter.text = "day"; });
    CHECK(spoken.after([](ReaderState& s) { s.selected = "e3"; }) ==
          "Event 1 of 1, China, 20 January 2025, A day");
}

TEST_CASE("a filter is announced with the number of shown events") {
    Spoken spoken;
    CHECK(spoken.after([](ReaderState& s) { s.filter.text = "day"; }) == "1 of 4 events shown");
    CHECK(spoken.after([](ReaderState& s) { s.filter.text.clear(); }) == "4 of 4 events shown");
}

TEST_CASE("changes at the reader's cursor are not announced") {
    Spoken spoken;
    CHECK_FALSE(spoken.after([](ReaderState& s) { s.open.emplace_back("why"); }).has_value());
    CHECK_FALSE(spoken.after([](ReaderState& s) { s.theme = Theme::dark; }).has_value());
    spoken.after([](ReaderState& s) { s.selected = "e3"; });
    CHECK_FALSE(spoken.after([](ReaderState& s) { s.selected.clear(); }).has_value());
}

TEST_CASE("the window is announced when it stops, unless another announcement covered it") {
    Spoken spoken;
    spoken.announcements.window_rests(spoken.on.panel);
    CHECK_FALSE(spoken.announcements.take().has_value());
    spoken.on.in.state.window = TimelineWindow{20000, 20200};
    spoken.announcements.window_moved();
    CHECK_FALSE(spoken.announcements.take().has_value());
    spoken.announcements.window_rests(spoken.on.panel);
    const auto words = spoken.announcements.take();
    REQUIRE(words.has_value());
    CHECK(words->ends_with("1 of 4 events shown"));
    CHECK(words->find("2024") != std::string::npos);

    spoken.announcements.window_moved();
    CHECK(spoken.after([](ReaderState& s) { s.selected = "e1"; }).has_value());
    spoken.announcements.window_rests(spoken.on.panel);
    CHECK_FALSE(spoken.announcements.take().has_value());
}

TEST_CASE("the number of search results is announced") {
    Spoken spoken;
    spoken.on.in.state.query = "slowly";
    spoken.announcements.found(spoken.on.panel);
    CHECK(spoken.announcements.take() == "Found: 1");
    spoken.on.in.state.query = "zebra";
    spoken.announcements.found(spoken.on.panel);
    CHECK(spoken.announcements.take() == "Nothing found");
}
