#include "render/program.h"

#include <doctest/doctest.h>

#include "fake_gl.h"

using namespace broadside;

TEST_CASE("a program has both its shaders and is in use") {
    FakeGl gl;
    const std::uint32_t program = make_program("of vertices", "of fragments");
    CHECK(program == 1);
    CHECK(gl.program == program);
    REQUIRE(gl.shaders.size() == 2);
    CHECK(gl.shaders[1] == "of vertices");
    CHECK(gl.shaders[2] == "of fragments");
    CHECK(make_program("others", "again") == 2);
}

TEST_CASE("a program that does not link is 0") {
    FakeGl gl;
    gl.refused = "fragments";
    CHECK(make_program("of vertices", "of fragments") == 0);
    gl.refused = "vertices";
    CHECK(make_program("of vertices", "of fragments") == 0);
    gl.refused.clear();
    CHECK(make_program("of vertices", "of fragments") != 0);
}
