// Text helpers: joining, quoting, finding similar names.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace broadside {

/// Joins strings with one allocation.
[[nodiscard]] std::string concat(std::initializer_list<std::string_view> parts);

/// The text in double quotes, truncated after 40 characters, with control characters made visible.
[[nodiscard]] std::string in_quotes(std::string_view text);

/// An integer in decimal digits.
[[nodiscard]] std::string decimal(long long value);
[[nodiscard]] inline std::string decimal_size(std::size_t value) {
    return decimal(static_cast<long long>(value));
}

[[nodiscard]] constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr char ascii_lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] constexpr bool is_letter(char c) noexcept {
    return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z';
}
/// Ids consist of letters, digits, "_" and "-".
[[nodiscard]] bool is_id(std::string_view text) noexcept;

/// 64-bit FNV-1a: extends `hash` by `value`.
[[nodiscard]] constexpr std::uint64_t hash_more(std::uint64_t hash, std::uint64_t value) noexcept {
    return (hash ^ value) * 1099511628211ULL;
}
/// Extends `hash` by a text.
[[nodiscard]] constexpr std::uint64_t hash_of(
    std::string_view text, std::uint64_t hash = 14695981039346656037ULL) noexcept {
    for (const char c : text)
        hash = hash_more(hash, static_cast<unsigned char>(c));
    return hash;
}

/// The most similar candidate, as a suggestion for a typo; empty if none is similar.
[[nodiscard]] std::string_view nearest(std::string_view found,
                                       std::span<const std::string_view> candidates);
/// `; did you mean "X"?` for the end of a message; empty without a suggestion.
[[nodiscard]] std::string did_you_mean(std::string_view meant);

/// Length in bytes of the UTF-8 sequence at the start of `text`; 0 if it is ill-formed (overlong,
/// surrogate, truncated) or `text` is empty.
[[nodiscard]] std::size_t utf8_length(std::string_view text) noexcept;

/// Appends a code point as UTF-8; one that is not a scalar value becomes U+FFFD.
void append_utf8(std::string& out, char32_t code_point);

}  // namespace broadside
