// Bars of densities by a shader of their own; see ui/density_pass.h and shaders/density.frag.
#pragma once

#include <cstdint>
#include <vector>

#include "ui/density_pass.h"

namespace broadside {

class DensityRenderer {
public:
    /// Compiles the shader. False if WebGL refused: then nobody may ask for densities.
    bool start();
    /// Makes the next triangles bars of these heights.
    void begin(const DensityPass& pass);

private:
    std::uint32_t program_ = 0, texture_ = 0;
    std::vector<std::uint8_t> heights_;
};

}  // namespace broadside
