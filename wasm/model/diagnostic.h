// One thing that is wrong (or worth a remark) in an article, and where it stands.
#pragma once

#include <string>
#include <vector>

namespace broadside {

enum class Severity { error, warning };

/// `path` is dotted with indexes as numbers ("timeline.events.3.date"); "." is the whole file.
/// `line` and `column` count from 1; a column is counted in code points. 0 means "not known".
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
