// Titles of events truncated to the widths that a chart tries, each measured once.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/text/text_measure.h"

namespace broadside {

struct LabelText {
    std::string text;  ///< the title, with … if it is truncated
    float width = 0;   ///< CSS px
};

/// A text at most `width` wide (CSS px): truncated after a word with an ellipsis, or inside one if
/// whole words fill less than half of the width, as in Chinese.
[[nodiscard]] LabelText shortened(std::string_view text, const Font& font, float width,
                                  TextMeasure& measure);

/// Number of widths that are tried, from the widest on.
inline constexpr std::size_t label_steps = 3;

class LabelTexts {
public:
    /// Clears the cache, for another article, other fonts or another size.
    void reset() { numbers_.clear(), entries_.clear(); }

    /// The title of `event` in `font`, at most `widest` wide (CSS px). `step` is the index of that
    /// width; results are cached by it.
    const LabelText& get(std::size_t event, std::size_t step, const std::string& title,
                         const Font& font, float widest, TextMeasure& measure);

private:
    struct Entry {
        std::uint16_t weight = 0;  ///< of the font it was measured in
        bool italic = false;
        std::array<LabelText, label_steps> steps;
    };
    std::vector<std::uint32_t> numbers_;  ///< of an event's entry, plus one
    std::vector<Entry> entries_;
};

}  // namespace broadside
