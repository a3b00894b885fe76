#include "render/imgui_renderer.h"

#include <GLES3/gl3.h>
#include <doctest/doctest.h>

#include <cstring>

#include "fake_gl.h"
#include "ui/canvas.h"
#include "ui/density_pass.h"

using namespace broadside;

namespace {

constexpr Rgb red = 0xC01020;

/// Frames drawn by a renderer on its own context.
struct Screen {
    FakeGl gl;
    Canvas canvas;
    ImguiRenderer renderer;

    explicit Screen(float width = 800, float height = 600) : canvas(width, height) {
        REQUIRE(renderer.start());
        frame([](Painter&) {});
    }

    void frame(const std::function<void(Painter&)>& draw) {
        gl.next_frame();
        canvas.build(draw);
        renderer.draw(*ImGui::GetDrawData(), 0x336699);
    }
};

ImDrawVert vertex(const GlMesh& mesh, std::size_t at) {
    ImDrawVert v;
    std::memcpy(&v, &mesh.vertices[at * sizeof(ImDrawVert)], sizeof v);
    return v;
}

std::uint32_t index(const GlMesh& mesh, std::size_t at) {
    std::uint32_t i = 0;
    std::memcpy(&i, &mesh.indices[at * sizeof i], sizeof i);
    return i;
}

}  // namespace

TEST_CASE("the vertex layout matches the shader, and colours blend over the paper") {
    Screen screen;
    const auto& attributes = screen.gl.attributes;
    CHECK(attributes.at(0).offset == offsetof(ImDrawVert, pos));
    CHECK(attributes.at(1).offset == offsetof(ImDrawVert, uv));
    CHECK(attributes.at(2).offset == offsetof(ImDrawVert, col));
    for (unsigned i = 0; i < 3; ++i) {
        CHECK(attributes.at(i).enabled);
        CHECK(attributes.at(i).stride == sizeof(ImDrawVert));
        CHECK(attributes.at(i).normalized == (i == 2));
    }
    CHECK(screen.gl.enabled[GL_BLEND]);
    CHECK(screen.gl.blending[0] == GL_SRC_ALPHA);
    CHECK(screen.gl.blending[1] == GL_ONE_MINUS_SRC_ALPHA);
}

TEST_CASE("a frame starts by clearing to the paper, and has its size") {
    Screen screen(640, 480);
    CHECK(screen.gl.clears == 1);
    CHECK(screen.gl.clear_colour ==
          std::array<float, 4>{0x33 / 255.0F, 0x66 / 255.0F, 0x99 / 255.0F, 1});
    CHECK(screen.gl.viewport == std::array<int, 4>{0, 0, 640, 480});
    CHECK(screen.gl.half_size == std::array<float, 2>{320, 240});
}

TEST_CASE("draw calls have their colours, and a clip counted from the bottom") {
    Screen screen;
    screen.frame([](Painter& p) {
        p.clip({100, 50, 200, 100});
        p.fill({110, 60, 30, 40}, red);
        p.unclip();
    });
    REQUIRE(screen.gl.draws.size() == 1);
    const GlDraw& draw = screen.gl.draws.front();
    CHECK(draw.type == GL_UNSIGNED_INT);
    CHECK(draw.scissored);
    CHECK(draw.scissor == std::array<int, 4>{100, 450, 200, 100});
    REQUIRE(draw.count == 6);
    const GlMesh& mesh = screen.gl.meshes[draw.mesh];
    for (std::size_t i = 0; i < 6; ++i) {
        const ImDrawVert v = vertex(mesh, index(mesh, draw.offset / 4 + i));
        CHECK(v.col == ink_of(red));
        CHECK((v.pos.x == 110 || v.pos.x == 140));
        CHECK((v.pos.y == 60 || v.pos.y == 100));
    }
}

TEST_CASE("clipped content is not drawn") {
    Screen screen;
    screen.frame([](Painter& p) {
        p.clip({100, 50, 100, 100});
        p.clip({400, 50, 100, 100});
        p.fill({0, 0, 800, 600}, red);
        p.unclip();
        p.unclip();
    });
    CHECK(screen.gl.draws.empty());
}

TEST_CASE("more than 65,536 vertices: the last triangle has the right corners") {
    Screen screen;
    screen.frame([](Painter& p) {
        for (int i = 0; i < 20000; ++i)
            p.fill({static_cast<float>(i % 800), 0, 1, 1}, 0x808080);
        p.fill({700, 500, 10, 10}, red);
    });
    const GlDraw& draw = screen.gl.draws.back();
    const GlMesh& mesh = screen.gl.meshes[draw.mesh];
    CHECK(mesh.vertices.size() / sizeof(ImDrawVert) == 4 * 20001);
    const std::uint32_t last =
        index(mesh, draw.offset / 4 + static_cast<std::size_t>(draw.count) - 1);
    CHECK(last > 65536);
    CHECK(vertex(mesh, last).col == ink_of(red));
    CHECK(screen.renderer.count().vertices == 4 * 20001);
}

TEST_CASE("glyphs are uploaded once, and only their part of the texture") {
    Screen screen;
    const Font face{Family::text, 400, false, 20};
    const auto write = [&](std::string_view words) {
        screen.frame([&](Painter& p) { p.text(face, words, 20, 100, red); });
    };
    write("a");
    write("ab");
    REQUIRE(screen.gl.uploads.size() == 1);
    const GlUpload& upload = screen.gl.uploads.front();
    CHECK(upload.width == 11);
    CHECK(upload.height == 11);
    for (const std::uint8_t byte : upload.pixels)
        CHECK(byte == 255);
    write("ba");
    CHECK(screen.gl.uploads.empty());
    REQUIRE_FALSE(screen.gl.draws.empty());
    CHECK(screen.gl.draws.back().texture == upload.texture);
    // The uploaded texture equals Dear ImGui's.
    const ImTextureData& data = *ImGui::GetIO().Fonts->TexData;
    const GlTexture& texture = screen.gl.textures.at(upload.texture);
    REQUIRE(texture.pixels.size() == static_cast<std::size_t>(data.GetSizeInBytes()));
    CHECK(std::memcmp(texture.pixels.data(), data.Pixels, texture.pixels.size()) == 0);
}

TEST_CASE("a grown texture replaces the previous one, which is deleted") {
    Screen screen;
    const std::size_t before = screen.gl.textures.size();
    const Font large{Family::text, 400, false, 200};
    for (int i = 0; i < 12; ++i) {
        const std::string letters = {static_cast<char>('a' + i), static_cast<char>('A' + i)};
        screen.frame([&](Painter& p) { p.text(large, letters, 20, 300, red); });
    }
    for (int i = 0; i < 4; ++i)
        screen.frame([](Painter&) {});
    CHECK(screen.gl.created_textures > before);
    CHECK(screen.gl.textures.size() == before);
}

TEST_CASE("bars are drawn by their shader, and following content by the panel's") {
    Screen screen;
    REQUIRE(screen.renderer.has_density());
    const std::uint32_t counts[] = {1, 4};
    screen.frame([&](Painter& p) {
        p.fill({0, 0, 10, 10}, red);
        p.bars({20, 20, 40, 40}, counts, 4, false, red, 1);
        p.fill({100, 0, 10, 10}, red);
    });
    REQUIRE(screen.gl.draws.size() == 3);
    CHECK(screen.gl.draws[0].program == screen.gl.draws[2].program);
    CHECK(screen.gl.draws[1].program != screen.gl.draws[0].program);
    CHECK(screen.gl.draws[1].texture != screen.gl.draws[0].texture);
    CHECK(screen.gl.draws[1].count == 6);
    CHECK(screen.gl.textures.at(screen.gl.draws[1].texture).pixels ==
          std::vector<std::uint8_t>{127, 255});
}

TEST_CASE("draw calls are counted from the start, vertices per frame") {
    Screen screen;
    const std::uint32_t before = screen.renderer.count().draw_calls;
    screen.frame([](Painter& p) { p.fill({0, 0, 10, 10}, red); });
    screen.frame([](Painter& p) { p.fill({0, 0, 10, 10}, red); });
    CHECK(screen.renderer.count().draw_calls == before + 2);
    CHECK(screen.renderer.count().vertices == 4);
}

TEST_CASE("a context that refuses the panel's shaders shows nothing") {
    FakeGl gl;
    gl.refused = "sampler2D picture";
    CHECK_FALSE(ImguiRenderer().start());
}

TEST_CASE("a context that refuses only the bars' shader shows everything else") {
    FakeGl gl;
    gl.refused = "sampler2D heights";
    ImguiRenderer renderer;
    CHECK(renderer.start());
    CHECK_FALSE(renderer.has_density());
    CHECK(gl.program == 1);
}

TEST_CASE("on another context the textures are uploaded again") {
    Canvas canvas(800, 600);
    ImguiRenderer renderer;
    std::vector<GlTexture> uploaded;
    for (int i = 0; i < 2; ++i) {
        FakeGl gl;
        REQUIRE(renderer.start());
        canvas.build([](Painter& p) { p.fill({110, 60, 30, 40}, red); });
        renderer.draw(*ImGui::GetDrawData(), 0x336699);
        REQUIRE(gl.textures.contains(gl.texture));
        uploaded.push_back(gl.textures.at(gl.texture));
    }
    CHECK(uploaded[0].width > 0);
    CHECK(uploaded[1].width == uploaded[0].width);
    CHECK(uploaded[1].pixels == uploaded[0].pixels);
}
