// Diagnostics as lines that people, editors and other programs read.
#pragma once

#include <optional>
#include <string>

#include "model/article.h"

namespace broadside::cli {

/// "file:line:column: error: path: message", one line each.
[[nodiscard]] std::string report(const std::string& file, const Diagnostics& diagnostics);

/// The article in a file. Faults, and that a file cannot be read, are said on standard error.
struct Loaded {
    std::optional<Article> article;
    std::string text;  ///< of the file
};
[[nodiscard]] Loaded load(const std::string& file);

}  // namespace broadside::cli
