// Reads and writes front matter; see front_matter.h.
#include "cli/markdown/front_matter.h"

#include <utility>

#include "model/json/json_document.h"
#include "model/text/text.h"

namespace broadside::cli {

namespace {

constexpr std::string_view mark = "---";
constexpr std::size_t deepest = 32;  // enough for any key, within an article's limit

bool is_end(std::string_view line) noexcept {
    const std::string_view text = trimmed(line);
    return text == mark || text == "...";
}

/// A value: JSON if it starts like JSON, text in single quotes, or plain text.
bool read_value(std::string_view written, Json& value) {
    const char first = written.empty() ? '\0' : written.front();
    if (first == '"' || first == '[' || first == '{') {
        JsonLimits limits;
        limits.max_depth = deepest;
        if (!parse_json(written, limits).is_whole()) return false;
        value = Json::parse(written.begin(), written.end(), nullptr, false);
        return !value.is_discarded();
    }
    if (first == '\'' && written.size() > 1 && written.back() == '\'') {
        std::string text;
        const std::string_view inside = written.substr(1, written.size() - 2);
        for (std::size_t i = 0; i < inside.size(); ++i) {
            text += inside[i];
            if (inside.substr(i, 2) == "''") ++i;
        }
        value = text;
        return true;
    }
    value = std::string(written);
    return true;
}

bool is_plain(const std::string& text) {
    if (text.empty() || trimmed(text) != text) return false;
    if (std::string_view("\"'[{#&*!|>%@`-?:,").find(text[0]) != std::string_view::npos)
        return false;
    if (text.find(": ") != std::string::npos || text.find(" #") != std::string::npos) return false;
    for (const char c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return false;
    return text.back() != ':';
}

}  // namespace

std::string text_of(const Json& object, const char* key) {
    if (!object.is_object()) return {};
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<FrontMatterEntry> take_front_matter(SourceLines& lines) {
    std::vector<FrontMatterEntry> entries;
    std::size_t begin = 0;
    while (begin < lines.size() && is_blank(lines[begin].text))
        ++begin;
    if (begin == lines.size() || lines[begin].text != mark) return entries;
    std::size_t end = begin + 1;
    while (end < lines.size() && !is_end(lines[end].text))
        ++end;
    if (end == lines.size()) return entries;
    for (std::size_t i = begin + 1; i < end; ++i) {
        const SourceLine& line = lines[i];
        const std::string_view text = trimmed(line.text);
        if (text.empty() || text.front() == '#') continue;
        const std::size_t colon = text.find(':');
        FrontMatterEntry entry;
        entry.line = line.number;
        entry.key = trimmed(text.substr(0, colon));
        std::string written(colon == std::string_view::npos ? "" : trimmed(text.substr(colon + 1)));
        const auto goes_on = [&](const std::string& next) {
            return next.empty() || next[0] == ' ' || next[0] == '\t' || next[0] == '-' ||
                   next[0] == ']' || next[0] == '}';
        };
        bool nested = false;
        for (; i + 1 < end && goes_on(lines[i + 1].text); ++i) {
            if (is_blank(lines[i + 1].text)) continue;
            nested = true;
            written += concat({"\n", trimmed(lines[i + 1].text)});
        }
        const bool json = !written.empty() && (written[0] == '[' || written[0] == '{');
        if (colon == std::string_view::npos) entry.fault = "expected \"key: value\"";
        if (!read_value(written, entry.value)) entry.fault = "the value is not valid JSON";
        if (nested && !json) entry.fault = "expected the value on one line, or as JSON";
        entries.push_back(std::move(entry));
    }
    lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(end) + 1);
    return entries;
}

std::string write_front_matter_entry(const std::string& key, const Json& value) {
    const bool plain = value.is_string() && is_plain(value.get_ref<const std::string&>());
    return concat({key, ": ", plain ? value.get<std::string>() : value.dump(), "\n"});
}

}  // namespace broadside::cli
