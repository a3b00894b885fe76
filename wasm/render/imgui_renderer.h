// Dear ImGui's draw data on the WebGL2 context that is current. The context is ours alone, so that
// its state is set once and never saved; what it holds goes when the page drops it.
//
// It stands in place of Dear ImGui's own backend (imgui_impl_opengl3), with which the wasm is
// 13.4 kB larger after brotli: that one serves every OpenGL, saves and restores the state of an
// application that draws, too, and asks for the places of uniforms and attributes by name.
#pragma once

#include <cstdint>

#include "render/density_renderer.h"

struct ImDrawData;
struct ImTextureData;

namespace broadside {

/// What drawing cost, since the renderer was made.
struct RenderCount {
    std::uint32_t draw_calls = 0;
    std::uint32_t vertices = 0;  ///< of the last frame
};

/// One per ImGui context; the context must be current in every call.
class ImguiRenderer {
public:
    ImguiRenderer() = default;
    ImguiRenderer(const ImguiRenderer&) = delete;
    ImguiRenderer& operator=(const ImguiRenderer&) = delete;
    ~ImguiRenderer() = default;

    /// Compiles the shaders. False if WebGL refused.
    bool start();
    /// Clears to `paper` (0xRRGGBB) and draws. Size in device px.
    void draw(ImDrawData& data, std::uint32_t paper);
    /// Whether densities may be asked for.
    [[nodiscard]] bool has_density() const noexcept { return has_density_; }
    [[nodiscard]] const RenderCount& count() const noexcept { return count_; }

private:
    static void update(ImTextureData& texture);

    std::uint32_t program_ = 0;
    DensityRenderer density_;
    bool has_density_ = false;
    RenderCount count_;
};

}  // namespace broadside
