// Dotted paths in JSON.
#include "cli/markdown/json_path.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace broadside::cli;

TEST_CASE("a path is split at its dots") {
    CHECK(keys_of("timeline.events.3.date") ==
          std::vector<std::string>{"timeline", "events", "3", "date"});
    CHECK(keys_of("id") == std::vector<std::string>{"id"});
    CHECK(keys_of(".") == std::vector<std::string>{"", ""});
}

TEST_CASE("members and items are found, and nothing where there is none") {
    Json json = {{"list", {1, 2}}, {"1", "one"}};
    CHECK(*child(json, "1") == "one");
    CHECK(child(json, "2") == nullptr);
    Json& list = *child(json, "list");
    CHECK(*child(list, "1") == 2);
    CHECK(child(list, "2") == nullptr);
    CHECK(child(list, "x") == nullptr);
    CHECK(child(list, "-1") == nullptr);
    CHECK(child(*child(list, "0"), "0") == nullptr);
    const Json& same = json;
    CHECK(child(same, "list") == &same["list"]);
}
