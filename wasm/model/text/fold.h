// Folds text for search: without case, accents, width and typographic variants.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace broadside {

/// Bytes [begin, end) of a UTF-8 text, at character boundaries.
struct TextRange {
    std::size_t begin = 0, end = 0;
    bool operator==(const TextRange&) const = default;
};

/// Folded text with a mapping to the original.
///
///     original   C  a  f  é     ☕
///     text       c  a  f  e     ☕
///     origin     0  1  2  3  5  6  6  6  9     (the end is the original's size)
struct Folded {
    std::string text;  ///< UTF-8
    /// For each byte of `text`, and for its end: the byte where the original character starts.
    /// Ascending; below 4 GiB.
    std::vector<std::uint32_t> origin;

    /// The original's characters of a range of `text`, including marks on the last one.
    [[nodiscard]] TextRange original(TextRange folded) const;
};

/// White space is collapsed. `joined` removes it beside Chinese and other scripts without word
/// spaces, so that "开源 AI" and "开源AI" are the same.
enum class Spaces : std::uint8_t { joined, kept };

/// Folds UTF-8; invalid bytes become U+FFFD.
[[nodiscard]] Folded fold(std::string_view text, Spaces spaces = Spaces::joined);

/// Appends only the folded text.
void append_folded(std::string& out, std::string_view text, Spaces spaces = Spaces::joined);

}  // namespace broadside
