// Dear ImGui as this panel uses it: one context a reader, and its atlas for pictures of letters.
#pragma once

struct ImGuiContext;
struct ImDrawData;
struct ImFontAtlas;
struct ImGuiIO;

namespace broadside {

/// Owns a context. Dear ImGui works on the one that is current: enter() before every use.
class ImguiContext {
public:
    ImguiContext();
    ImguiContext(const ImguiContext&) = delete;
    ImguiContext& operator=(const ImguiContext&) = delete;
    ~ImguiContext();

    /// Makes the context current; returns its input and output.
    ImGuiIO& enter() const;
    [[nodiscard]] ImFontAtlas& atlas() const;
    /// Whether input waits for a frame: a move, a press and a release are taken one by one.
    [[nodiscard]] bool has_input() const;
    /// Of the last frame.
    [[nodiscard]] ImDrawData* draw_data() const;

private:
    ImGuiContext* context_;
};

}  // namespace broadside
