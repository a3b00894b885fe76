// Draws bars of densities with a shader; see ui/density_pass.h and shaders/density.frag.
#pragma once

#include <cstdint>
#include <span>

namespace broadside {

class DensityRenderer {
public:
    /// Compiles the shader. False if WebGL refuses it: then densities must not be used.
    bool start();
    /// The next triangles are bars of these heights, 255 for the whole field.
    void begin(std::span<const std::uint8_t> heights);

private:
    std::uint32_t program_ = 0, texture_ = 0;
};

}  // namespace broadside
