// An error or a warning in an article, with its position.
#pragma once

#include <string>
#include <vector>

namespace broadside {

enum class Severity { error, warning };

/// `path` is dotted with indexes as numbers ("timeline.events.3.date"); "." is the whole file.
/// `line` and `column` count from 1, columns in code points. 0 means "not known".
struct Diagnostic {
    Severity severity = Severity::error;
    std::string path;
    int line = 0;
    int column = 0;
    std::string message;
};

using Diagnostics = std::vector<Diagnostic>;

[[nodiscard]] inline bool has_errors(const Diagnostics& diagnostics) noexcept {
    for (const Diagnostic& d : diagnostics)
        if (d.severity == Severity::error) return true;
    return false;
}

}  // namespace broadside
