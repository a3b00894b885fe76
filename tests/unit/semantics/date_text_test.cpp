// Dates as text.
#include "semantics/date_text.h"

#include <doctest/doctest.h>

using namespace broadside;

namespace {

When when(const char* text) { return parse_when(text).when.value(); }
std::string en(const char* text) { return date_text(when(text), strings_en()); }
std::string zh(const char* text) { return date_text(when(text), strings_for("zh-Hans")); }
std::string span(const char* a, const char* b, const Strings& strings) {
    const When end = when(b);
    return date_text(when(a), &end, strings);
}

}  // namespace

TEST_CASE("dates in English") {
    CHECK(en("2025") == "2025");
    CHECK(en("2025-01") == "January 2025");
    CHECK(en("2025-01-20") == "20 January 2025");
    CHECK(en("2025-Q3") == "3rd quarter of 2025");
    CHECK(en("2025~") == "about 2025");
    CHECK(en("2025-04?") == "perhaps April 2025");
    CHECK(en("2025%") == "perhaps about 2025");
    CHECK(en("2026-05/2026-08") == "between May and August 2026");
    CHECK(en("2025-12/2026-02") == "between December 2025 and February 2026");
    CHECK(en("2026-Q1/2026-Q3") == "between 1st quarter and 3rd quarter of 2026");
    CHECK(en("2026-05/2026") == "between May 2026 and 2026");
    CHECK(en("2026-04-25/..") == "from 25 April 2026 on");
    CHECK(en("0079-08-24") == "24 August 79");
    CHECK(en("0000") == "1 BC");
    CHECK(en("-0043-03-15") == "15 March 44 BC");
}

TEST_CASE("dates in Chinese") {
    CHECK(zh("2025") == "2025 年");
    CHECK(zh("2025-01") == "2025年1月");
    CHECK(zh("2025-01-20") == "2025年1月20日");
    CHECK(zh("2025-Q3") == "2025 年第三季度");
    CHECK(zh("2025~") == "约 2025 年");
    CHECK(zh("2026-05/2026-08") == "2026年5月至8月之间");
    CHECK(zh("2025-12/2026-02") == "2025年12月至2026年2月之间");
    CHECK(zh("2026-04-25/..") == "2026年4月25日起");
    CHECK(zh("-0043") == "公元前 44 年");
    CHECK(zh("-0043-03-15") == "公元前 44年3月15日");
}

TEST_CASE("spans contain a common year once") {
    CHECK(span("2025-01-20", "2025-03-03", strings_en()) == "20 January to 3 March 2025");
    CHECK(span("2025-01", "2026-03", strings_en()) == "January 2025 to March 2026");
    CHECK(span("2025", "2026", strings_en()) == "2025 to 2026");
    CHECK(span("2025-01", "2025-03", strings_for("zh-Hans")) == "2025年1月至3月");
    CHECK(span("2025-01", "2026-03/..", strings_en()) == "January 2025 to from March 2026 on");
    CHECK(date_text(when("2025"), nullptr, strings_en()) == "2025");
}

TEST_CASE("values for <time datetime>") {
    CHECK(datetime_value(when("2025")) == "2025");
    CHECK(datetime_value(when("2025-01")) == "2025-01");
    CHECK(datetime_value(when("2025-01-20~")) == "2025-01-20");
    CHECK(datetime_value(when("2025-Q3")) == "2025");
    CHECK(datetime_value(when("2026-05/2026-08")) == "2026-05");
    CHECK(datetime_value(when("0079")) == "0079");
    CHECK(datetime_value(when("0000")).empty());
    CHECK(datetime_value(when("-0043-03-15")).empty());
}
