// Styled runs → lines: the one place that breaks text into lines.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "layout/text/text_measure.h"

namespace broadside {

/// What a colour is for; the theme knows which colour that is.
enum class Tone : std::uint8_t { ink, soft, accent, first_lane };

/// The colour of a lane of the timeline; after six they begin again.
[[nodiscard]] constexpr Tone lane_tone(std::size_t lane) noexcept {
    return static_cast<Tone>(static_cast<std::size_t>(Tone::first_lane) + lane % 6);
}

/// A stretch of text in one font, one tone, with one target.
struct TextRun {
    std::string text;  ///< UTF-8; a line feed ends the line
    Font font = {};
    Tone tone = Tone::ink;
    std::string href = {};  ///< link target, or empty
    float rise = 0;         ///< CSS px above the baseline (superscripts)
    bool code = false;      ///< drawn on a tinted ground
    bool dotted = false;    ///< a term: its line is dots
};

/// A piece of a run on one line.
///
///     line.x ─┐      fragment.x (from the flow's left edge)
///             ▼      ▼
///             The big gains, DeepSeek says
///             └ run 0 ─────┘└ run 1 ─┘
struct Fragment {
    std::size_t run = 0;
    std::size_t begin = 0, end = 0;  ///< bytes in the run's text
    float x = 0, width = 0;          ///< CSS px
    float spacing = 0;               ///< added to each gap of a justified line, CSS px
    bool rtl = false;                ///< its words go from right to left
    bool hyphen = false;             ///< the line ends at a soft hyphen, which is drawn
};

inline constexpr std::string_view soft_hyphen = "\u00AD";
inline constexpr std::string_view hyphen = "\u2010";

struct Line {
    float top = 0, height = 0, baseline = 0;  ///< CSS px from the flow's top
    float width = 0;                          ///< without trailing spaces
    bool wrapped = false;                     ///< its paragraph goes on in the next line
    std::vector<Fragment> fragments;          ///< from left to right
};

struct TextFlow {
    std::vector<Line> lines;
    float width = 0;  ///< of the widest line
    float height = 0;
    bool rtl = false;        ///< runs from right to left: its lines end on one right edge
    bool justified = false;  ///< has lines that were widened
};

struct FlowOptions {
    float max_width = 0;         ///< CSS px
    float line_height = 24;      ///< CSS px; set in whole ones, rounded up
    bool balance = false;        ///< even lines, for headings
    bool wrap = true;            ///< false: only line feeds end a line
    bool justify = false;        ///< lines as wide as `max_width`, but for the last
    std::string_view lang = {};  ///< of the text, BCP 47
};

/// Sets `runs` in lines. A word wider than the line is broken where it must be.
[[nodiscard]] TextFlow flow_text(std::span<const TextRun> runs, const FlowOptions& options,
                                 TextMeasure& measure);

/// What is drawn of a fragment: soft hyphens only where they end the line. `room` holds the text
/// where it is not the run's own.
[[nodiscard]] std::string_view shown_text(const TextRun& run, const Fragment& fragment,
                                          std::string& room);

}  // namespace broadside
