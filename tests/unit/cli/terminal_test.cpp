// Colours and progress without a terminal; tests/cli tests them with one.
#include "cli/terminal.h"

#include <doctest/doctest.h>

#include <chrono>
#include <cstdio>
#include <memory>

using namespace broadside;

TEST_CASE("output to a file has no colours") {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::tmpfile(), &std::fclose);
    REQUIRE(file);
    CHECK_FALSE(cli::takes_colour(file.get()));
    const cli::Colours colours = cli::colours_for(file.get());
    CHECK(colours.bold.empty());
    CHECK(colours.error.empty());
    CHECK(colours.warning.empty());
    CHECK(colours.soft.empty());
    CHECK(colours.off.empty());
}

TEST_CASE("progress ends at once with the work") {
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < 100; ++i)
        const cli::Progress progress("working");
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(30));
}
