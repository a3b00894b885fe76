// Diagnostics as lines that people, editors and other programs read.
#pragma once

#include <string>
#include <string_view>

#include "cli/check/article_file.h"
#include "cli/terminal.h"

namespace broadside::cli {

/// "file:line:column: error: path: message", a line each; below it the line of `text` that is
/// meant, cut around a caret.
[[nodiscard]] std::string report(const std::string& file, const Diagnostics& diagnostics,
                                 std::string_view text, const Colours& colours = {});

/// The same as objects of a JSON array, for other programs: one a line, parted by commas.
[[nodiscard]] std::string report_json(const std::string& file, const Diagnostics& diagnostics);

/// Says on standard error what a command noticed beside its work: "file: warning: `what` why".
void remark(const std::string& file, std::string_view what, std::string_view why);

/// Whether --format may say so; nothing is text.
[[nodiscard]] bool is_format(std::string_view word) noexcept;
[[nodiscard]] std::string no_format(std::string_view word);

/// The article in a file. Its faults are said on standard error.
[[nodiscard]] ArticleFile load(const std::string& file);

}  // namespace broadside::cli
