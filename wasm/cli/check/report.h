// Prints diagnostics for people, editors and other programs.
#pragma once

#include <string>
#include <string_view>

#include "cli/check/article_file.h"
#include "cli/terminal.h"

namespace broadside::cli {

/// "file:line:column: error: path: message" on a line each; below it an excerpt of that line of
/// `text` with a caret.
[[nodiscard]] std::string report(const std::string& file, const Diagnostics& diagnostics,
                                 std::string_view text, const Colours& colours = {});

/// The same as objects of a JSON array, for other programs: one per line, separated by commas.
[[nodiscard]] std::string report_json(const std::string& file, const Diagnostics& diagnostics);

/// Prints a command's warning on standard error: "file: warning: `what` why".
void remark(const std::string& file, std::string_view what, std::string_view why);

/// Whether this is a valid --format; empty means text.
[[nodiscard]] bool is_format(std::string_view word) noexcept;
[[nodiscard]] std::string no_format(std::string_view word);

/// The article in a file. Prints its errors on standard error.
[[nodiscard]] ArticleFile load(const std::string& file);

}  // namespace broadside::cli
