// One Markdown file with front matter becomes an article; what could not be placed is remarked
// upon.
#pragma once

#include <string>
#include <string_view>

#include "cli/markdown/imported.h"

namespace broadside::cli {

/// `name` is the article's id and title where the file names none.
[[nodiscard]] Imported import_markdown(std::string_view text, const std::string& name);

}  // namespace broadside::cli
