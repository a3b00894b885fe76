// Where a justified line grows: the same places in layout and in drawing.
#pragma once

namespace broadside {

/// Ideographs, kana and their marks: set without spaces, spread evenly.
[[nodiscard]] inline bool is_spread(char32_t c) noexcept {
    return (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF00 && c <= 0xFFEF) ||
           (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

/// May the gap between these two be widened?
[[nodiscard]] inline bool is_gap(char32_t before, char32_t after) noexcept {
    const bool space = before == U' ' || before == 0xA0;
    return space || is_spread(before) || is_spread(after);
}

}  // namespace broadside
