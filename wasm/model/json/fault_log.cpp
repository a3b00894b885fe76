// Sorts diagnostics and adds lines and columns; see fault_log.h.
#include "model/json/fault_log.h"

#include "model/json/json_document.h"
#include "model/text/text.h"

namespace broadside {

namespace {

constexpr std::size_t most_diagnostics = 10000;

/// Scans a text forwards and counts lines and columns from 1, columns in code points.
class LineCounter {
public:
    explicit LineCounter(std::string_view text) : text_(text) {
        if (text.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
    }
    void advance_to(std::size_t offset) noexcept {
        for (; at_ < offset && at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (c == '\n') {
                ++line;
                column = 1;
            } else if ((static_cast<unsigned char>(c) & 0xC0u) != 0x80) {
                ++column;
            }
        }
    }
    int line = 1;
    int column = 1;

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace

std::string ValuePlace::path() const {
    std::string path = parent ? parent->path() : std::string();
    if (!parent) return path;
    append_path_key(path, key.empty() ? decimal_size(index) : key);
    return path;
}

void FaultLog::add(Severity severity, std::string path, std::size_t offset, std::string message) {
    if (diagnostics_.size() > most_diagnostics) return;
    if (diagnostics_.size() == most_diagnostics) {
        severity = Severity::error;
        path = ".";
        message = "more faults than can be listed; the rest is left out";
    }
    if (path.empty()) path = ".";
    diagnostics_.push_back({severity, std::move(path), 0, 0, std::move(message)});
    offsets_.push_back(offset);
}

Diagnostics FaultLog::finish(std::string_view text) {
    Ordered order;
    for (std::size_t i = 0; i < diagnostics_.size(); ++i)
        order.emplace_back(static_cast<std::int64_t>(offsets_[i]), static_cast<std::uint32_t>(i));
    sort_ordered(order);
    LineCounter counter(text);
    Diagnostics sorted;
    sorted.reserve(order.size());
    for (const auto& [offset, index] : order) {
        counter.advance_to(static_cast<std::size_t>(offset));
        sorted.push_back(std::move(diagnostics_[index]));
        sorted.back().line = counter.line;
        sorted.back().column = counter.column;
    }
    return sorted;
}

}  // namespace broadside
