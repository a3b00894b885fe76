#include "ui/window_text.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "dense_article.h"
#include "ui/panel_fixture.h"

using namespace broadside;

TEST_CASE("the events in the window, one per line, after the article's title") {
    TestPanelSources on;
    CHECK(window_as_text(on.panel) ==
          "A sample article with a long title\n"
          "10 January 2023 · United States · The first event\n"
          "2024 · China · A year\n"
          "20 January 2025 · China · A day\n"
          "from May 2025 on · United States · Not before (Forecast)\n");
}

TEST_CASE("events outside the window and hidden ones are left out") {
    TestPanelSources on;
    on.in.state.window = TimelineWindow{20000, 20200};  // the autumn of 2024 and after
    CHECK(window_as_text(on.panel) ==
          "A sample article with a long title\n"
          "20 January 2025 · China · A day\n");
    on.in.state.window.reset();
    on.in.state.filter.text = "year";
    CHECK(window_as_text(on.panel) ==
          "A sample article with a long title\n"
          "2024 · China · A year\n");
}

TEST_CASE("no more than 500 events") {
    TestPanelSources on(dense_article(2, 400));
    const std::string text = window_as_text(on.panel);
    CHECK(std::count(text.begin(), text.end(), '\n') == 501);
}
