// A Dear ImGui window to draw into, and access to the drawn triangles.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <vector>

#include "imgui.h"
#include "test_measure.h"
#include "ui/no_font.h"
#include "ui/painter.h"

namespace broadside {

/// A colour in Dear ImGui's format, with `alpha` (0–255).
inline ImU32 ink_of(Rgb c, unsigned alpha = 255) {
    return IM_COL32((c >> 16U) & 0xFFU, (c >> 8U) & 0xFFU, c & 0xFFU, alpha);
}

/// One command's triangles as drawn.
struct Drawn {
    struct Triangle {
        ImDrawVert corners[3];
        ImVec4 clip;
    };
    std::vector<Triangle> triangles;
    std::vector<ImDrawCmd> callbacks;
    std::size_t vertices = 0;

    explicit Drawn(const ImDrawData& data) {
        for (const ImDrawList* list : data.CmdLists) {
            vertices += static_cast<std::size_t>(list->VtxBuffer.Size);
            for (const ImDrawCmd& command : list->CmdBuffer) {
                if (command.UserCallback != nullptr) {
                    callbacks.push_back(command);
                    continue;
                }
                for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
                    Triangle t{{}, command.ClipRect};
                    for (unsigned corner = 0; corner < 3; ++corner) {
                        const ImDrawIdx at =
                            list->IdxBuffer[static_cast<int>(command.IdxOffset + i + corner)];
                        if (at >= static_cast<unsigned>(list->VtxBuffer.Size))
                            FAIL("index " << at << " is past the last vertex");
                        t.corners[corner] = list->VtxBuffer[static_cast<int>(at)];
                    }
                    triangles.push_back(t);
                }
            }
        }
    }

    /// The bounds of all triangles with a corner of this colour, device px; empty without any.
    [[nodiscard]] Rect bounds(ImU32 colour) const {
        float left = 1e9F, top = 1e9F, right = -1e9F, bottom = -1e9F;
        for (const Triangle& t : triangles) {
            const bool it = std::any_of(std::begin(t.corners), std::end(t.corners),
                                        [&](const ImDrawVert& v) { return v.col == colour; });
            if (!it) continue;
            for (const ImDrawVert& v : t.corners) {
                left = std::min(left, v.pos.x);
                top = std::min(top, v.pos.y);
                right = std::max(right, v.pos.x);
                bottom = std::max(bottom, v.pos.y);
            }
        }
        return right < left ? Rect{} : Rect{left, top, right - left, bottom - top};
    }
    /// The number of triangles with only this colour.
    [[nodiscard]] std::size_t count(ImU32 colour) const {
        return static_cast<std::size_t>(
            std::count_if(triangles.begin(), triangles.end(), [&](const Triangle& t) {
                return std::all_of(std::begin(t.corners), std::end(t.corners),
                                   [&](const ImDrawVert& v) { return v.col == colour; });
            }));
    }
};

/// A context with one window that fills it. Sizes in CSS px.
class Canvas {
public:
    explicit Canvas(float width = 800, float height = 600, float scale = 1)
        : Canvas(plain_, width, height, scale) {}
    Canvas(GlyphSource& source, float width, float height, float scale)
        : context_(ImGui::CreateContext()), width_(width), height_(height), scale_(scale) {
        ImGui::SetCurrentContext(context_);
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = io.LogFilename = nullptr;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors;
        add_empty_font(*io.Fonts);
        ImGuiStyle& style = ImGui::GetStyle();  // as the reader's
        style.WindowBorderSize = 0;
        style.WindowPadding = {0, 0};
        style.CircleTessellationMaxError = 0.1F;
        glyphs_ = std::make_unique<GlyphAtlas>(source, *io.Fonts);
        glyphs_->set_scale(scale);
    }
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;
    ~Canvas() { ImGui::DestroyContext(context_); }

    /// Builds one frame; its draw data is Dear ImGui's until the next.
    void build(const std::function<void(Painter&)>& draw, float seconds = 1.0F / 60) {
        ImGuiIO& io = ImGui::GetIO();
        io.DisplaySize = {width_ * scale_, height_ * scale_};
        io.DeltaTime = seconds;
        ImGui::NewFrame();
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(io.DisplaySize);
        ImGui::Begin("canvas", nullptr,
                     ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                         ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
        {
            Painter painter(*ImGui::GetWindowDrawList(), *glyphs_, palette);
            draw(painter);
        }
        ImGui::End();
        ImGui::Render();
    }

    /// Builds one frame without a renderer: its textures are marked as uploaded.
    Drawn frame(const std::function<void(Painter&)>& draw, float seconds = 1.0F / 60) {
        build(draw, seconds);
        Drawn drawn(*ImGui::GetDrawData());
        for (ImTextureData* t : *ImGui::GetDrawData()->Textures) {
            const bool gone = t->Status == ImTextureStatus_WantDestroy;
            if (t->Status == ImTextureStatus_Destroyed) continue;
            t->SetTexID(gone ? ImTextureID_Invalid : 1);
            t->SetStatus(gone ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
        }
        return drawn;
    }

    void move(float x, float y) { ImGui::GetIO().AddMousePosEvent(x * scale_, y * scale_); }
    void button(bool down) { ImGui::GetIO().AddMouseButtonEvent(0, down); }

    [[nodiscard]] GlyphAtlas& glyphs() { return *glyphs_; }
    [[nodiscard]] PlainGlyphs& source() { return plain_; }

    Palette palette = make_palette({}, Theme::light);

private:
    PlainGlyphs plain_;
    ImGuiContext* context_;
    float width_, height_, scale_;
    std::unique_ptr<GlyphAtlas> glyphs_;
};

}  // namespace broadside
