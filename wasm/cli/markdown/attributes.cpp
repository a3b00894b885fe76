// Reads and writes attributes; see attributes.h.
#include "cli/markdown/attributes.h"

#include "model/json/json_document.h"
#include "model/json/json_string.h"
#include "model/text/text.h"

namespace broadside::cli {

namespace {

constexpr std::string_view spaces = " \t";

bool is_key(std::string_view text) noexcept { return is_id(text) && is_letter(text.front()); }

/// Removes a bare word or a text in double quotes, with JSON's escapes, from the start.
std::optional<std::string> take_value(std::string_view& rest) {
    if (!rest.empty() && rest.front() == '"') {
        std::vector<JsonFault> faults;
        const std::size_t end = scan_json_string(rest, 0, faults);
        if (end == std::string_view::npos || !faults.empty()) return std::nullopt;
        const JsonDocument json = parse_json(rest.substr(0, end));
        rest.remove_prefix(end);
        return json.string_at(0);
    }
    const std::size_t end = rest.find_first_of(" \t}\"{");
    if (end == 0 || end == std::string_view::npos) return std::nullopt;
    std::string value(rest.substr(0, end));
    rest.remove_prefix(end);
    return value;
}

/// Removes "#id" or "key=value" from the start; false if there is neither.
bool take_attribute(std::string_view& rest, Attributes& attributes) {
    if (rest.front() == '#') {
        rest.remove_prefix(1);
        const std::optional<std::string> id = take_value(rest);
        if (!id || !is_id(*id) || !attributes.id.empty()) return false;
        attributes.id = *id;
        return true;
    }
    const std::size_t equals = rest.find('=');
    if (equals == std::string_view::npos || !is_key(rest.substr(0, equals))) return false;
    std::string key(rest.substr(0, equals));
    rest.remove_prefix(equals + 1);
    std::optional<std::string> value = take_value(rest);
    if (!value) return false;
    attributes.values.emplace_back(std::move(key), std::move(*value));
    return true;
}

/// The length of a block at the start of `text`; 0 if there is none.
std::size_t read_block(std::string_view text, Attributes& attributes) {
    std::string_view rest = text.substr(1);
    while (true) {
        const std::size_t next = rest.find_first_not_of(spaces);
        if (next == std::string_view::npos) return 0;
        rest.remove_prefix(next);
        if (rest.front() == '}') break;
        if (!take_attribute(rest, attributes)) return 0;
    }
    return attributes.empty() ? 0 : text.size() - rest.size() + 1;
}

bool is_bare(std::string_view value) noexcept {
    if (value.empty()) return false;
    for (const char c : value)
        if (static_cast<unsigned char>(c) <= 0x20 || c == '"' || c == '{' || c == '}' || c == '\\')
            return false;
    return true;
}

}  // namespace

std::optional<AttributesFound> find_attributes(std::string_view line) {
    for (std::size_t at = line.find('{'); at != std::string_view::npos;
         at = line.find('{', at + 1)) {
        Attributes attributes;
        const std::size_t length = read_block(line.substr(at), attributes);
        if (length > 0) return AttributesFound{at, at + length, std::move(attributes)};
    }
    return std::nullopt;
}

std::string write_attributes(const Attributes& attributes) {
    if (attributes.empty()) return {};
    std::string text;
    if (!attributes.id.empty()) text = concat({" #", attributes.id});
    for (const auto& [key, value] : attributes.values)
        text += concat({" ", key, "=", is_bare(value) ? value : json_string(value)});
    text[0] = '{';
    return text + "}";
}

}  // namespace broadside::cli
