// Writes an article as Markdown that import_markdown() reads back to the same article.
#pragma once

#include <string>

#include "cli/markdown/front_matter.h"

namespace broadside::cli {

/// `article` is valid JSON of the format. Each part is written in natural Markdown if that reads
/// back the same, otherwise with attributes in braces.
[[nodiscard]] std::string export_markdown(const Json& article);

}  // namespace broadside::cli
