// Whether text is UTF-8.
#pragma once

#include <string_view>

#include "model/text/text.h"

namespace broadside::fuzz {

[[nodiscard]] inline bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = utf8_length(text.substr(0, 4));
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

}  // namespace broadside::fuzz
