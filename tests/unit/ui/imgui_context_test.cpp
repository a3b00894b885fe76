#include "ui/imgui_context.h"

#include <doctest/doctest.h>

#include "imgui.h"

using namespace broadside;

TEST_CASE("a context takes one input event per frame, and writes no files") {
    const ImguiContext context;
    ImGuiIO& io = context.enter();
    CHECK(io.IniFilename == nullptr);
    CHECK(io.LogFilename == nullptr);
    CHECK((io.BackendFlags & ImGuiBackendFlags_RendererHasTextures) != 0);
    CHECK(&context.atlas() == io.Fonts);
    CHECK_FALSE(context.has_input());
    io.AddMousePosEvent(10, 10);
    io.AddMouseButtonEvent(0, true);
    io.AddMouseButtonEvent(0, false);
    CHECK(context.has_input());
    io.DisplaySize = {100, 100};
    for (int frame = 0; frame < 4; ++frame) {
        ImGui::NewFrame();
        ImGui::Render();
    }
    CHECK_FALSE(context.has_input());
    CHECK(context.draw_data() != nullptr);
}

TEST_CASE("two contexts are independent") {
    const ImguiContext one;
    const ImguiContext other;
    one.enter().AddMousePosEvent(10, 10);
    CHECK(one.has_input());
    CHECK_FALSE(other.has_input());
    CHECK(&one.atlas() != &other.atlas());
}
