// The strings of the interface: selection of a language, and completeness.
#include "semantics/strings.h"

#include <doctest/doctest.h>

#include <cstring>

using namespace broadside;

TEST_CASE("a language is selected by its tag") {
    for (const char* tag : {"zh", "zh-CN", "zh-Hans", "ZH-hans-CN", "zh_CN"})
        CHECK_MESSAGE(strings_for(tag).tag == "zh-Hans", tag);
    for (const char* tag : {"en", "en-GB", "fr", "", "zha", "e"})
        CHECK_MESSAGE(strings_for(tag).tag == "en", tag);
}

TEST_CASE("patterns") {
    CHECK(fill("{0} of {1}", {"a", "b"}) == "a of b");
    CHECK(fill("{1}{0}{0}", {"a", "b"}) == "baa");
    CHECK(fill("{2} {x} {", {"a"}) == "{2} {x} {");
    CHECK(fill("", {"a"}).empty());
}

TEST_CASE("statuses have names in every language") {
    for (const Strings* strings : all_strings()) {
        CHECK(status_text(*strings, Status::none).empty());
        for (const Status s : {Status::reported, Status::claim, Status::opinion, Status::forecast})
            CHECK_FALSE(status_text(*strings, s).empty());
    }
}

TEST_CASE("no table lacks a string that English has") {
    // The table is a row of string views with one flag at its end.
    constexpr std::size_t words = sizeof(Strings) / sizeof(std::string_view);
    std::string_view english[words], other[words];
    std::memcpy(static_cast<void*>(english), &strings_en(), sizeof english);
    for (const Strings* strings : all_strings()) {
        std::memcpy(static_cast<void*>(other), strings, sizeof other);
        for (std::size_t i = 0; i + 1 < words; ++i)
            CHECK_MESSAGE(english[i].empty() == other[i].empty(), strings->tag << " word " << i);
    }
}
