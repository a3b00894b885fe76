// Strings in JSON text; see json_string.h.
#include "model/json/json_string.h"

#include "model/text/text.h"

namespace broadside {

namespace {

constexpr char32_t replacement = U'\uFFFD';

constexpr bool is_high_surrogate(char32_t unit) noexcept { return unit >= 0xD800 && unit < 0xDC00; }
constexpr bool is_low_surrogate(char32_t unit) noexcept { return unit >= 0xDC00 && unit < 0xE000; }

/// The value of "\uXXXX" at the start of `text`; no_unit if there is none.
constexpr char32_t no_unit = 0x110000;
char32_t utf16_unit(std::string_view text) noexcept {
    if (text.size() < 6 || text[0] != '\\' || text[1] != 'u') return no_unit;
    char32_t unit = 0;
    for (const char c : text.substr(2, 4)) {
        const char lower = ascii_lower(c);
        if (!is_digit(c) && (lower < 'a' || lower > 'f')) return no_unit;
        unit = unit * 16 + static_cast<char32_t>(is_digit(c) ? c - '0' : lower - 'a' + 10);
    }
    return unit;
}

JsonCharacter unicode_escape(std::string_view text) noexcept {
    const char32_t unit = utf16_unit(text);
    if (unit == no_unit) return {2, replacement, "\"\\u\" needs four hexadecimal digits"};
    if (is_low_surrogate(unit))
        return {6, replacement, "a lone surrogate: the second half of a pair without its first"};
    if (!is_high_surrogate(unit)) return {6, unit, {}};
    const char32_t low = utf16_unit(text.substr(6));
    if (!is_low_surrogate(low))
        return {6, replacement, "a lone surrogate: the first half of a pair without its second"};
    return {12, 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00), {}};
}

JsonCharacter escape(std::string_view text) noexcept {
    switch (text.size() > 1 ? text[1] : '\0') {
        case '"':
            return {2, U'"', {}};
        case '\\':
            return {2, U'\\', {}};
        case '/':
            return {2, U'/', {}};
        case 'b':
            return {2, U'\b', {}};
        case 'f':
            return {2, U'\f', {}};
        case 'n':
            return {2, U'\n', {}};
        case 'r':
            return {2, U'\r', {}};
        case 't':
            return {2, U'\t', {}};
        case 'u':
            return unicode_escape(text);
        default:
            break;
    }
    return {1, U'\\', "an unknown escape; a backslash itself is written \\\\"};
}

char32_t decode(std::string_view sequence) noexcept {
    const auto lead = static_cast<unsigned char>(sequence[0]);
    if (sequence.size() == 1) return lead;
    char32_t code_point = lead & (0x7Fu >> sequence.size());
    for (const char c : sequence.substr(1))
        code_point = (code_point << 6) | (static_cast<unsigned char>(c) & 0x3Fu);
    return code_point;
}

}  // namespace

JsonCharacter json_character(std::string_view text) noexcept {
    if (text.front() == '\\') return escape(text);
    if (static_cast<unsigned char>(text.front()) < 0x20)
        return {1, replacement, "a control character in a string; write it as \\t or \\u0009"};
    const std::size_t length = utf8_length(text);
    if (length == 0) return {1, replacement, "invalid UTF-8; the file must be saved as UTF-8"};
    return {length, decode(text.substr(0, length)), {}};
}

std::size_t scan_json_string(std::string_view text, std::size_t begin,
                             std::vector<JsonFault>& faults) {
    std::size_t at = begin + 1;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"') return at + 1;
        if (c == '\n' || c == '\r') break;
        if (c >= 0x20 && c < 0x7F && c != '\\') {
            ++at;
            continue;
        }
        const JsonCharacter character = json_character(text.substr(at));
        if (!character.fault.empty()) faults.push_back({at, std::string(character.fault), true});
        at += character.length;
    }
    return std::string_view::npos;
}

std::string json_string(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        switch (c) {
            case '"':
                result += "\\\"";
                break;
            case '\\':
                result += "\\\\";
                break;
            case '\n':
                result += "\\n";
                break;
            case '\t':
                result += "\\t";
                break;
            default:
                if (static_cast<unsigned char>(c) < 0x20 || c == '<' || c == 0x7F) {
                    constexpr std::string_view digits = "0123456789abcdef";
                    result += "\\u00";
                    result += digits[static_cast<unsigned char>(c) >> 4];
                    result += digits[static_cast<unsigned char>(c) & 15u];
                } else {
                    result += c;
                }
        }
    }
    result += '"';
    return result;
}

std::string json_text(std::string_view written) {
    const std::string_view inside = written.substr(1, written.size() - 2);
    std::string result;
    result.reserve(inside.size());
    for (std::size_t at = 0; at < inside.size();) {
        const JsonCharacter character = json_character(inside.substr(at));
        append_utf8(result, character.code_point);
        at += character.length;
    }
    return result;
}

}  // namespace broadside
