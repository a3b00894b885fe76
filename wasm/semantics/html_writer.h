// A tree of elements as HTML text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "semantics/element.h"

namespace broadside {

/// Valid HTML, indented where white space is insignificant. Titles and labels are plain text: "<"
/// is an ordinary character.
[[nodiscard]] std::string to_html(const Element& node, std::size_t indent = 0);

/// Text with &, <, > and " as character references; control characters, which HTML does not allow,
/// as U+FFFD.
[[nodiscard]] std::string escape_html(std::string_view text);

}  // namespace broadside
