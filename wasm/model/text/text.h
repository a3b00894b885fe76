// Small text helpers of the model: joining, quoting what was found, finding the nearest name.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace broadside {

/// The parts in one string; one allocation.
[[nodiscard]] std::string concat(std::initializer_list<std::string_view> parts);

/// The text in double quotes, cut after 40 characters, control characters made visible.
[[nodiscard]] std::string in_quotes(std::string_view text);

/// A whole number in decimal digits.
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
/// Ids are made of letters, digits, "_" and "-".
[[nodiscard]] bool is_id(std::string_view text) noexcept;

/// FNV-1a of 64 bits: the hash of what had `hash` before and has `value` behind it now.
[[nodiscard]] constexpr std::uint64_t hash_more(std::uint64_t hash, std::uint64_t value) noexcept {
    return (hash ^ value) * 1099511628211ULL;
}
/// The hash of a text, behind what had `hash` before.
[[nodiscard]] constexpr std::uint64_t hash_of(
    std::string_view text, std::uint64_t hash = 14695981039346656037ULL) noexcept {
    for (const char c : text)
        hash = hash_more(hash, static_cast<unsigned char>(c));
    return hash;
}

/// The candidate that a typing slip most likely meant; empty if none is near.
[[nodiscard]] std::string_view nearest(std::string_view found,
                                       std::span<const std::string_view> candidates);
/// `; did you mean "X"?` for the end of a message; empty if nothing is meant.
[[nodiscard]] std::string did_you_mean(std::string_view meant);

/// Bytes of the UTF-8 sequence that starts `text`; 0 if it is ill-formed (overlong, surrogate,
/// cut short) or `text` is empty.
[[nodiscard]] std::size_t utf8_length(std::string_view text) noexcept;

/// Appends a code point as UTF-8; one that is no scalar value becomes U+FFFD.
void append_utf8(std::string& out, char32_t code_point);

}  // namespace broadside
