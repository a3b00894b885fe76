// Titles in Markdown: inline markup to plain text, and back.
#pragma once

#include <string>
#include <string_view>

namespace broadside::cli {

/// The words of a heading's text; one that holds raw HTML or the like stays as written.
[[nodiscard]] std::string plain_title(std::string_view markdown);

/// Text that reads as itself: Markdown's characters with a backslash before them.
[[nodiscard]] std::string escape_markdown(std::string_view text);

/// "Meet V4, the successor" → "meet-v4-the-successor", as code hosts name headings.
[[nodiscard]] std::string slug(std::string_view text);

/// Letters of ASCII in lower case.
[[nodiscard]] std::string lower(std::string_view text);

}  // namespace broadside::cli
