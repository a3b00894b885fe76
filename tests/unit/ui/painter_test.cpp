#include "ui/painter.h"

#include <doctest/doctest.h>

#include "layout/text/text_flow.h"
#include "ui/canvas.h"
#include "ui/density_pass.h"

using namespace broadside;

namespace {

constexpr Rgb red = 0xC01020;
const Font face{Family::text, 400, false, 20};

void check_rect(const Rect& r, float x, float y, float w, float h) {
    CHECK(r.x == doctest::Approx(x));
    CHECK(r.y == doctest::Approx(y));
    CHECK(r.w == doctest::Approx(w));
    CHECK(r.h == doctest::Approx(h));
}

/// A box with this text, set 200 px wide at (30, 40).
Box text_box(std::string text) {
    PlainMeasure measure;
    Box box;
    box.rect = {30, 40, 200, 0};
    box.runs.push_back({.text = std::move(text), .font = face});
    box.flow = flow_text(box.runs, {.max_width = 200, .line_height = 30}, measure);
    box.rect.h = box.flow.height;
    return box;
}

}  // namespace

TEST_CASE("edges of a filled rectangle are at whole device pixels at any scale") {
    for (const float scale : {1.0F, 1.25F, 1.5F, 2.0F, 3.0F}) {
        Canvas canvas(800, 600, scale);
        const Rect r = canvas.frame([](Painter& p) {
                                 p.fill({10.3F, 20.3F, 30, 0.6F}, red);
                             })
                           .bounds(ink_of(red));
        check_rect(r, std::round(10.3F * scale), std::round(20.3F * scale),
                   std::round(40.3F * scale) - std::round(10.3F * scale),
                   std::round(20.9F * scale) - std::round(20.3F * scale));
    }
}

TEST_CASE("the origin moves everything down, the opacity fades everything") {
    Canvas canvas;
    const Drawn drawn = canvas.frame([](Painter& p) {
        p.origin_y = -5;
        p.opacity = 0.5F;
        p.fill({10, 20, 30, 10}, red, 0, 0.5F);
    });
    check_rect(drawn.bounds(ink_of(red, 64)), 10, 15, 30, 10);
    CHECK(drawn.count(ink_of(red)) == 0);
}

TEST_CASE("a thin line is one whole device pixel, a slanted one lies between its ends") {
    for (const float scale : {1.0F, 1.5F, 2.0F}) {
        Canvas canvas(800, 600, scale);
        const float thin = std::round(scale);
        const Rect level =
            canvas.frame([](Painter& p) { p.line(10, 50, 110, 50, red); }).bounds(ink_of(red));
        CHECK(level.h == thin);
        CHECK(level.w == 100 * scale);
        const Rect upright =
            canvas.frame([](Painter& p) { p.line(50, 110, 50, 10, red); }).bounds(ink_of(red));
        CHECK(upright.w == thin);
        CHECK(upright.h == 100 * scale);
    }
    Canvas canvas;
    const Rect r =
        canvas.frame([](Painter& p) { p.line(10, 10, 60, 90, red, 2); }).bounds(ink_of(red));
    CHECK(r.x == doctest::Approx(10).epsilon(0.3));
    CHECK(r.bottom() == doctest::Approx(90).epsilon(0.03));
}

TEST_CASE("a gradient goes from one opacity to the other, left to right") {
    Canvas canvas;
    const Drawn drawn = canvas.frame([](Painter& p) { p.fade({10, 20, 100, 8}, red, 0.2F, 1); });
    for (const Drawn::Triangle& t : drawn.triangles)
        for (const ImDrawVert& v : t.corners)
            CHECK(v.col == ink_of(red, v.pos.x == 10 ? 51 : 255));
    CHECK(drawn.triangles.size() == 2);
}

TEST_CASE("bars: one for each count, with the square root as height") {
    const std::uint32_t counts[] = {1, 0, 4};
    for (const bool down : {false, true}) {
        Canvas canvas;
        std::size_t callbacks = 0;
        const auto drawn = [&](bool shaders) {
            Drawn out = canvas.frame([&](Painter& p) {
                p.shaders = shaders;
                p.bars({10, 20, 30, 40}, counts, 4, down, red, 1);
            });
            callbacks = out.callbacks.size();
            return out;
        };
        const Drawn plain = drawn(false);
        CHECK(callbacks == 0);
        CHECK(plain.count(ink_of(red)) == 4);  // two bars
        check_rect(plain.bounds(ink_of(red)), 10, 20, 30, 40);
        for (const Drawn::Triangle& t : plain.triangles)
            for (const ImDrawVert& v : t.corners)
                if (v.pos.x <= 20)
                    CHECK(v.pos.y == (down ? (v.pos.y < 30 ? 20 : 40) : (v.pos.y < 50 ? 40 : 60)));
        const Drawn shaded = drawn(true);
        CHECK(callbacks == 2);
        check_rect(shaded.bounds(ink_of(red)), 10, 20, 30, 40);
    }
    Canvas canvas;
    CHECK(canvas.frame([&](Painter& p) {
                    p.bars({0, 0, 9, 9}, counts, 0, false, red, 1);
                })
              .triangles.empty());
}

TEST_CASE("discs and rings are around their centre") {
    Canvas canvas(800, 600, 2);
    const Rect disc = canvas.frame([](Painter& p) { p.disc(100, 50, 5, red); }).bounds(ink_of(red));
    CHECK(disc.x + disc.w / 2 == doctest::Approx(200).epsilon(0.005));
    CHECK(disc.y + disc.h / 2 == doctest::Approx(100).epsilon(0.005));
    CHECK(disc.w == doctest::Approx(20).epsilon(0.15));
    const auto ring = [&](bool dashed) {
        return canvas.frame([&](Painter& p) { p.ring(100, 50, 5, red, 1.5F, dashed); });
    };
    const Drawn whole = ring(false);
    const Drawn broken = ring(true);
    const auto covered = [](const Drawn& drawn) {
        float area = 0;
        for (const Drawn::Triangle& t : drawn.triangles) {
            const ImVec2 a = t.corners[0].pos, b = t.corners[1].pos, c = t.corners[2].pos;
            area += std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
        }
        return area;
    };
    CHECK(covered(broken) < 0.75F * covered(whole));
    CHECK(covered(broken) > 0.3F * covered(whole));
    // Nothing in the middle of a ring.
    for (const Drawn::Triangle& t : whole.triangles)
        for (const ImDrawVert& v : t.corners)
            CHECK(std::hypot(v.pos.x - 200, v.pos.y - 100) > 6);
}

TEST_CASE("every status has its own shape, except none") {
    const auto shape = [](Status status) {
        Canvas canvas;
        const Drawn drawn =
            canvas.frame([&](Painter& p) { p.status_mark(status, 100, 100, 6, red); });
        std::vector<std::pair<float, float>> points;
        for (const Drawn::Triangle& t : drawn.triangles)
            for (const ImDrawVert& v : t.corners) {
                CHECK(std::hypot(v.pos.x - 100, v.pos.y - 100) < 10);
                points.emplace_back(v.pos.x, v.pos.y);
            }
        return points;
    };
    CHECK(shape(Status::none).empty());
    const Status all[] = {Status::reported, Status::claim, Status::opinion, Status::forecast};
    for (const Status a : all) {
        CHECK_FALSE(shape(a).empty());
        for (const Status b : all)
            if (a != b) CHECK(shape(a) != shape(b));
    }
}

TEST_CASE("nested clips are intersected, and end") {
    Canvas canvas;
    const Drawn drawn = canvas.frame([](Painter& p) {
        p.clip({10, 10, 100, 100});
        p.clip({50, 0, 100, 60});
        p.fill({0, 0, 300, 300}, red);
        p.unclip();
        p.fill({0, 0, 300, 300}, 0x00FF00);
        p.unclip();
        p.fill({0, 0, 300, 300}, 0x0000FF);
    });
    const auto clip = [&](Rgb colour) {
        for (const Drawn::Triangle& t : drawn.triangles)
            if (t.corners[0].col == ink_of(colour)) return t.clip;
        return ImVec4();
    };
    CHECK(clip(red).x == 50);
    CHECK(clip(red).y == 10);
    CHECK(clip(red).z == 110);
    CHECK(clip(red).w == 60);
    CHECK(clip(0x00FF00).z == 110);
    CHECK(clip(0x00FF00).w == 110);
    CHECK(clip(0x0000FF).z == 800);
}

TEST_CASE("text is on its baseline; centred text in the middle of its rectangle") {
    Canvas canvas(800, 600, 2);
    const Rect left =
        canvas.frame([](Painter& p) { p.text(face, "abcd", 30, 70, red); }).bounds(ink_of(red));
    CHECK(left.x == 60);
    CHECK(left.bottom() == 140);
    const Rect middle =
        canvas.frame([](Painter& p) {
                  p.text_centred(face, "abcd", {100, 100, 80, 40}, red);
              })
            .bounds(ink_of(red));
    // 40 px wide in 80; ascent 16 and descent 4 in 40: the baseline is at 126.
    CHECK(middle.x == 240);
    CHECK(middle.bottom() == 252);
}

TEST_CASE("bidirectional text: Latin is left of the Hebrew that precedes it") {
    Canvas canvas;
    const auto right_edge = [&](std::string_view words) {
        return canvas.frame([&](Painter& p) { p.text(face, words, 100, 100, red); })
            .bounds(ink_of(red))
            .right();
    };
    // Two words of two letters and a space between them, in any order.
    CHECK(right_edge("ab cd") == doctest::Approx(151));
    CHECK(right_edge("אב גד") == doctest::Approx(151));
    CHECK(right_edge("ab גד") == doctest::Approx(151));
}

TEST_CASE("a flow draws its visible lines") {
    const Box box = text_box("aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk llll");
    REQUIRE(box.flow.lines.size() >= 3);
    Canvas canvas;
    const auto drawn = [&](float top, float bottom) {
        return canvas.frame([&](Painter& p) { p.flow(box, top, bottom); })
            .bounds(ink_of(canvas.palette.ink));
    };
    const Rect all = drawn(0, 600);
    CHECK(all.x == 30);
    CHECK(all.y >= 40);
    CHECK(all.bottom() <= box.rect.bottom());
    const Rect first = drawn(0, 60);
    CHECK(first.y == all.y);
    CHECK(first.bottom() <= 40 + 2 * 30);
    const Rect rest = drawn(40 + 31, 600);
    CHECK(rest.y > all.y);
    CHECK(rest.bottom() == all.bottom());
    CHECK(drawn(500, 600).w == 0);
}

TEST_CASE("links are underlined, terms dotted, code has a background") {
    PlainMeasure measure;
    const auto drawn = [&](TextRun run) {
        Box box;
        box.rect = {30, 40, 400, 30};
        run.text = "aaaa";
        run.font = face;
        box.runs.push_back(std::move(run));
        box.flow = flow_text(box.runs, {.max_width = 400, .line_height = 30}, measure);
        Canvas canvas;
        return canvas.frame([&](Painter& p) { p.flow(box, 0, 600); });
    };
    const Palette palette = make_palette({}, Theme::light);
    const std::size_t plain = drawn({}).triangles.size();
    CHECK(drawn({.text = {}, .link = true}).triangles.size() == plain + 2);
    CHECK(drawn({.text = {}, .link = true, .dotted = true}).count(ink_of(palette.soft)) == 2 * 10);
    CHECK(drawn({.text = {}, .code = true}).bounds(ink_of(palette.wash)).w >= 40);
}

TEST_CASE("search matches have a background as wide as their letters") {
    const Box box = text_box("one two three");
    Canvas canvas;
    const auto mark = [&](std::string_view query) {
        return canvas.frame([&](Painter& p) { p.marks(box, parse_query(query), 0, 600); })
            .bounds(ink_of(canvas.palette.mark));
    };
    const Rect two = mark("two");
    // "one " is 40 px wide, "two" 30; a px of air on both sides, and half of one of soft edge.
    CHECK(two.x == doctest::Approx(30 + 40 - 1.5));
    CHECK(two.w == doctest::Approx(30 + 3));
    CHECK(mark("four").w == 0);
    CHECK(mark("").w == 0);
}
