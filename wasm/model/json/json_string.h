// Strings inside JSON text: finding their end, their faults, and what their escapes stand for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/json/json_fault.h"

namespace broadside {

/// One character of a JSON string.
struct JsonCharacter {
    std::size_t length = 0;   ///< bytes in the file
    char32_t code_point = 0;  ///< where there is a fault U+FFFD, or the backslash itself
    std::string_view fault;   ///< what is wrong; empty if nothing
};

/// The character that starts `text`, which stands inside a string and is not empty.
[[nodiscard]] JsonCharacter json_character(std::string_view text) noexcept;

/// Offset after the string that starts with the quote at `begin`; npos if it is not closed on its
/// line. Faults inside are appended.
[[nodiscard]] std::size_t scan_json_string(std::string_view text, std::size_t begin,
                                           std::vector<JsonFault>& faults);

/// The text of a JSON string, `written` with its quotes: escapes resolved; ill-formed parts become
/// U+FFFD.
[[nodiscard]] std::string json_text(std::string_view written);

/// `text` as a JSON string, in quotes; "<" is escaped too, so that it may stand in HTML.
[[nodiscard]] std::string json_string(std::string_view text);

}  // namespace broadside
