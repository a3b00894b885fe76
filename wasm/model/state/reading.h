// The reader's text settings.
#pragma once

#include <cstdint>

namespace broadside {

/// Spacing of lines, paragraphs, letters and words.
enum class Spacing : std::uint8_t { normal, wide };
/// The face of prose and headings: the page's, or one that the reader prefers.
enum class Face : std::uint8_t { page, serif, sans };

struct Reading {
    float size = 1;  ///< factor on all text sizes, 0.8 to 2
    Spacing spacing = Spacing::normal;
    Face face = Face::page;
    bool operator==(const Reading&) const = default;
};

inline constexpr float smallest_text = 0.8F;
inline constexpr float largest_text = 2;
/// The next step above (`delta` > 0) or below a size, within the bounds.
[[nodiscard]] float text_size_step(float size, int delta) noexcept;

}  // namespace broadside
