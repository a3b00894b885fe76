// Decodes UTF-8 one code point at a time; the text was validated when the article was parsed.
#pragma once

#include <cstddef>
#include <string_view>

namespace broadside {

struct CodePoint {
    char32_t value = 0;
    std::size_t size = 1;  ///< in bytes
};

/// The code point at byte `at` (which must be inside `text`). An invalid byte is read as U+FFFD.
[[nodiscard]] inline CodePoint code_point_at(std::string_view text, std::size_t at) noexcept {
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const unsigned b = byte(0);
    const auto tail = [&](std::size_t i) { return char32_t{byte(i) & 0x3FU}; };
    if (b < 0x80) return {b, 1};
    if (b >= 0xF0 && at + 3 < text.size())
        return {(char32_t{b & 7U} << 18U) | (tail(1) << 12U) | (tail(2) << 6U) | tail(3), 4};
    if (b >= 0xE0 && b < 0xF0 && at + 2 < text.size())
        return {(char32_t{b & 15U} << 12U) | (tail(1) << 6U) | tail(2), 3};
    if (b >= 0xC0 && b < 0xE0 && at + 1 < text.size())
        return {(char32_t{b & 31U} << 6U) | tail(1), 2};
    return {0xFFFD, 1};
}

/// The code point that ends before byte `end` (which must not be 0).
[[nodiscard]] inline CodePoint code_point_before(std::string_view text, std::size_t end) noexcept {
    std::size_t at = end - 1;
    while (at > 0 && end - at < 4 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80)
        --at;
    return code_point_at(text, at);
}

}  // namespace broadside
