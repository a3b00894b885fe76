// Character references in Markdown: "&amp;", "&#233;", "&#xE9;".
#pragma once

#include <string>
#include <string_view>

namespace broadside {

/// Appends the character of a reference (from "&" to ";"); an unknown name stays as written.
void append_entity(std::string& out, std::string_view reference);

}  // namespace broadside
