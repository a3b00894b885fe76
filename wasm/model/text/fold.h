// Text as search compares it: case, accents, width and typographic dress taken off.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace broadside {

/// Bytes [begin, end) of a UTF-8 text; both lie between characters.
struct TextRange {
    std::size_t begin = 0, end = 0;
    bool operator==(const TextRange&) const = default;
};

/// Folded text, and where it comes from.
///
///     original   C  a  f  é     ☕
///     text       c  a  f  e     ☕
///     origin     0  1  2  3  5  6  6  6  9     (the end is the original's size)
struct Folded {
    std::string text;  ///< UTF-8
    /// For each byte of `text`, and for its end: the byte where the original character starts.
    /// Never descends; below 4 GiB.
    std::vector<std::uint32_t> origin;

    /// The original's characters that a stretch of `text` comes from, marks on the last included.
    [[nodiscard]] TextRange original(TextRange folded) const;
};

/// Runs of white space become one space. `joined` drops that space beside Chinese and other scripts
/// without word spaces, so that "开源 AI" and "开源AI" are the same.
enum class Spaces : std::uint8_t { joined, kept };

/// Folds UTF-8; a stray byte becomes U+FFFD.
[[nodiscard]] Folded fold(std::string_view text, Spaces spaces = Spaces::joined);

/// Appends the folded text alone.
void append_folded(std::string& out, std::string_view text, Spaces spaces = Spaces::joined);

}  // namespace broadside
