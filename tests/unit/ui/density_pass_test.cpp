#include "ui/density_pass.h"

#include <doctest/doctest.h>

#include <vector>

#include "ui/canvas.h"

using namespace broadside;

TEST_CASE("heights are square roots: a quarter of the maximum is half as high") {
    CHECK(density_height(0, 16) == 0);
    CHECK(density_height(4, 16) == doctest::Approx(0.5));
    CHECK(density_height(16, 16) == 1);
    CHECK(density_height(0, 0) == 0);
}

TEST_CASE("a field of bars is two triangles between a callback with its counts and a reset") {
    const std::uint32_t counts[] = {1, 5, 0};
    const auto drawn_with = [&](bool down) {
        Canvas canvas;
        canvas.frame([](Painter&) {});
        Drawn drawn = canvas.frame([&](Painter&) {
            add_density(*ImGui::GetWindowDrawList(), {10, 20}, {40, 60}, {counts, 5, down},
                        IM_COL32(1, 2, 3, 255));
        });
        REQUIRE(drawn.callbacks.size() == 2);
        CHECK(drawn.callbacks[0].UserCallback == density_callback);
        CHECK(density_heights(drawn.callbacks[0]).size() == 3);
        CHECK(drawn.callbacks[1].UserCallback == ImDrawCallback_ResetRenderState);
        REQUIRE(drawn.triangles.size() == 2);
        const Rect all = drawn.bounds(IM_COL32(1, 2, 3, 255));
        CHECK(all.x == 10);
        CHECK(all.y == 20);
        CHECK(all.w == 30);
        CHECK(all.h == 40);
        return drawn;
    };
    for (const bool down : {false, true}) {
        for (const Drawn::Triangle& t : drawn_with(down).triangles)
            for (const ImDrawVert& v : t.corners) {
                CHECK(v.uv.x == (v.pos.x == 10 ? 0 : 1));
                const bool foot = (v.pos.y == 20) == down;
                CHECK(v.uv.y == (foot ? 0 : 1));
            }
    }
}

TEST_CASE("the heights are valid until the frame is drawn, independent of the counts") {
    Canvas canvas;
    std::vector<std::uint32_t> counts = {0, 1, 4, 16, 2};
    canvas.build([&](Painter&) {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        add_density(list, {0, 0}, {10, 10}, {counts, 16, false}, IM_COL32_WHITE);
        const std::uint32_t others[] = {9};
        add_density(list, {0, 0}, {10, 10}, {others, 9, false}, IM_COL32_WHITE);
    });
    counts.assign(5, 99);
    const Drawn drawn(*ImGui::GetDrawData());
    REQUIRE(drawn.callbacks.size() == 4);
    const auto heights = [&](std::size_t i) {
        const auto span = density_heights(drawn.callbacks[i]);
        return std::vector<std::uint8_t>(span.begin(), span.end());
    };
    CHECK(heights(0) == std::vector<std::uint8_t>{0, 63, 127, 255, 90});
    CHECK(heights(2) == std::vector<std::uint8_t>{255});
}

TEST_CASE("a field without counts is not drawn") {
    Canvas canvas;
    const Drawn drawn = canvas.frame([](Painter&) {
        add_density(*ImGui::GetWindowDrawList(), {0, 0}, {10, 10}, {}, IM_COL32_WHITE);
    });
    CHECK(drawn.callbacks.empty());
    CHECK(drawn.triangles.empty());
}
