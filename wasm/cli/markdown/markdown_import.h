// Converts a Markdown file with front matter to an article, with remarks on what could not be
// converted.
#pragma once

#include <string>
#include <string_view>

#include "cli/markdown/imported.h"

namespace broadside::cli {

/// `name` is the article's id and title if the file has none.
[[nodiscard]] Imported import_markdown(std::string_view text, const std::string& name);

}  // namespace broadside::cli
