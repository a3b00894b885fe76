// The reader's state as JSON, and back.
#include "model/json/state_json.h"
#include "model/article/address.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "model/article/address.h"
#include "sample_article.h"

using namespace broadside;

TEST_CASE("a state survives JSON") {
    const Article article = sample_article();
    ReaderState state;
    apply(state, article, action::SetOpen{"why", true});
    apply(state, article, action::Select{"e3"});
    apply(state, article, action::SetWindow{{19000, 20100}});
    apply(state, article, action::SetQuery{"open \"weights\" 中文"});
    apply(state, article, action::SetTheme{Theme::dark});
    apply(state, article, action::SetPlace{{{Part::section, 1}, 12.5}});
    ReaderState back;
    REQUIRE(state_from_json(back, article, state_to_json(state, article)));
    CHECK(state_to_json(back, article) == state_to_json(state, article));
    CHECK(back.window->from == doctest::Approx(19000));
}

TEST_CASE("the reading settings survive JSON; invalid ones are ignored") {
    const Article article = sample_article();
    ReaderState state;
    apply(state, article, action::SetTextSize{1.15F});
    apply(state, article, action::SetSpacing{Spacing::wide});
    apply(state, article, action::SetFace{Face::sans});
    const std::string json = state_to_json(state, article);
    CHECK(json.find(R"("reading":{"size":1.15,"spacing":"wide","face":"sans"})") !=
          std::string::npos);
    ReaderState back;
    REQUIRE(state_from_json(back, article, json));
    CHECK(back.reading == state.reading);
    for (const char* size : {"0.8", "2"}) {
        state_from_json(back, article, "{\"reading\":{\"size\":" + std::string(size) + "}}");
        CHECK(back.reading.size == doctest::Approx(std::atof(size)));
    }
    back.reading = state.reading;
    for (const char* bad :
         {R"({"reading":{"size":3,"spacing":"loose","face":"comic"}})",
          R"({"reading":{"size":"1","spacing":1,"face":null}})", R"({"reading":2})",
          R"({"reading":{"size":1e999}})", R"({"reading":{"size":-1}})"})
        CHECK(state_from_json(back, article, bad));
    CHECK(back.reading == state.reading);
}

TEST_CASE("an invalid state changes nothing else") {
    const Article article = sample_article();
    ReaderState state;
    apply(state, article, action::Select{"e1"});
    CHECK_FALSE(state_from_json(state, article, "[1]"));
    CHECK_FALSE(state_from_json(state, article, "{"));
    CHECK(state_from_json(state, article, R"({"selected":7,"open":"x","timeline":{"from":5}})"));
    CHECK(state.selected == "e1");
    CHECK(state_from_json(state, article, R"({"open":["nope",1,"how"],"extra":{}})"));
    CHECK(state.open == std::vector<std::string>{"how"});
}

TEST_CASE("an unknown place is ignored") {
    const Article article = sample_article();
    ReaderState state;
    CHECK(state_from_json(state, article, R"({"place":{"id":"two","offset":3}})"));
    CHECK(state_from_json(state, article, R"({"place":{"id":"nope","offset":9}})"));
    CHECK(state.place == Place{find_part(article, "two"), 3});
    CHECK(state_from_json(state, article, R"({"place":{"id":""}})"));
    CHECK(state.place == Place{});
}
