// HTML elements as values.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "semantics/node_id.h"

namespace broadside {

/// An element, or text if `tag` is empty.
struct Element {
    std::string tag;
    std::string text;  ///< before the children
    std::vector<std::pair<std::string, std::string>> attributes;
    NodeId node;  ///< its node; not written to HTML
    std::vector<Element> children;
};

[[nodiscard]] Element text_element(std::string_view text);
[[nodiscard]] Element element(std::string_view tag);
[[nodiscard]] Element element(std::string_view tag, std::string_view text);

}  // namespace broadside
