// JSON as text whose syntax is known to be valid: values are the offsets of their first characters.
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

struct JsonLimits {
    std::size_t max_depth = 64;
};

/// An object or array that is too long to look for its end again and again.
struct LongJsonValue {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t items = 0;  ///< items of an array, members of an object
};

/// A value is the byte offset of its first character. Nothing is stored for each, so that a large
/// article needs no more memory while it is read than its text and its parts.
///
///     { "a": [1, 2], "b": 3 }
///     object's first() is "a", whose next() is the array; the array's first() is 1, its next() "b"
struct JsonDocument {
    std::string_view text;
    std::size_t root = 0;                    ///< the outermost value
    std::vector<LongJsonValue> long_values;  ///< by their begin
    std::vector<JsonFault> faults;

    /// If not, only `faults` is meaningful.
    [[nodiscard]] bool is_whole() const noexcept;
    [[nodiscard]] JsonKind kind(std::size_t value) const noexcept;
    /// Offset after the last character.
    [[nodiscard]] std::size_t end(std::size_t value) const noexcept;
    /// The first item of an array, or the first key of an object; 0 if it is empty.
    [[nodiscard]] std::size_t first(std::size_t container) const noexcept {
        return after(container + 1);
    }
    /// The value after a key, the key after a value, or the next item of an array; 0 at the end.
    [[nodiscard]] std::size_t next(std::size_t value) const noexcept { return after(end(value)); }
    /// The next of them from an offset between two; 0 at the end.
    [[nodiscard]] std::size_t after(std::size_t offset) const noexcept;
    /// The number of items of a long array, to reserve space; 0 for a short one.
    [[nodiscard]] std::size_t many_items(std::size_t array) const noexcept;
    /// The value as written.
    [[nodiscard]] std::string_view written(std::size_t value) const noexcept {
        return text.substr(value, end(value) - value);
    }
    [[nodiscard]] std::size_t offset_of(std::string_view written) const noexcept {
        return static_cast<std::size_t>(written.data() - text.data());
    }
    /// A string's text with escapes resolved; ill-formed parts become U+FFFD.
    [[nodiscard]] std::string string_at(std::size_t value) const { return decoded(written(value)); }
    /// The same for a string as written.
    [[nodiscard]] std::string decoded(std::string_view written) const;
    /// The value of an object's key; 0 if there is none, or it is not an object.
    [[nodiscard]] std::size_t member(std::size_t object, std::string_view key) const;
    /// The offset in the file of the byte `offset` of string_at(value).
    [[nodiscard]] std::size_t offset_in_file(std::size_t value, std::size_t offset) const noexcept;
    /// Path of the innermost value that contains the byte, such as "sections.0.title".
    [[nodiscard]] std::string path_of(std::size_t offset) const;

private:
    [[nodiscard]] const LongJsonValue* long_value(std::size_t begin) const noexcept;
};

/// Appends ".key" to a path ("key" to an empty one); spaces, dots and colons become "_".
void append_path_key(std::string& path, std::string_view key);

/// Parses RFC 8259 JSON; skips a byte order mark. `text` must outlive the document.
[[nodiscard]] JsonDocument parse_json(std::string_view text, const JsonLimits& limits = {});

}  // namespace broadside
