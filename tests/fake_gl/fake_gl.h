// OpenGL ES without a GPU: records calls for tests.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace broadside {

/// Vertices and indices as they were uploaded together.
struct GlMesh {
    std::vector<std::uint8_t> vertices, indices;
};

/// A call of glDrawElements with the state at that time. Names of objects count from 1, separately
/// for each kind.
struct GlDraw {
    unsigned program = 0, texture = 0;
    bool scissored = false;
    std::array<int, 4> scissor{};  ///< x, y from the bottom, width, height
    int count = 0;
    unsigned type = 0;
    std::size_t offset = 0;  ///< bytes in the mesh's indices
    std::size_t mesh = 0;
};

struct GlTexture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> pixels;  ///< rows from the top, one or four bytes per pixel
    std::map<unsigned, int> parameters;
};

/// An upload to a texture, with the bytes of its rectangle.
struct GlUpload {
    unsigned texture = 0;
    int x = 0, y = 0, width = 0, height = 0;
    std::vector<std::uint8_t> pixels;
};

struct GlAttribute {
    int size = 0;
    unsigned type = 0;
    bool normalized = false, enabled = false;
    int stride = 0;
    std::size_t offset = 0;
};

/// The current context during its lifetime; only one may exist at a time.
class FakeGl {
public:
    FakeGl();
    FakeGl(const FakeGl&) = delete;
    FakeGl& operator=(const FakeGl&) = delete;
    ~FakeGl();

    [[nodiscard]] static FakeGl& current();

    /// Clears the recorded draws and uploads; objects and state stay.
    void next_frame();

    // Recorded since next_frame().
    std::vector<GlMesh> meshes;
    std::vector<GlDraw> draws;
    std::vector<GlUpload> uploads;
    int clears = 0;

    // State.
    std::map<unsigned, GlTexture> textures;
    std::map<unsigned, GlAttribute> attributes;
    std::map<unsigned, bool> enabled;
    std::map<unsigned, std::string> shaders;
    std::array<int, 4> viewport{}, scissor{};
    std::array<float, 4> clear_colour{};
    std::array<float, 2> half_size{};  ///< attribute 3, the same for all vertices
    std::array<unsigned, 4> blending{};
    unsigned program = 0, texture = 0, programs = 0, buffers = 0, created_textures = 0;
    int row_length = 0, alignment = 4;
    unsigned error = 0;  ///< reported by glGetError, once

    /// Programs linked from a shader that contains this text are refused.
    std::string refused;
    std::map<unsigned, bool> refusing;  ///< by program
};

}  // namespace broadside
