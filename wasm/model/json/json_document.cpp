// Access to a JSON document; see json_document.h.
#include "model/json/json_document.h"

#include <algorithm>

#include "model/json/json_string.h"
#include "model/text/text.h"

namespace broadside {

void append_path_key(std::string& path, std::string_view key) {
    constexpr std::size_t longest = 64;
    if (!path.empty()) path += '.';
    std::size_t end = std::min(key.size(), longest);
    while (end < key.size() && (static_cast<unsigned char>(key[end]) & 0xC0u) == 0x80)
        --end;  // not inside a character
    for (const char c : key.substr(0, end)) {
        const auto byte = static_cast<unsigned char>(c);
        path += byte <= 0x20 || byte == 0x7F || c == '.' || c == ':' ? '_' : c;
    }
    if (key.empty()) path += '_';
}

bool JsonDocument::is_whole() const noexcept {
    for (const JsonFault& fault : faults)
        if (!fault.recovered) return false;
    return !text.empty();
}

JsonKind JsonDocument::kind(std::size_t value) const noexcept {
    switch (text[value]) {
        case '{':
            return JsonKind::object;
        case '[':
            return JsonKind::array;
        case '"':
            return JsonKind::string;
        case 'n':
            return JsonKind::null;
        case 't':
        case 'f':
            return JsonKind::boolean;
        default:
            return JsonKind::number;
    }
}

const LongJsonValue* JsonDocument::long_value(std::size_t begin) const noexcept {
    const auto found =
        std::partition_point(long_values.begin(), long_values.end(),
                             [&](const LongJsonValue& value) { return value.begin < begin; });
    return found != long_values.end() && found->begin == begin ? &*found : nullptr;
}

std::size_t JsonDocument::many_items(std::size_t array) const noexcept {
    const LongJsonValue* value = long_value(array);
    return value ? value->items : 0;
}

std::size_t JsonDocument::end(std::size_t value) const noexcept {
    const char* const start = text.data();
    const char* const stop = start + text.size();
    const char* at = start + value;
    const bool container = *at == '{' || *at == '[';
    if (container)
        if (const LongJsonValue* known = long_value(value)) return known->end;
    int depth = 0;
    while (at < stop) {
        const char c = *at++;
        if (c == '"') {
            while (at < stop && *at != '"')
                at += *at == '\\' ? 2 : 1;
            ++at;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        } else if (!container) {
            // A number or a word.
            while (at < stop &&
                   (is_letter(*at) || is_digit(*at) || *at == '.' || *at == '-' || *at == '+'))
                ++at;
        }
        if (depth == 0) break;
    }
    return static_cast<std::size_t>(std::min(at, stop) - start);
}

std::size_t JsonDocument::after(std::size_t offset) const noexcept {
    for (std::size_t at = offset; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '}' || c == ']') return 0;
        if (c != ',' && c != ':' && c != ' ' && c != '\n' && c != '\r' && c != '\t') return at;
    }
    return 0;
}

std::string JsonDocument::path_of(std::size_t offset) const {
    std::string path;
    const auto holds = [&](std::size_t value) { return value <= offset && offset < end(value); };
    for (std::size_t at = root; at < text.size();) {
        const bool object = kind(at) == JsonKind::object;
        if (!object && kind(at) != JsonKind::array) break;
        std::size_t position = 0;
        std::size_t key = first(at);
        std::size_t value = 0;
        for (; key != 0; key = next(value), ++position) {
            value = object ? next(key) : key;
            if (holds(key) || holds(value)) break;
        }
        if (key == 0) break;
        append_path_key(path, object ? string_at(key) : decimal_size(position));
        if (object && holds(key)) break;
        at = value;
    }
    return path.empty() ? "." : path;
}

std::string JsonDocument::decoded(std::string_view written) const {
    if (faults.empty() && written.find('\\') == std::string_view::npos)
        return std::string(written.substr(1, written.size() - 2));
    return json_text(written);
}

std::size_t JsonDocument::member(std::size_t object, std::string_view key) const {
    if (kind(object) != JsonKind::object) return 0;
    for (std::size_t at = first(object); at != 0;) {
        const std::size_t value = next(at);
        if (string_at(at) == key) return value;
        at = next(value);
    }
    return 0;
}

std::size_t JsonDocument::offset_in_file(std::size_t value, std::size_t offset) const noexcept {
    const std::string_view quoted = written(value);
    const std::string_view inside = quoted.substr(1, quoted.size() - 2);
    std::size_t decoded = 0;
    std::size_t at = 0;
    while (at < inside.size()) {
        const JsonCharacter character = json_character(inside.substr(at));
        const char32_t c = character.code_point;
        decoded += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        if (decoded > offset) break;
        at += character.length;
    }
    return value + 1 + at;
}

}  // namespace broadside
