// An article as the Markdown that import_markdown() reads back to the same article.
#pragma once

#include <string>

#include "cli/markdown/front_matter.h"

namespace broadside::cli {

/// `article` is sound JSON of the format. Each part is written as a person would, where that reads
/// back the same, and with attributes in braces where it would not.
[[nodiscard]] std::string export_markdown(const Json& article);

}  // namespace broadside::cli
