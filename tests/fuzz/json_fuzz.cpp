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
    const std::size_t count = document.values.size();
    for (const JsonFault& fault : document.faults)
        if (fault.offset > document.text.size() || fault.message.empty()) return "a fault's offset";
    if (!document.is_whole()) return {};
    for (std::size_t i = 0; i < count; ++i) {
        const JsonValue& value = document.values[i];
        if (value.begin >= value.end || value.end > document.text.size()) return "a value's range";
        if (value.next <= i || value.next > count) return "a value's successor";
        if (i % (count / most_paths + 1) != 0) continue;
        const std::string path = document.path_of(value.begin);
        if (path.empty() || path.find(' ') != std::string::npos) return "a path";
        if (value.kind != JsonKind::string) continue;
        const std::string text = document.string_at(i);
        if (!is_utf8(text)) return "a string that is not UTF-8";
        const std::size_t middle = document.offset_in_file(i, text.size() / 2);
        if (middle <= value.begin || middle >= value.end) return "an offset in a string";
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
