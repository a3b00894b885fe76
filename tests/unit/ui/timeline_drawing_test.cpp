#include "ui/timeline_drawing.h"

#include <doctest/doctest.h>

#include <cmath>

#include "dense_article.h"
#include "sample_article.h"
#include "ui/timeline_fixture.h"

using namespace broadside;

namespace {

Drawn draw(TimelineOnCanvas& on, std::optional<std::size_t> hovered = {}) {
    const TimelineLayout layout = on.layout();
    on.canvas.frame([](Painter&) {});  // a window has its size from the second frame on
    return on.canvas.frame([&](Painter& p) {
        p.shaders = false;
        const TimelineInput input = on.input();
        TimelineDrawing(p, input, layout).draw(hovered);
    });
}

/// Twice the signed area of a triangle.
float turn(const ImVec2& a, const ImVec2& b, const ImVec2& c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool covers(const Drawn::Triangle& t, const ImVec2& at) {
    if (at.x < t.clip.x || at.x >= t.clip.z || at.y < t.clip.y || at.y >= t.clip.w) return false;
    const float x = turn(t.corners[0].pos, t.corners[1].pos, at);
    const float y = turn(t.corners[1].pos, t.corners[2].pos, at);
    const float z = turn(t.corners[2].pos, t.corners[0].pos, at);
    return (x >= 0 && y >= 0 && z >= 0) || (x <= 0 && y <= 0 && z <= 0);
}

/// The topmost opaque colour at a point.
ImU32 colour_at(const Drawn& drawn, const ImVec2& at) {
    ImU32 colour = 0;
    for (const Drawn::Triangle& t : drawn.triangles)
        if (t.corners[0].col >> IM_COL32_A_SHIFT == 255 && covers(t, at)) colour = t.corners[0].col;
    return colour;
}

}  // namespace

TEST_CASE("more vertices than 16-bit indices can address: every triangle is at its position") {
    struct Case {
        int lanes, each;
        float width, height, scale;
    };
    for (const Case& c :
         {Case{2, 200, 1000, 480, 2}, Case{6, 240, 1200, 820, 1}, Case{6, 240, 1200, 820, 3}}) {
        CAPTURE(c.lanes);
        CAPTURE(c.scale);
        TimelineOnCanvas on(dense_article(c.lanes, c.each), c.width, c.height, c.scale);
        const Drawn drawn = draw(on);
        CHECK(drawn.vertices > 65536);
        // No corner is outside the chart; 12 px are for marks at its edge.
        std::size_t outside = 0;
        for (const Drawn::Triangle& t : drawn.triangles)
            for (const ImDrawVert& v : t.corners)
                if (v.pos.x < (on.plot.x - 12) * c.scale ||
                    v.pos.x > (on.plot.right() + 12) * c.scale ||
                    v.pos.y < (on.plot.y - 12) * c.scale ||
                    v.pos.y > (on.plot.bottom() + 12) * c.scale)
                    ++outside;
        CHECK(outside == 0);
        CHECK(on.layout().marks.size() == static_cast<std::size_t>(c.lanes * c.each));
    }
}

TEST_CASE("events of one day in several lanes: each disc is on top at its position") {
    for (const int lanes : {2, 3, 6}) {
        CAPTURE(lanes);
        TimelineOnCanvas on(dense_article(lanes, 9, true), 1000, 700);
        if (lanes > 2) on.article.timeline.lanes[1].between = true;
        const TimelineLayout layout = on.layout();
        const Drawn drawn = draw(on);
        REQUIRE(layout.marks.size() == static_cast<std::size_t>(lanes * 9));
        for (const EventMark& m : layout.marks) {
            const Rgb own = on.canvas.palette.lane(on.article.timeline.events[m.event].lane);
            for (const auto& [dx, dy] :
                 {std::pair{0.0F, 0.0F}, {0.0F, -0.8F}, {0.0F, 0.8F}, {-0.8F, 0.0F}, {0.8F, 0.0F}})
                CHECK(colour_at(drawn, {m.x0 + dx * m.radius, m.y + dy * m.radius}) == ink_of(own));
        }
    }
}

TEST_CASE("expected events are rings, uncertain ones dashed rings, past ones discs") {
    Article article = sample_article();
    const auto centre = [&](Status status, bool unsure) {
        Article changed = article;
        changed.timeline.events[0].status = status;
        changed.timeline.events[0].date.start.approximate = unsure;
        TimelineOnCanvas on(std::move(changed), 900, 420);
        const TimelineLayout layout = on.layout();
        const Drawn drawn = draw(on);
        for (const EventMark& m : layout.marks)
            if (m.event == 0) return colour_at(drawn, {m.x0, m.y});
        return ImU32{0};
    };
    const Palette palette = make_palette({}, Theme::light);
    CHECK(centre(Status::reported, false) == ink_of(palette.lane(0)));
    CHECK(centre(Status::forecast, false) == ink_of(palette.wash));
    CHECK(centre(Status::reported, true) == ink_of(palette.wash));
}

TEST_CASE("the hovered event is underlined, and joined to the one it responds to") {
    TimelineOnCanvas on(sample_article(), 900, 420);
    const auto count = [&](std::optional<std::size_t> hovered) {
        return draw(on, hovered).triangles.size();
    };
    const std::size_t plain = count({});
    CHECK(count(0) > plain + 12);  // the dashes to e3, and a line
    CHECK(count(2) > plain + 12);
    CHECK(count(3) <= plain + 2);
}

TEST_CASE("a selected event has a ring around its disc") {
    TimelineOnCanvas on(sample_article(), 900, 420);
    on.state.selected = "e1";
    const TimelineLayout layout = on.layout();
    const Drawn drawn = draw(on);
    for (const EventMark& m : layout.marks)
        if (m.event == 0)
            CHECK(colour_at(drawn, {m.x0, m.y - m.radius - 4.5F}) == ink_of(on.canvas.palette.ink));
}

TEST_CASE("a range that is being selected is tinted, in either direction") {
    TimelineOnCanvas on(sample_article(), 900, 420);
    const TimelineLayout layout = on.layout();
    const auto picked = [&](float from, float to) {
        return on.canvas
            .frame([&](Painter& p) {
                const TimelineInput input = on.input();
                TimelineDrawing(p, input, layout).picked(from, to);
            })
            .bounds(ink_of(on.canvas.palette.accent, 36));
    };
    const Rect there = picked(300, 400);
    CHECK(there.x == 300);
    CHECK(there.w == 100);
    CHECK(there.h == doctest::Approx(layout.field.h).epsilon(0.01));
    CHECK(picked(400, 300).x == 300);
}

TEST_CASE("without space for a chart there is only the overview") {
    TimelineOnCanvas on(sample_article(), 400, 76);
    const TimelineLayout layout = on.layout();
    REQUIRE(layout.field.h == 0);
    const Drawn drawn = draw(on);
    CHECK_FALSE(drawn.triangles.empty());
    for (const Drawn::Triangle& t : drawn.triangles)
        for (const ImDrawVert& v : t.corners)
            CHECK(v.pos.y <= on.plot.bottom() + 1);
}
