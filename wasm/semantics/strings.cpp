// Selects a table of strings and fills patterns.
#include "semantics/strings.h"

#include "model/text/text.h"

namespace broadside {

#define TABLE(table) const Strings& table() noexcept;
#include "string_tables.inc"
#undef TABLE

namespace {

/// Compares whole subtags: "zh-CN" starts with "zh", "zha" does not.
bool starts_with_tag(std::string_view lang, std::string_view tag) noexcept {
    if (lang.size() < tag.size()) return false;
    for (std::size_t i = 0; i < tag.size(); ++i) {
        const char c = lang[i] == '_' ? '-' : ascii_lower(lang[i]);
        if (c != ascii_lower(tag[i])) return false;
    }
    return lang.size() == tag.size() || lang[tag.size()] == '-' || lang[tag.size()] == '_';
}

}  // namespace

std::span<const Strings* const> all_strings() noexcept {
    static const std::array tables = {
#define TABLE(table) &table(),
#include "string_tables.inc"
#undef TABLE
    };
    return tables;
}

const Strings& strings_for(std::string_view lang) noexcept {
    for (const Strings* strings : all_strings()) {
        const std::string_view language = strings->tag.substr(0, strings->tag.find('-'));
        if (starts_with_tag(lang, language)) return *strings;
    }
    return strings_en();
}

std::string_view status_text(const Strings& strings, Status status) noexcept {
    return strings.statuses[static_cast<std::size_t>(status)];
}

std::string fill(std::string_view pattern, std::initializer_list<std::string_view> values) {
    std::string result;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool place = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                           is_digit(pattern[i + 1]);
        const auto index = place ? static_cast<std::size_t>(pattern[i + 1] - '0') : 0;
        if (place && index < values.size()) {
            result.append(values.begin()[index]);
            i += 2;
        } else {
            result += pattern[i];
        }
    }
    return result;
}

}  // namespace broadside
