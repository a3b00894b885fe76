// "{#id key=value key="two words"}": attributes of a part in a line of Markdown.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace broadside::cli {

struct Attributes {
    std::string id;
    std::vector<std::pair<std::string, std::string>> values;  ///< as ordered in the text

    [[nodiscard]] bool empty() const noexcept { return id.empty() && values.empty(); }
};

struct AttributesFound {
    std::size_t begin = 0;  ///< of the "{"
    std::size_t end = 0;    ///< after the "}"
    Attributes attributes;
};

/// The first block of attributes in a line, if there is one.
[[nodiscard]] std::optional<AttributesFound> find_attributes(std::string_view line);

/// The attributes in braces; empty if there are none.
[[nodiscard]] std::string write_attributes(const Attributes& attributes);

}  // namespace broadside::cli
