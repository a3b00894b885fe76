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
    return !values.empty();
}

std::string JsonDocument::path_of(std::size_t offset) const {
    std::string path;
    std::size_t index = 0;
    const auto holds = [&](std::size_t i) {
        return values[i].begin <= offset && offset < values[i].end;
    };
    while (index < values.size()) {
        const JsonValue& container = values[index];
        const bool object = container.kind == JsonKind::object;
        if (!object && container.kind != JsonKind::array) break;
        std::size_t child = index + 1;
        std::size_t position = 0;
        for (; child < container.next; child = values[child].next, ++position) {
            if (object && holds(child)) break;  // a key: returns the path of its value
            if (holds(child + (object ? 1 : 0))) break;
            if (object) ++child;
        }
        if (child >= container.next) break;
        append_path_key(path, object ? string_at(child) : decimal_size(position));
        if (object && holds(child)) break;
        index = child + (object ? 1 : 0);
    }
    return path.empty() ? "." : path;
}

std::string JsonDocument::string_at(std::size_t index) const {
    const std::string_view quoted = written(index);
    if (faults.empty() && quoted.find('\\') == std::string_view::npos)
        return std::string(quoted.substr(1, quoted.size() - 2));
    return json_text(quoted);
}

std::size_t JsonDocument::member(std::size_t object, std::string_view key) const {
    if (values[object].kind != JsonKind::object) return 0;
    const std::size_t end = values[object].next;
    for (std::size_t at = object + 1; at < end; at = values[at + 1].next)
        if (string_at(at) == key) return at + 1;
    return 0;
}

std::size_t JsonDocument::offset_in_file(std::size_t index, std::size_t offset) const noexcept {
    const std::string_view inside = written(index).substr(1, written(index).size() - 2);
    std::size_t decoded = 0;
    std::size_t at = 0;
    while (at < inside.size()) {
        const JsonCharacter character = json_character(inside.substr(at));
        const char32_t c = character.code_point;
        decoded += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        if (decoded > offset) break;
        at += character.length;
    }
    return values[index].begin + 1 + at;
}

}  // namespace broadside
