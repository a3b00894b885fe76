#include "model/text/entities.h"

#include <doctest/doctest.h>

#include <string>

using namespace broadside;

namespace {

std::string read(std::string_view reference) {
    std::string out = "<";
    append_entity(out, reference);
    return out.substr(1);
}

}  // namespace

TEST_CASE("names common in Markdown") {
    CHECK(read("&amp;") == "&");
    CHECK(read("&apos;") == "'");
    CHECK(read("&nbsp;") == "\u00A0");
    CHECK(read("&eacute;") == "é");
    CHECK(read("&Eacute;") == "É");
    CHECK(read("&yuml;") == "ÿ");
    CHECK(read("&ndash;") == "–");
    CHECK(read("&hellip;") == "…");
    CHECK(read("&rarr;") == "→");
    CHECK(read("&omega;") == "ω");
    CHECK(read("&le;") == "≤");
}

TEST_CASE("decimal and hexadecimal numbers") {
    CHECK(read("&#233;") == "é");
    CHECK(read("&#xE9;") == "é");
    CHECK(read("&#XE9;") == "é");
    CHECK(read("&#x1F680;") == "🚀");
}

TEST_CASE("invalid code points are U+FFFD") {
    CHECK(read("&#0;") == "\uFFFD");
    CHECK(read("&#x110000;") == "\uFFFD");
    CHECK(read("&#xD800;") == "\uFFFD");
}

TEST_CASE("an unknown name stays as written") {
    CHECK(read("&nothing;") == "&nothing;");
    CHECK(read("&AMP;") == "&AMP;");
    CHECK(read("&;") == "&;");
}
