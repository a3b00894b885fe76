// Strings in JSON text: their ends, faults and escapes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/json/json_fault.h"

namespace broadside {

/// One character of a JSON string.
struct JsonCharacter {
    std::size_t length = 0;   ///< bytes in the file
    char32_t code_point = 0;  ///< with a fault: U+FFFD, or the backslash itself
    std::string_view fault;   ///< empty if there is none
};

/// The first character of `text`, which is inside a string and not empty.
[[nodiscard]] JsonCharacter json_character(std::string_view text) noexcept;

/// Offset after the string that starts with the quote at `begin`; npos if it is not closed on its
/// line. Appends faults in it.
[[nodiscard]] std::size_t scan_json_string(std::string_view text, std::size_t begin,
                                           std::vector<JsonFault>& faults);

/// The text of a JSON string, `written` with its quotes, with escapes resolved; ill-formed parts
/// become U+FFFD.
[[nodiscard]] std::string json_text(std::string_view written);

/// `text` as a JSON string, in quotes; also escapes "<", for use in HTML.
[[nodiscard]] std::string json_string(std::string_view text);

}  // namespace broadside
