// Bidirectional text in one paragraph: UAX #9.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace broadside {

/// Whether a text has letters, and so a direction; digits and symbols have none.
[[nodiscard]] bool has_direction(std::string_view text) noexcept;

/// A run of text of one direction.
struct DirectionRun {
    std::size_t begin = 0, end = 0;  ///< bytes
    bool rtl = false;
};

/// One paragraph and its direction, that of its first strong letter.
class BidiText {
public:
    /// `lang` decides if there is no letter. A line feed is a space here.
    BidiText(std::string text, std::string_view lang);
    BidiText(const BidiText&) = delete;
    BidiText& operator=(const BidiText&) = delete;
    ~BidiText();

    /// Whether the paragraph is right-to-left.
    [[nodiscard]] bool rtl() const noexcept;
    /// The runs of text[begin, end) on one line, from left to right.
    [[nodiscard]] std::vector<DirectionRun> visual(std::size_t begin, std::size_t end) const;

    /// False if all of `text` is left-to-right: then there is nothing to do.
    [[nodiscard]] static bool needed(std::string_view text) noexcept;

private:
    struct Analysis;

    std::string text_;
    std::unique_ptr<const Analysis> analysis_;
};

}  // namespace broadside
