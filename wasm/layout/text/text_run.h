// Text of one style, before it is broken into lines.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "layout/design/colour.h"
#include "layout/text/text_measure.h"

namespace broadside {

/// The purpose of a colour; the theme defines the colour.
enum class Tone : std::uint8_t { ink, soft, accent, first_lane };

/// The colour of a lane of the timeline.
[[nodiscard]] constexpr Tone lane_tone(std::size_t lane) noexcept {
    return static_cast<Tone>(static_cast<std::size_t>(Tone::first_lane) +
                             lane % design::lane_colours);
}

/// Text in one font and one tone.
struct TextRun {
    std::string text;  ///< UTF-8; a line feed ends the line
    Font font = {};
    Tone tone = Tone::ink;
    float rise = 0;       ///< CSS px above the baseline (superscripts)
    int source = -1;      ///< index of the source it refers to
    bool link = false;    ///< underlined
    bool dotted = false;  ///< a term: with a dotted underline
    bool code = false;    ///< drawn on a tinted background
};

inline constexpr std::string_view soft_hyphen = "\u00AD";
inline constexpr std::string_view hyphen = "\u2010";

}  // namespace broadside
