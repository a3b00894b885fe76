#include "render/density_renderer.h"

#include <GLES3/gl3.h>

#include "render/program.h"
#include "render/shaders.h"

namespace broadside {

bool DensityRenderer::start() {
    program_ = make_program(shaders::panel_vert, shaders::density_frag);
    if (program_ == 0) return false;
    glGenTextures(1, &texture_);
    glBindTexture(GL_TEXTURE_2D, texture_);
    for (const GLenum filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
        glTexParameteri(GL_TEXTURE_2D, filter, GL_NEAREST);
    for (const GLenum wrap : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T})
        glTexParameteri(GL_TEXTURE_2D, wrap, GL_CLAMP_TO_EDGE);
    return true;
}

void DensityRenderer::begin(std::span<const std::uint8_t> heights) {
    glUseProgram(program_);
    glBindTexture(GL_TEXTURE_2D, texture_);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, static_cast<GLsizei>(heights.size()), 1, 0, GL_RED,
                 GL_UNSIGNED_BYTE, heights.data());
}

}  // namespace broadside
