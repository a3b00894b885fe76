// Strings in JSON text: characters, ends, faults, and writing.
#include "model/json/json_string.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace broadside;

TEST_CASE("one character of a JSON string") {
    const auto is = [](std::string_view text, std::size_t length, char32_t code_point) {
        const JsonCharacter found = json_character(text);
        return found.length == length && found.code_point == code_point && found.fault.empty();
    };
    CHECK(is("ab", 1, U'a'));
    CHECK(is("é", 2, U'é'));
    CHECK(is("😀!", 4, U'😀'));
    CHECK(is("\\n", 2, U'\n'));
    CHECK(is("\\u00e9x", 6, U'é'));
    CHECK(is("\\ud83d\\ude00", 12, U'😀'));
    CHECK(is("\x7F", 1, 0x7F));
}

TEST_CASE("an invalid character has a message") {
    const auto fault = [](std::string_view text, std::size_t length) {
        const JsonCharacter found = json_character(text);
        CHECK(found.length == length);
        return std::string(found.fault);
    };
    CHECK(fault("\\ud83dx", 6).find("first half") != std::string::npos);
    CHECK(fault("\\ude00", 6).find("second half") != std::string::npos);
    CHECK(fault("\\u12", 2).find("four hexadecimal") != std::string::npos);
    CHECK(fault("\\q", 1).find("unknown escape") != std::string::npos);
    CHECK(fault("\\", 1).find("unknown escape") != std::string::npos);
    CHECK(fault("\t", 1).find("control character") != std::string::npos);
    CHECK(fault("\xFF", 1).find("UTF-8") != std::string::npos);
    CHECK(json_character("\xFF").code_point == 0xFFFD);
    CHECK(json_character("\\q").code_point == U'\\');
}

TEST_CASE("the end of a string is found after escapes, and not on another line") {
    std::vector<JsonFault> faults;
    const auto end = [&](std::string_view text) { return scan_json_string(text, 0, faults); };
    CHECK(end(R"("a"b")") == 3);
    CHECK(end(R"("a\"b" c)") == 6);
    CHECK(end(R"("\\"x)") == 4);
    CHECK(end(R"("a)") == std::string_view::npos);
    CHECK(end(R"("a\")") == std::string_view::npos);
    CHECK(end("\"a\n\"") == std::string_view::npos);
    CHECK(faults.empty());
    CHECK(scan_json_string(R"([ "x"])", 2, faults) == 5);
}

TEST_CASE("every fault in a string is reported at its position, and parsing continues") {
    std::vector<JsonFault> faults;
    const std::string text = "\"a\xFF\\q\\ud800z\"";
    CHECK(scan_json_string(text, 0, faults) == text.size());
    REQUIRE(faults.size() == 3);
    CHECK(faults[0].offset == 2);
    CHECK(faults[1].offset == 3);
    CHECK(faults[2].offset == 5);
    for (const JsonFault& fault : faults)
        CHECK(fault.recovered);
    CHECK(json_text(text) == "a\uFFFD\\q\uFFFDz");
}

TEST_CASE("written strings are read back") {
    const std::string text = "a\"b\\c\n\t\x01\x7F</script>é中😀";
    const std::string written = json_string(text);
    CHECK(written.front() == '"');
    CHECK(written.back() == '"');
    CHECK(json_text(written) == text);
    CHECK(written.find('<') == std::string::npos);
    CHECK(written.find('\n') == std::string::npos);
    CHECK(json_string("") == "\"\"");
}
