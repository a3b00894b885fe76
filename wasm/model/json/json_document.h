// JSON as a flat list of values with their positions in the file.
//
// Why this is not nlohmann/json, which the command line and the tests have: in the panel its SAX
// reader costs 13.5 kB more after brotli and takes twice the time, and it stops at the first fault,
// where an author is shown every fault of a file, each with its line. The tests compare both
// parsers: the same texts are valid, with the same values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/json/json_fault.h"

namespace broadside {

enum class JsonKind : std::uint8_t { null, boolean, number, string, array, object };

/// One value. Values are in the order of the file, containers before their content:
///
///     { "a": [1, 2], "b": 3 }      object "a" array 1 2 "b" 3
///                                  0      1   2     3 4 5   6     next of 2 is 5
///
/// An object contains keys (strings) and values alternately.
struct JsonValue {
    std::uint32_t begin = 0;             ///< byte offset of the first character
    std::uint32_t end = 0;               ///< byte offset after the last one
    std::uint32_t next : 29 = 0;         ///< index of the value after this one and its content
    JsonKind kind : 3 = JsonKind::null;  // packed with `next`, for 12 bytes per value
};

struct JsonLimits {
    std::size_t max_depth = 64;
};

struct JsonDocument {
    std::string_view text;
    std::vector<JsonValue> values;  ///< complete only if no fault is structural
    std::vector<JsonFault> faults;

    [[nodiscard]] bool is_whole() const noexcept;
    /// The value as written.
    [[nodiscard]] std::string_view written(std::size_t index) const noexcept {
        const JsonValue& value = values[index];
        return text.substr(value.begin, value.end - value.begin);
    }
    /// A string's text with escapes resolved; ill-formed parts become U+FFFD.
    [[nodiscard]] std::string string_at(std::size_t index) const;
    /// Index of the value of an object's key; 0 if there is none, or it is not an object.
    [[nodiscard]] std::size_t member(std::size_t object, std::string_view key) const;
    /// The offset in the file of the byte `offset` of string_at(index).
    [[nodiscard]] std::size_t offset_in_file(std::size_t index, std::size_t offset) const noexcept;
    /// Path of the innermost value that contains the byte, such as "sections.0.title".
    [[nodiscard]] std::string path_of(std::size_t offset) const;
};

/// Appends ".key" to a path ("key" to an empty one); spaces, dots and colons become "_".
void append_path_key(std::string& path, std::string_view key);

/// Parses RFC 8259 JSON; skips a byte order mark. `text` must outlive the document.
[[nodiscard]] JsonDocument parse_json(std::string_view text, const JsonLimits& limits = {});

}  // namespace broadside
