// How the reader wants text set.
#pragma once

#include <cstdint>

namespace broadside {

/// Distance of lines, paragraphs, letters and words.
enum class Spacing : std::uint8_t { normal, wide };
/// The face of prose and headings: the page's own, or one the reader prefers.
enum class Face : std::uint8_t { page, serif, sans };

struct Reading {
    float size = 1;  ///< factor on every size of type, 0.8 to 2
    Spacing spacing = Spacing::normal;
    Face face = Face::page;
    bool operator==(const Reading&) const = default;
};

inline constexpr float smallest_text = 0.8F;
inline constexpr float largest_text = 2;
/// The next step above (`delta` > 0) or below a size; the last one stays.
[[nodiscard]] float text_size_step(float size, int delta) noexcept;

}  // namespace broadside
