#include "render/imgui_renderer.h"

#include <GLES3/gl3.h>

#include <cstddef>
#include <initializer_list>

#include "imgui.h"
#include "render/program.h"
#include "render/shaders.h"
#include "ui/density_pass.h"

namespace broadside {
namespace {

static_assert(sizeof(ImDrawIdx) == sizeof(GLuint), "drawn as GL_UNSIGNED_INT below");

void attribute(GLuint at, GLint numbers, GLenum type, std::size_t offset) {
    glEnableVertexAttribArray(at);
    // NOLINTNEXTLINE(performance-no-int-to-ptr): WebGL takes the offset as an address
    glVertexAttribPointer(at, numbers, type, type == GL_UNSIGNED_BYTE ? GL_TRUE : GL_FALSE,
                          sizeof(ImDrawVert), reinterpret_cast<const void*>(offset));
}

}  // namespace

bool ImguiRenderer::start() {
    program_ = make_program(shaders::panel_vert, shaders::panel_frag);
    if (program_ == 0) return false;
    has_density_ = density_.start();
    glUseProgram(program_);

    GLuint buffers[2];
    glGenBuffers(2, buffers);
    glBindBuffer(GL_ARRAY_BUFFER, buffers[0]);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, buffers[1]);
    attribute(0, 2, GL_FLOAT, offsetof(ImDrawVert, pos));
    attribute(1, 2, GL_FLOAT, offsetof(ImDrawVert, uv));
    attribute(2, 4, GL_UNSIGNED_BYTE, offsetof(ImDrawVert, col));

    glEnable(GL_BLEND);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    textures_lost_ = true;
    return true;
}

void ImguiRenderer::update(ImTextureData& texture) {
    if (texture.Status == ImTextureStatus_WantCreate) {
        GLuint id = 0;
        glGenTextures(1, &id);
        glBindTexture(GL_TEXTURE_2D, id);
        for (const GLenum filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
            glTexParameteri(GL_TEXTURE_2D, filter, GL_LINEAR);
        for (const GLenum wrap : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T})
            glTexParameteri(GL_TEXTURE_2D, wrap, GL_CLAMP_TO_EDGE);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, texture.Width, texture.Height, 0, GL_RGBA,
                     GL_UNSIGNED_BYTE, texture.GetPixels());
        texture.SetTexID(id);
        texture.SetStatus(ImTextureStatus_OK);
    } else if (texture.Status == ImTextureStatus_WantUpdates) {
        glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(texture.TexID));
        glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
        for (const ImTextureRect& r : texture.Updates)
            glTexSubImage2D(GL_TEXTURE_2D, 0, r.x, r.y, r.w, r.h, GL_RGBA, GL_UNSIGNED_BYTE,
                            texture.GetPixelsAt(r.x, r.y));
        glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
        texture.SetStatus(ImTextureStatus_OK);
    } else if (texture.Status == ImTextureStatus_WantDestroy && texture.UnusedFrames > 0) {
        const auto id = static_cast<GLuint>(texture.TexID);
        glDeleteTextures(1, &id);
        texture.SetTexID(ImTextureID_Invalid);
        texture.SetStatus(ImTextureStatus_Destroyed);
    }
}

void ImguiRenderer::draw(ImDrawData& data, std::uint32_t paper) {
    const auto channel = [paper](unsigned shift) {
        return static_cast<float>((paper >> shift) & 0xFFU) / 255.0F;
    };
    if (data.Textures != nullptr)
        for (ImTextureData* texture : *data.Textures) {
            const ImTextureStatus status = texture->Status;
            if (textures_lost_ &&
                (status == ImTextureStatus_OK || status == ImTextureStatus_WantUpdates))
                texture->SetStatus(ImTextureStatus_WantCreate);
            update(*texture);
        }
    textures_lost_ = false;
    const auto height = static_cast<int>(data.DisplaySize.y);
    glViewport(0, 0, static_cast<int>(data.DisplaySize.x), height);
    glVertexAttrib2f(3, data.DisplaySize.x / 2, data.DisplaySize.y / 2);
    glDisable(GL_SCISSOR_TEST);
    glClearColor(channel(16), channel(8), channel(0), 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glEnable(GL_SCISSOR_TEST);
    for (const ImDrawList* list : data.CmdLists) {
        glBufferData(GL_ARRAY_BUFFER, list->VtxBuffer.size_in_bytes(), list->VtxBuffer.Data,
                     GL_STREAM_DRAW);
        glBufferData(GL_ELEMENT_ARRAY_BUFFER, list->IdxBuffer.size_in_bytes(), list->IdxBuffer.Data,
                     GL_STREAM_DRAW);
        bool bars = false;
        for (const ImDrawCmd& command : list->CmdBuffer) {
            if (command.UserCallback != nullptr) {
                bars = command.UserCallback == density_callback;
                if (bars)
                    density_.begin(density_heights(command));
                else
                    glUseProgram(program_);
                continue;
            }
            const ImVec4& clip = command.ClipRect;
            if (clip.z <= clip.x || clip.w <= clip.y) continue;
            glScissor(static_cast<int>(clip.x),
                      static_cast<int>(static_cast<float>(height) - clip.w),
                      static_cast<int>(clip.z - clip.x), static_cast<int>(clip.w - clip.y));
            if (!bars) glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(command.GetTexID()));
            // NOLINTNEXTLINE(performance-no-int-to-ptr): WebGL takes the offset as an address
            glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_INT,
                           reinterpret_cast<const void*>(command.IdxOffset * sizeof(ImDrawIdx)));
        }
        count_.draw_calls += static_cast<std::uint32_t>(list->CmdBuffer.Size);
    }
    count_.vertices = static_cast<std::uint32_t>(data.TotalVtxCount);
}

}  // namespace broadside
