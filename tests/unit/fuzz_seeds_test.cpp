// The fuzzer's first inputs, and those that it once failed on, without the fuzzer.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "fuzz/targets.h"

using namespace broadside;

namespace {

void check_seeds(const char* folder, std::string (*target)(std::string_view), std::size_t least) {
    std::size_t count = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(BROADSIDE_SEEDS "/") + folder)) {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string input{std::istreambuf_iterator<char>(file), {}};
        const std::string wrong = target(input);
        CHECK_MESSAGE(wrong.empty(), entry.path().string() << ": " << wrong);
        ++count;
    }
    CHECK(count >= least);
}

}  // namespace

TEST_CASE("the fuzzer's seeds for JSON") {
    check_seeds("json", fuzz::json, 7);
    check_seeds("article", fuzz::json, 2);
}

TEST_CASE("the fuzzer's seeds for articles") { check_seeds("article", fuzz::article, 2); }

TEST_CASE("the fuzzer's seeds for Markdown") { check_seeds("markdown", fuzz::markdown, 2); }

TEST_CASE("the fuzzer's seeds for dates") { check_seeds("dates", fuzz::dates, 10); }
