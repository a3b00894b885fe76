#include "ui/imgui_context.h"

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/no_font.h"

namespace broadside {
namespace {

constexpr int atlas_width = 1024;                         // device px
constexpr float circle_error = 0.1F, curve_error = 0.3F;  // device px

}  // namespace

ImguiContext::ImguiContext() : context_(ImGui::CreateContext()) {
    ImGuiIO& io = enter();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
    io.Fonts->TexMinWidth = atlas_width;
    io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors;
    add_empty_font(*io.Fonts);
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.CircleTessellationMaxError = circle_error;
    style.CurveTessellationTol = curve_error;
}

ImguiContext::~ImguiContext() {
    enter();
    ImGui::DestroyContext(context_);
}

ImGuiIO& ImguiContext::enter() const {
    ImGui::SetCurrentContext(context_);
    return ImGui::GetIO();
}

ImFontAtlas& ImguiContext::atlas() const { return *enter().Fonts; }

bool ImguiContext::has_input() const { return context_->InputEventsQueue.Size > 0; }

ImDrawData* ImguiContext::draw_data() const {
    enter();
    return ImGui::GetDrawData();
}

}  // namespace broadside
