// Writes blocks as Markdown, for bodies that have to be changed.
#pragma once

#include <string>

#include "model/text/rich_text.h"

namespace broadside::cli {

[[nodiscard]] std::string write_markdown(const Blocks& blocks);

}  // namespace broadside::cli
