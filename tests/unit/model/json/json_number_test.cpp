// Numbers in JSON text, compared with printf and strtod.
#include "model/json/json_number.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>

using namespace broadside;

TEST_CASE("numbers are written in their shortest form") {
    CHECK(json_number(0, 6) == "0");
    CHECK(json_number(-0.0, 6) == "0");
    CHECK(json_number(12.5, 6) == "12.5");
    CHECK(json_number(-12.5, 6) == "-12.5");
    CHECK(json_number(0.001, 3) == "0.001");
    CHECK(json_number(-0.0004, 3) == "0");
    CHECK(json_number(1.9996, 3) == "2");
    CHECK(json_number(100, 3) == "100");
    CHECK(json_number(1234567.125, 9) == "1234567.125");
    CHECK(json_number(1.5, 0) == "2");
}

TEST_CASE("integers are exact to 2^53, and clamped beyond") {
    CHECK(json_number(9007199254740991, 0) == "9007199254740991");
    CHECK(json_number(-9007199254740991, 3) == "-9007199254740991");
    CHECK(json_number(1e300, 0) == "9007199254740992");
    CHECK(json_number(-std::numeric_limits<double>::infinity(), 0) == "-9007199254740992");
    CHECK(json_number(std::nan(""), 6) == "0");
}

TEST_CASE("numbers are read as strtod reads them") {
    for (const char* written :
         {"0", "-0", "7", "-42", "0.1", "-0.25", "123.456", "1777248000000", "9007199254740991",
          "1e3", "1E+3", "25e-2", "6.02214076e23", "123456789012345e-20", "0.000001", "5e0"}) {
        CAPTURE(written);
        CHECK(read_json_number(written) == std::strtod(written, nullptr));
    }
}

TEST_CASE("very long or large numbers are still numbers") {
    CHECK(read_json_number("1e400") == std::numeric_limits<double>::infinity());
    CHECK(read_json_number("-1e99999999999") == -std::numeric_limits<double>::infinity());
    CHECK(read_json_number("1e-99999999999") == 0);
    CHECK(read_json_number("0e99999999999") == 0);
    CHECK(read_json_number("123456789012345678e-320") == doctest::Approx(1.23456789e-303));
    CHECK(read_json_number("5e-324") > 0);
    CHECK(read_json_number("123456789012345678901234567890") ==
          doctest::Approx(1.2345678901234568e29));
    CHECK(read_json_number("0.1000000000000000000000000000000001") == doctest::Approx(0.1));
}

TEST_CASE("written numbers are read back") {
    for (double value = -1000; value < 1000; value += 0.37) {
        char expected[32];
        std::snprintf(expected, sizeof expected, "%.6f", value);
        CHECK(read_json_number(json_number(value, 6)) == std::strtod(expected, nullptr));
    }
}
