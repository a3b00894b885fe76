// Bars of a density, passed through the draw list to a shader of the renderer.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>

#include "imgui.h"

namespace broadside {

/// A bar's fraction of the height. The root keeps single events visible beside many.
[[nodiscard]] inline float density_height(std::uint32_t count, std::uint32_t most) noexcept {
    return most == 0 ? 0.0F : std::sqrt(static_cast<float>(count) / static_cast<float>(most));
}

/// Marks the command whose triangles the density shader draws. Texture coordinates range from 0 to
/// 1 across the field, and from the bars' bottom to their top.
void density_callback(const ImDrawList* list, const ImDrawCmd* command);

/// The heights of its bars, 255 for the whole field: copied into the draw list's memory, valid
/// until the next frame.
[[nodiscard]] std::span<const std::uint8_t> density_heights(const ImDrawCmd& command) noexcept;

/// A field of bars: its counts, and the count of a bar of full height.
struct DensityField {
    std::span<const std::uint32_t> counts;
    std::uint32_t most = 0;
    bool down = false;  ///< the bars start at the top
};

/// Adds a field of bars; corners in device px.
void add_density(ImDrawList& list, const ImVec2& from, const ImVec2& to, const DensityField& field,
                 ImU32 colour);

}  // namespace broadside
