// Collects diagnostics by byte offset while an article is read, and adds lines at the end.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/diagnostic.h"
#include "model/ordered.h"

namespace broadside {

/// The position of a value: a chain from the innermost key or index to the whole file.
struct ValuePlace {
    const ValuePlace* parent = nullptr;
    std::string_view key;   ///< in an object; empty in an array
    std::size_t index = 0;  ///< in an array
    std::size_t value = 0;  ///< in the JSON document

    [[nodiscard]] std::string path() const;
};

class FaultLog {
public:
    void add(Severity severity, std::string path, std::size_t offset, std::string message);
    void error(std::string path, std::size_t offset, std::string message) {
        add(Severity::error, std::move(path), offset, std::move(message));
    }
    void warning(std::string path, std::size_t offset, std::string message) {
        add(Severity::warning, std::move(path), offset, std::move(message));
    }
    [[nodiscard]] bool has_errors() const noexcept { return broadside::has_errors(diagnostics_); }
    /// All of them in the order of the file, with line and column in `text`.
    [[nodiscard]] Diagnostics finish(std::string_view text);

private:
    Diagnostics diagnostics_;
    std::vector<std::size_t> offsets_;  ///< one for each diagnostic
};

}  // namespace broadside
