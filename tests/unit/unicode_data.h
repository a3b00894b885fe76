// Reads Unicode's data files, for comparison in tests.
#pragma once

#include <algorithm>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace broadside::test {

using Fields = std::vector<std::string>;

/// "1F600 1F64F" as code points.
[[nodiscard]] inline std::u32string code_points(const std::string& text) {
    std::u32string found;
    std::istringstream words(text);
    for (std::string word; words >> word;)
        found += static_cast<char32_t>(std::stoul(word, nullptr, 16));
    return found;
}

/// Calls visit(first, last, other fields) for each line of a file; fields are trimmed. False if the
/// file cannot be read.
inline bool each_row(const std::string& name,
                     const std::function<void(char32_t, char32_t, const Fields&)>& visit) {
    std::ifstream file(std::string(BROADSIDE_UNICODE) + "/" + name);
    bool any = false;
    for (std::string line; std::getline(file, line);) {
        line.resize(std::min(line.find('#'), line.size()));
        Fields fields;
        std::istringstream parts(line);
        for (std::string part; std::getline(parts, part, ';');) {
            const std::size_t begin = part.find_first_not_of(' ');
            const std::size_t end = part.find_last_not_of(' ');
            fields.push_back(begin == std::string::npos ? "" : part.substr(begin, end - begin + 1));
        }
        if (fields.size() < 2) continue;
        const std::size_t dots = fields[0].find("..");
        const auto first = static_cast<char32_t>(std::stoul(fields[0], nullptr, 16));
        const auto last =
            dots == std::string::npos
                ? first
                : static_cast<char32_t>(std::stoul(fields[0].substr(dots + 2), nullptr, 16));
        fields.erase(fields.begin());
        visit(first, last, fields);
        any = true;
    }
    return any;
}

/// The value of a property for each code point: the field after the code points.
[[nodiscard]] inline std::vector<std::string> property(const std::string& name) {
    std::vector<std::string> values(0x110000);
    each_row(name, [&](char32_t first, char32_t last, const Fields& fields) {
        for (char32_t c = first; c <= last; ++c)
            values[c] = fields[0];
    });
    return values;
}

}  // namespace broadside::test
