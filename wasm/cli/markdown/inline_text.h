// Titles in Markdown: inline markup to plain text, and back.
#pragma once

#include <string>
#include <string_view>

namespace broadside::cli {

/// A heading as plain text; one with raw HTML or the like stays unchanged.
[[nodiscard]] std::string plain_title(std::string_view markdown);

/// Escapes Markdown's characters with backslashes.
[[nodiscard]] std::string escape_markdown(std::string_view text);

/// "Meet V4, the successor" → "meet-v4-the-successor", like the anchors of code hosts.
[[nodiscard]] std::string slug(std::string_view text);

/// Converts ASCII letters to lower case.
[[nodiscard]] std::string lower(std::string_view text);

}  // namespace broadside::cli
