#include "ui/density_pass.h"

namespace broadside {

// Only its address counts: the renderer knows the command by it.
void density_callback(const ImDrawList* /*list*/, const ImDrawCmd* /*command*/) {}

void add_density(ImDrawList& list, const ImVec2& from, const ImVec2& to, const DensityPass& pass,
                 bool down, ImU32 colour) {
    DensityPass copy = pass;
    list.AddCallback(density_callback, &copy, sizeof(copy));
    list.PrimReserve(6, 4);
    list.PrimRectUV(from, to, {0, down ? 0.0F : 1.0F}, {1, down ? 1.0F : 0.0F}, colour);
    list.AddCallback(ImDrawCallback_ResetRenderState, nullptr);
}

}  // namespace broadside
