#include "cli/check/script.h"

#include <algorithm>
#include <array>

#include "model/json/json_string.h"
#include "model/text/text.h"
#include "model/text/unicode.h"

namespace broadside::cli {
namespace {

constexpr std::size_t script_count = 9;

Script script_of_letter(char32_t c) noexcept {
    switch (letter_script(c)) {
        case script_code("Latn"):
            return Script::latin;
        case script_code("Grek"):
            return Script::greek;
        case script_code("Cyrl"):
            return Script::cyrillic;
        case script_code("Hebr"):
            return Script::hebrew;
        case script_code("Arab"):
            return Script::arabic;
        case script_code("Deva"):
            return Script::devanagari;
        case script_code("Thai"):
            return Script::thai;
        case script_code("Hani"):
        case script_code("Hira"):
        case script_code("Kana"):
        case script_code("Hang"):
        case script_code("Bopo"):
            return Script::east_asian;
        default:
            return Script::unknown;
    }
}

struct Language {
    std::string_view tag;
    Script script;
};
constexpr Language languages[] = {
    {"ar", Script::arabic},     {"be", Script::cyrillic},   {"bg", Script::cyrillic},
    {"ca", Script::latin},      {"cs", Script::latin},      {"da", Script::latin},
    {"de", Script::latin},      {"el", Script::greek},      {"en", Script::latin},
    {"es", Script::latin},      {"et", Script::latin},      {"fa", Script::arabic},
    {"fi", Script::latin},      {"fr", Script::latin},      {"he", Script::hebrew},
    {"hi", Script::devanagari}, {"hu", Script::latin},      {"id", Script::latin},
    {"it", Script::latin},      {"ja", Script::east_asian}, {"ko", Script::east_asian},
    {"mr", Script::devanagari}, {"nb", Script::latin},      {"nl", Script::latin},
    {"no", Script::latin},      {"pl", Script::latin},      {"pt", Script::latin},
    {"ro", Script::latin},      {"ru", Script::cyrillic},   {"sv", Script::latin},
    {"th", Script::thai},       {"tr", Script::latin},      {"uk", Script::cyrillic},
    {"ur", Script::arabic},     {"vi", Script::latin},      {"yi", Script::hebrew},
    {"zh", Script::east_asian}};

/// Whether a subtag of four letters names a script: "sr-Latn". Both Chinese scripts count as one.
bool names_script(std::string_view lang) {
    for (std::size_t at = lang.find('-'); at != std::string_view::npos;
         at = lang.find('-', at + 1)) {
        const std::string_view subtag = lang.substr(at + 1, lang.find('-', at + 1) - at - 1);
        if (subtag.size() == 4 && std::ranges::all_of(subtag, is_letter))
            return subtag.substr(0, 3) != "Han" && subtag.substr(0, 3) != "han";
    }
    return false;
}

}  // namespace

Script script_of(std::string_view text, Script expected, std::size_t least) {
    std::array<std::size_t, script_count> letters{};
    std::size_t all = 0;
    while (!text.empty()) {
        const std::size_t length = utf8_length(text);
        if (length == 0) return Script::unknown;
        const char32_t c = length == 1 ? static_cast<unsigned char>(text[0])
                                       : json_character(text.substr(0, length)).code_point;
        const Script script = script_of_letter(c);
        if (script != Script::unknown) {
            ++letters[static_cast<std::size_t>(script)];
            ++all;
        }
        text.remove_prefix(length);
    }
    if (all < least) return Script::unknown;
    if (letters[static_cast<std::size_t>(expected)] * 5 >= all) return expected;
    return static_cast<Script>(std::max_element(letters.begin(), letters.end()) - letters.begin());
}

Script script_for(std::string_view lang) {
    if (names_script(lang)) return Script::unknown;
    for (const Language& language : languages)
        if (lang.substr(0, lang.find('-')) == language.tag) return language.script;
    return Script::unknown;
}

std::string_view script_name(Script script) noexcept {
    constexpr std::string_view names[script_count] = {
        "unknown",    "Latin",  "Greek",
        "Cyrillic",   "Hebrew", "Arabic",
        "Devanagari", "Thai",   "Chinese, Japanese or Korean"};
    return names[static_cast<std::size_t>(script)];
}

}  // namespace broadside::cli
