#include "render/program.h"

#include <GLES3/gl3.h>

namespace broadside {
namespace {

void attach(GLuint program, GLenum kind, const char* source) {
    const GLuint shader = glCreateShader(kind);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    glAttachShader(program, shader);
}

}  // namespace

std::uint32_t make_program(const char* vertex_shader, const char* fragment_shader) {
    const GLuint program = glCreateProgram();
    attach(program, GL_VERTEX_SHADER, vertex_shader);
    attach(program, GL_FRAGMENT_SHADER, fragment_shader);
    glLinkProgram(program);
    glUseProgram(program);
    return glGetError() == GL_NO_ERROR ? program : 0;  // an error if it did not link
}

}  // namespace broadside
