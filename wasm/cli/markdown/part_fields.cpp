// Keys of parts as attributes; see part_fields.h.
#include "cli/markdown/part_fields.h"

#include <algorithm>

#include "cli/markdown/markdown_lines.h"
#include "model/text/text.h"

namespace broadside::cli {

namespace {

bool is_known(PartKind kind, std::string_view key) {
    const auto one_of = [&](std::initializer_list<std::string_view> keys) {
        return std::find(keys.begin(), keys.end(), key) != keys.end();
    };
    switch (kind) {
        case PartKind::section:
            return one_of({"title", "body", "status", "sources", "notes"});
        case PartKind::question:
            return one_of({"question", "answer", "sources", "notes"});
        case PartKind::event:
            return one_of({"lane", "category", "date", "end", "title", "body", "status", "sources",
                           "responds", "importance", "notes"});
        case PartKind::source:
            break;
    }
    return one_of({"title", "publisher", "url", "date"});
}

Json words_of(std::string_view text) {
    Json words = Json::array();
    while (true) {
        text = trimmed(text);
        if (text.empty()) return words;
        const std::size_t end = std::min(text.find(' '), text.size());
        words.push_back(std::string(text.substr(0, end)));
        text.remove_prefix(end);
    }
}

}  // namespace

void apply_attributes(Json& part, PartKind kind, const Attributes& attributes, int line,
                      Remarks& remarks) {
    for (const auto& [key, value] : attributes.values) {
        if (key == shift_key) continue;
        if (!is_known(kind, key)) {
            remarks.push_back({line, concat({"unknown attribute ", in_quotes(key), ", left out"})});
        } else if (key == "sources" || key == "responds") {
            part[key] = words_of(value);
        } else if (key == "importance" && value.size() == 1 && is_digit(value[0])) {
            part[key] = value[0] - '0';
        } else if (key == "end" && value == "null") {
            part[key] = nullptr;
        } else {
            part[key] = value;
        }
    }
}

std::optional<std::string> attribute_value(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_null()) return "null";
    if (value.is_number_integer()) return decimal(value.get<int>());
    if (value.is_number_float() && value == value.get<int>()) return decimal(value.get<int>());
    if (!value.is_array()) return std::nullopt;
    std::string words;
    for (const Json& word : value) {
        if (!words.empty()) words += ' ';
        words += word.get<std::string>();
    }
    return words;
}

std::string shift_headings(std::string_view markdown, int by) {
    std::string result;
    for (const SourceLine& line : split_lines(markdown)) {
        if (line.number > 1) result += '\n';
        std::string heading;
        const int level = line.code ? 0 : heading_level(line.text, heading);
        const std::size_t mark = line.text.find('#');
        std::string text = line.text;
        if (level > 0 && by > 0) text.insert(mark, static_cast<std::size_t>(by), '#');
        if (level > 0 && by < 0 && level + by > 0) text.erase(mark, static_cast<std::size_t>(-by));
        result += text;
    }
    return result;
}

}  // namespace broadside::cli
