#include "ui/no_font.h"

#include <doctest/doctest.h>

#include "imgui_internal.h"
#include "ui/canvas.h"

using namespace broadside;

TEST_CASE("Dear ImGui has a font without glyphs") {
    Canvas canvas;
    const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    REQUIRE(atlas.Fonts.Size == 1);
    CHECK(std::string(atlas.FontLoaderName) == "none");
    const Drawn drawn = canvas.frame([](Painter&) {
        ImGui::GetWindowDrawList()->AddText({10, 10}, IM_COL32(9, 8, 7, 255), "letters");
    });
    CHECK(drawn.bounds(IM_COL32(9, 8, 7, 255)).w == 0);
}
