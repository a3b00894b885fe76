#include <vector>

#include "fuzz/json_oracle.h"
#include "fuzz/targets.h"
#include "fuzz/utf8_check.h"
#include "model/json/json_document.h"
#include "model/json/json_string.h"

namespace broadside::fuzz {
namespace {

constexpr std::size_t most_paths = 64;  // each lookup walks the whole document

/// Checks the values' positions and nesting; returns what is wrong with them.
std::string wrong_places(const JsonDocument& document) {
    for (const JsonFault& fault : document.faults)
        if (fault.offset > document.text.size() || fault.message.empty()) return "a fault's offset";
    if (!document.is_whole()) return {};
    // Values that are still to be visited; each list of siblings is one entry.
    std::vector<std::size_t> siblings = {document.root};
    std::size_t paths = 0;
    while (!siblings.empty()) {
        const std::size_t value = siblings.back();
        const std::size_t end = document.end(value);
        if (end <= value || end > document.text.size()) return "a value's range";
        const std::size_t next = document.next(value);
        if (next != 0 && next < end) return "a value's successor";
        siblings.pop_back();
        if (next != 0) siblings.push_back(next);
        const JsonKind kind = document.kind(value);
        if (kind == JsonKind::array || kind == JsonKind::object) {
            const std::size_t first = document.first(value);
            if (first != 0 && (first <= value || first >= end)) return "a first item";
            if (first != 0) siblings.push_back(first);
        }
        if (paths++ < most_paths) {
            const std::string path = document.path_of(value);
            if (path.empty() || path.find(' ') != std::string::npos) return "a path";
        }
        if (kind != JsonKind::string) continue;
        const std::string text = document.string_at(value);
        if (!is_utf8(text)) return "a string that is not UTF-8";
        const std::size_t middle = document.offset_in_file(value, text.size() / 2);
        if (middle <= value || middle >= end) return "an offset in a string";
    }
    return {};
}

}  // namespace

std::string json(std::string_view input) {
    const JsonDocument document = parse_json(input);
    if (std::string wrong = wrong_places(document); !wrong.empty()) return wrong;
    if (is_utf8(input)) {
        const std::string written = json_string(input);
        if (json_text(written) != input) return "a string that is read differently than written";
        if (std::string wrong = difference_from_nlohmann(written); !wrong.empty()) return wrong;
    }
    return difference_from_nlohmann(input);
}

}  // namespace broadside::fuzz
