#include "fake_gl.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "GLES3/gl3.h"

namespace broadside {
namespace {

FakeGl*& slot() {
    static FakeGl* current = nullptr;
    return current;
}

FakeGl& gl() { return FakeGl::current(); }

void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "fake GL: %s\n", what);
    std::abort();
}

int bytes_of(GLenum format) { return format == GL_RED ? 1 : 4; }

/// Copies a rectangle out of client memory as laid out by glPixelStorei.
std::vector<std::uint8_t> unpacked(int width, int height, int bytes, const void* pixels) {
    const auto row = static_cast<std::size_t>(width * bytes);
    const int length = (gl().row_length > 0 ? gl().row_length : width) * bytes;
    const int align = gl().alignment;
    const auto stride = static_cast<std::size_t>((length + align - 1) / align * align);
    std::vector<std::uint8_t> out(row * static_cast<std::size_t>(height));
    const auto* from = static_cast<const std::uint8_t*>(pixels);
    for (std::size_t y = 0; y < static_cast<std::size_t>(height); ++y)
        std::memcpy(out.data() + y * row, from + y * stride, row);
    return out;
}

}  // namespace

FakeGl::FakeGl() {
    require(slot() == nullptr, "two contexts at a time");
    slot() = this;
}
FakeGl::~FakeGl() { slot() = nullptr; }

FakeGl& FakeGl::current() {
    require(slot() != nullptr, "no context is current");
    return *slot();
}

void FakeGl::next_frame() {
    meshes.clear();
    draws.clear();
    uploads.clear();
    clears = 0;
}

}  // namespace broadside

using broadside::FakeGl;
using broadside::gl;
using broadside::require;

void glAttachShader(GLuint program, GLuint shader) {
    const std::string& source = gl().shaders.at(shader);
    if (!gl().refused.empty() && source.find(gl().refused) != std::string::npos)
        gl().refusing[program] = true;
}
void glBindBuffer(GLenum, GLuint buffer) {
    require(buffer >= 1 && buffer <= gl().buffers, "no such buffer");
}
void glBindTexture(GLenum, GLuint texture) {
    require(gl().textures.count(texture) == 1, "no such texture");
    gl().texture = texture;
}
void glBlendFuncSeparate(GLenum from, GLenum to, GLenum from_alpha, GLenum to_alpha) {
    gl().blending = {from, to, from_alpha, to_alpha};
}
void glBufferData(GLenum target, GLsizeiptr size, const void* data, GLenum) {
    const auto* from = static_cast<const std::uint8_t*>(data);
    std::vector<std::uint8_t> bytes(from, from + size);
    if (target == GL_ARRAY_BUFFER)
        gl().meshes.push_back({std::move(bytes), {}});
    else
        gl().meshes.back().indices = std::move(bytes);
}
void glClear(GLbitfield) { ++gl().clears; }
void glClearColor(GLfloat red, GLfloat green, GLfloat blue, GLfloat alpha) {
    gl().clear_colour = {red, green, blue, alpha};
}
void glCompileShader(GLuint) {}
GLuint glCreateProgram() { return ++gl().programs; }
GLuint glCreateShader(GLenum) {
    const auto name = static_cast<GLuint>(gl().shaders.size() + 1);
    gl().shaders[name] = {};
    return name;
}
void glDeleteTextures(GLsizei count, const GLuint* textures) {
    for (GLsizei i = 0; i < count; ++i)
        gl().textures.erase(textures[i]);
}
void glDisable(GLenum capability) { gl().enabled[capability] = false; }
void glDrawElements(GLenum mode, GLsizei count, GLenum type, const void* indices) {
    require(mode == GL_TRIANGLES, "not triangles");
    require(!gl().meshes.empty(), "nothing was uploaded");
    const auto offset = reinterpret_cast<std::size_t>(indices);
    gl().draws.push_back({gl().program, gl().texture, gl().enabled[GL_SCISSOR_TEST], gl().scissor,
                          count, type, offset, gl().meshes.size() - 1});
}
void glEnable(GLenum capability) { gl().enabled[capability] = true; }
void glEnableVertexAttribArray(GLuint index) { gl().attributes[index].enabled = true; }
void glGenBuffers(GLsizei count, GLuint* buffers) {
    for (GLsizei i = 0; i < count; ++i)
        buffers[i] = ++gl().buffers;
}
void glGenTextures(GLsizei count, GLuint* textures) {
    for (GLsizei i = 0; i < count; ++i) {
        textures[i] = ++gl().created_textures;
        gl().textures[textures[i]] = {};
    }
}
GLenum glGetError() { return std::exchange(gl().error, GL_NO_ERROR); }
void glLinkProgram(GLuint) {}
void glPixelStorei(GLenum name, GLint value) {
    (name == GL_UNPACK_ROW_LENGTH ? gl().row_length : gl().alignment) = value;
}
void glScissor(GLint x, GLint y, GLsizei width, GLsizei height) {
    require(width >= 0 && height >= 0, "a scissor of negative size");
    gl().scissor = {x, y, width, height};
}
void glShaderSource(GLuint shader, GLsizei count, const GLchar* const* string, const GLint*) {
    for (GLsizei i = 0; i < count; ++i)
        gl().shaders[shader] += string[i];
}
void glTexImage2D(GLenum, GLint, GLint, GLsizei width, GLsizei height, GLint, GLenum format, GLenum,
                  const void* pixels) {
    broadside::GlTexture& texture = gl().textures.at(gl().texture);
    texture.width = width;
    texture.height = height;
    texture.pixels = broadside::unpacked(width, height, broadside::bytes_of(format), pixels);
    gl().uploads.push_back({gl().texture, 0, 0, width, height, texture.pixels});
}
void glTexParameteri(GLenum, GLenum name, GLint value) {
    gl().textures.at(gl().texture).parameters[name] = value;
}
void glTexSubImage2D(GLenum, GLint, GLint x, GLint y, GLsizei width, GLsizei height, GLenum format,
                     GLenum, const void* pixels) {
    broadside::GlTexture& texture = gl().textures.at(gl().texture);
    require(x >= 0 && y >= 0 && x + width <= texture.width && y + height <= texture.height,
            "an upload past the edge of its texture");
    const int bytes = broadside::bytes_of(format);
    std::vector<std::uint8_t> part = broadside::unpacked(width, height, bytes, pixels);
    for (int row = 0; row < height; ++row)
        std::memcpy(&texture.pixels[static_cast<std::size_t>((y + row) * texture.width + x) *
                                    static_cast<std::size_t>(bytes)],
                    &part[static_cast<std::size_t>(row * width) * static_cast<std::size_t>(bytes)],
                    static_cast<std::size_t>(width * bytes));
    gl().uploads.push_back({gl().texture, x, y, width, height, std::move(part)});
}
void glUseProgram(GLuint program) {
    if (gl().refusing[program]) gl().error = GL_INVALID_OPERATION;
    gl().program = program;
}
void glVertexAttrib2f(GLuint, GLfloat x, GLfloat y) { gl().half_size = {x, y}; }
void glVertexAttribPointer(GLuint index, GLint size, GLenum type, GLboolean normalized,
                           GLsizei stride, const void* offset) {
    broadside::GlAttribute& a = gl().attributes[index];
    a = {size,      type,   normalized == GL_TRUE,
         a.enabled, stride, reinterpret_cast<std::size_t>(offset)};
}
void glViewport(GLint x, GLint y, GLsizei width, GLsizei height) {
    gl().viewport = {x, y, width, height};
}
