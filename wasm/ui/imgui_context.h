// Dear ImGui for one reader: its context, and the atlas for glyph pictures.
#pragma once

struct ImGuiContext;
struct ImDrawData;
struct ImFontAtlas;
struct ImGuiIO;

namespace broadside {

/// Owns a context. Dear ImGui uses the current one: call enter() before every use.
class ImguiContext {
public:
    ImguiContext();
    ImguiContext(const ImguiContext&) = delete;
    ImguiContext& operator=(const ImguiContext&) = delete;
    ~ImguiContext();

    /// Makes the context current; returns its input and output.
    ImGuiIO& enter() const;
    [[nodiscard]] ImFontAtlas& atlas() const;
    /// Whether input is queued for a later frame: one frame takes a move, a press or a release.
    [[nodiscard]] bool has_input() const;
    /// Of the last frame.
    [[nodiscard]] ImDrawData* draw_data() const;

private:
    ImGuiContext* context_;
};

}  // namespace broadside
