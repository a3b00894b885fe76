// The gaps of a justified line that grow, the same in layout and in drawing.
#pragma once

#include "model/text/unicode.h"

namespace broadside {

/// Whether the gap between these two can grow. East Asian text has no spaces and is spread evenly.
[[nodiscard]] inline bool is_gap(char32_t before, char32_t after) noexcept {
    const bool space = before == U' ' || before == U'\u00A0';
    return space || is_east_asian(before) || is_east_asian(after);
}

}  // namespace broadside
