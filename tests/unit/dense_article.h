// Articles with more events than there is space for.
#pragma once

#include <doctest/doctest.h>

#include <chrono>
#include <string>

#include "model/article/article.h"

namespace broadside {

/// JSON of an article with `each` events in each of `lanes` lanes, spread unevenly over twenty
/// years; `together`: every lane has its events on the same days.
inline std::string dense_json(int lanes, int each, bool together = false) {
    constexpr int span = 7300;  // days
    const std::chrono::sys_days first = std::chrono::January / 1 / 2000;
    std::uint32_t seed = 7;
    const auto random = [&seed](int below) {
        seed = seed * 1664525U + 1013904223U;
        return static_cast<int>((seed >> 8U) % static_cast<std::uint32_t>(below));
    };
    const auto two = [](unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    const int step = std::max(span / each, 1);
    std::string names;
    std::string events;
    for (int lane = 0; lane < lanes; ++lane) {
        const std::string at = std::to_string(lane);
        if (lane > 0) names += ',';
        names += R"({"id":"l)" + at + R"(","label":"Lane )" + at + "\"}";
        for (int i = 0; i < each; ++i) {
            const int day = (i * span) / each + (together ? step / 2 : random(step));
            const std::chrono::year_month_day date(first + std::chrono::days(day));
            if (!events.empty()) events += ',';
            events += R"({"id":"e)" + at + "-" + std::to_string(i) + R"(","lane":"l)" + at +
                      R"(","date":")" + std::to_string(static_cast<int>(date.year())) + "-" +
                      two(static_cast<unsigned>(date.month())) + "-" +
                      two(static_cast<unsigned>(date.day())) +
                      R"(","title":"A decision of weight )" + std::to_string(i % 5 + 1) +
                      " about harbours, number " + std::to_string(i) + R"(","importance":)" +
                      std::to_string(i % 5 + 1) + "}";
        }
    }
    return R"({"format":1,"id":"dense","lang":"en","title":"Many decisions","asOf":"2019-12-31",)"
           R"("sections":[{"id":"about","title":"About","body":"A timeline of crowds."}],)"
           R"("timeline":{"title":"Decisions","lanes":[)" +
           names + R"(],"events":[)" + events + "]}}";
}

inline Article dense_article(int lanes, int each, bool together = false) {
    ParsedArticle parsed = parse_article(dense_json(lanes, each, together));
    REQUIRE(parsed.article.has_value());
    return std::move(*parsed.article);
}

}  // namespace broadside
