// Text of both directions in one paragraph: UAX #9.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace broadside {

/// Whether a text has letters, and so a direction of its own; figures and signs go along.
[[nodiscard]] bool has_direction(std::string_view text) noexcept;

/// A stretch of text that runs in one direction.
struct DirectionRun {
    std::size_t begin = 0, end = 0;  ///< bytes
    bool rtl = false;
};

/// One paragraph and its direction, which its first strong letter decides.
class BidiText {
public:
    /// `lang` decides where no letter does. A line feed is a space here.
    BidiText(std::string text, std::string_view lang);
    BidiText(const BidiText&) = delete;
    BidiText& operator=(const BidiText&) = delete;
    ~BidiText();

    /// True if the paragraph as a whole runs from right to left.
    [[nodiscard]] bool rtl() const noexcept;
    /// The stretches of text[begin, end), set on one line, from left to right.
    [[nodiscard]] std::vector<DirectionRun> visual(std::size_t begin, std::size_t end) const;

    /// False if all of `text` runs from left to right: then there is nothing to do.
    [[nodiscard]] static bool needed(std::string_view text) noexcept;

private:
    struct Analysis;

    std::string text_;
    std::unique_ptr<const Analysis> analysis_;
};

}  // namespace broadside
