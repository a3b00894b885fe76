// Draws Dear ImGui's draw data on the current WebGL2 context. The context is not shared, so its
// state is set once and never saved; its objects are freed with it.
//
// It replaces Dear ImGui's backend (imgui_impl_opengl3), with which the wasm is 13.4 kB larger
// after brotli: that one supports every OpenGL, saves and restores the state of an application that
// also draws, and looks up uniforms and attributes by name.
#pragma once

#include <cstdint>

#include "render/density_renderer.h"

struct ImDrawData;
struct ImTextureData;

namespace broadside {

/// What drawing cost, since the renderer was made.
struct RenderCount {
    std::uint32_t draw_calls = 0;
    std::uint32_t vertices = 0;  ///< in the last frame
};

/// One per ImGui context; the context must be current in every call.
class ImguiRenderer {
public:
    ImguiRenderer() = default;
    ImguiRenderer(const ImguiRenderer&) = delete;
    ImguiRenderer& operator=(const ImguiRenderer&) = delete;
    ~ImguiRenderer() = default;

    /// Compiles the shaders on a context, also on another one after the first is lost. False if
    /// WebGL refuses them.
    bool start();
    /// Clears to `paper` (0xRRGGBB) and draws. Size in device px.
    void draw(ImDrawData& data, std::uint32_t paper);
    /// Whether densities can be drawn.
    [[nodiscard]] bool has_density() const noexcept { return has_density_; }
    [[nodiscard]] const RenderCount& count() const noexcept { return count_; }

private:
    static void update(ImTextureData& texture);

    std::uint32_t program_ = 0;
    DensityRenderer density_;
    bool has_density_ = false;
    bool textures_lost_ = false;  ///< they belong to an earlier context
    RenderCount count_;
};

}  // namespace broadside
