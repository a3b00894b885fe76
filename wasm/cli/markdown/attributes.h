// "{#id key=value key="two words"}": what a line of Markdown says of its part besides the text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace broadside::cli {

struct Attributes {
    std::string id;
    std::vector<std::pair<std::string, std::string>> values;  ///< in their order

    [[nodiscard]] bool empty() const noexcept { return id.empty() && values.empty(); }
};

struct AttributesFound {
    std::size_t begin = 0;  ///< of the "{"
    std::size_t end = 0;    ///< after the "}"
    Attributes attributes;
};

/// The first block of attributes in a line, if there is one.
[[nodiscard]] std::optional<AttributesFound> find_attributes(std::string_view line);

/// In braces; empty if there is nothing to write.
[[nodiscard]] std::string write_attributes(const Attributes& attributes);

}  // namespace broadside::cli
