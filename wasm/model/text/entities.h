// Character references of Markdown: "&amp;", "&#233;", "&#xE9;".
#pragma once

#include <string>
#include <string_view>

namespace broadside {

/// Appends what the reference (from "&" to ";") stands for; an unknown name stays as written.
void append_entity(std::string& out, std::string_view reference);

}  // namespace broadside
