// Faults in the order of the file, with lines and columns.
#include "model/json/fault_log.h"

#include <doctest/doctest.h>

#include <string>

using namespace broadside;

TEST_CASE("faults are in the order of the file, and columns count characters") {
    const std::string text = "é中x\n\n  😀y";
    FaultLog log;
    log.warning("late", text.find('y'), "third");
    log.error("early", text.find('x'), "first");
    log.error("late", text.find("😀"), "second");
    CHECK(log.has_errors());
    const Diagnostics said = log.finish(text);
    REQUIRE(said.size() == 3);
    CHECK(said[0].message == "first");
    CHECK(said[0].line == 1);
    CHECK(said[0].column == 3);
    CHECK(said[1].line == 3);
    CHECK(said[1].column == 3);
    CHECK(said[2].column == 4);
    CHECK(said[2].severity == Severity::warning);
    CHECK(said[0].severity == Severity::error);
}

TEST_CASE("faults at the same position stay in the order they were found in") {
    FaultLog log;
    for (const char* message : {"a", "b", "c"})
        log.warning("x", 0, message);
    CHECK_FALSE(log.has_errors());
    const Diagnostics said = log.finish("{}");
    REQUIRE(said.size() == 3);
    CHECK(said[0].message + said[1].message + said[2].message == "abc");
}

TEST_CASE("a byte order mark is not a column, and the end of the text is a position") {
    const std::string text = "\uFEFFxy";
    FaultLog log;
    log.error("", 3, "first character");
    log.error("", text.size(), "end");
    const Diagnostics said = log.finish(text);
    REQUIRE(said.size() == 2);
    CHECK(said[0].column == 1);
    CHECK(said[1].column == 3);
    CHECK(said[0].path == ".");  // of the whole file
}

TEST_CASE("the number of listed faults is limited, and reaching the limit is an error") {
    FaultLog log;
    for (int i = 0; i < 20000; ++i)
        log.warning("x", 0, "warning");
    CHECK(log.has_errors());
    const Diagnostics said = log.finish("");
    CHECK(said.size() == 10001);
    CHECK(said.back().message.find("more faults than can be listed") == 0);
}

TEST_CASE("the path of a place has keys and indexes from the outside in") {
    const ValuePlace file;
    const ValuePlace timeline{&file, "timeline", 0, 0};
    const ValuePlace events{&timeline, "events", 0, 0};
    const ValuePlace event{&events, {}, 3, 0};
    const ValuePlace date{&event, "date", 0, 0};
    CHECK(file.path().empty());
    CHECK(date.path() == "timeline.events.3.date");
    CHECK(ValuePlace{&event, "a b.c", 0, 0}.path() == "timeline.events.3.a_b_c");
}
