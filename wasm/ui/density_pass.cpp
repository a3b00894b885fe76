#include "ui/density_pass.h"

#include <vector>

namespace broadside {

// Only its address is used: it identifies the command for the renderer.
void density_callback(const ImDrawList* /*list*/, const ImDrawCmd* /*command*/) {}

std::span<const std::uint8_t> density_heights(const ImDrawCmd& command) noexcept {
    return {static_cast<const std::uint8_t*>(command.UserCallbackData),
            static_cast<std::size_t>(command.UserCallbackDataSize)};
}

void add_density(ImDrawList& list, const ImVec2& from, const ImVec2& to, const DensityField& field,
                 ImU32 colour) {
    if (field.counts.empty()) return;
    std::vector<std::uint8_t> heights;
    heights.reserve(field.counts.size());
    for (const std::uint32_t count : field.counts)
        heights.push_back(static_cast<std::uint8_t>(density_height(count, field.most) * 255));
    list.AddCallback(density_callback, heights.data(), heights.size());  // copies them
    list.PrimReserve(6, 4);
    list.PrimRectUV(from, to, {0, field.down ? 0.0F : 1.0F}, {1, field.down ? 1.0F : 0.0F}, colour);
    list.AddCallback(ImDrawCallback_ResetRenderState, nullptr);
}

}  // namespace broadside
