#include "render/density_renderer.h"

#include <GLES3/gl3.h>
#include <doctest/doctest.h>

#include "fake_gl.h"

using namespace broadside;

TEST_CASE("heights are a row of a texture, one byte each") {
    FakeGl gl;
    DensityRenderer renderer;
    REQUIRE(renderer.start());
    const std::uint8_t heights[] = {0, 63, 127, 255, 90};
    renderer.begin(heights);
    CHECK(gl.program == 1);
    const GlTexture& texture = gl.textures.at(gl.texture);
    CHECK(texture.width == 5);
    CHECK(texture.height == 1);
    CHECK(texture.pixels == std::vector<std::uint8_t>{0, 63, 127, 255, 90});
    // No interpolation between two bars.
    CHECK(texture.parameters.at(GL_TEXTURE_MAG_FILTER) == static_cast<int>(GL_NEAREST));
    CHECK(texture.parameters.at(GL_TEXTURE_MIN_FILTER) == static_cast<int>(GL_NEAREST));
    CHECK(texture.parameters.at(GL_TEXTURE_WRAP_S) == static_cast<int>(GL_CLAMP_TO_EDGE));
}

TEST_CASE("each field of bars has its own heights") {
    FakeGl gl;
    DensityRenderer renderer;
    REQUIRE(renderer.start());
    const std::uint8_t many[] = {4, 4, 4, 4};
    const std::uint8_t few[] = {127, 255};
    renderer.begin(many);
    renderer.begin(few);
    CHECK(gl.textures.size() == 1);
    CHECK(gl.textures.at(gl.texture).pixels == std::vector<std::uint8_t>{127, 255});
}

TEST_CASE("without its shader there are no bars") {
    FakeGl gl;
    gl.refused = "version";
    DensityRenderer renderer;
    CHECK_FALSE(renderer.start());
}
