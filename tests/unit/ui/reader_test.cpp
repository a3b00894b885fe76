// The interface run headless: input in, draw data and wishes out.
#include "ui/reader.h"

#include <doctest/doctest.h>

#include "imgui.h"
#include "sample_article.h"
#include "test_measure.h"

using namespace broadside;

namespace {

struct Panel {
    PlainGlyphs glyphs;
    Reader reader{glyphs};

    explicit Panel(float width = 1000, float height = 700, float scale = 1) {
        REQUIRE_FALSE(has_errors(reader.load(sample_json)));
        reader.set_view({width, height, scale});
        reader.set_colours({});
        settle();
    }

    /// Draws until nothing more is asked for; all wishes together.
    Wishes settle() {
        Wishes all;
        for (int i = 0; i < 200; ++i) {
            Wishes w = reader.frame(1.0 / 60);
            // The texture is the renderer's affair; here it is taken as uploaded.
            for (ImTextureData* t : *reader.draw_data()->Textures) {
                if (t->Status == ImTextureStatus_WantDestroy) {
                    t->SetTexID(ImTextureID_Invalid);
                    t->SetStatus(ImTextureStatus_Destroyed);
                } else if (t->Status != ImTextureStatus_Destroyed) {
                    t->SetTexID(1);
                    t->SetStatus(ImTextureStatus_OK);
                }
            }
            if (w.scroll_to) {
                all.scroll_to = w.scroll_to;
                reader.set_scroll(*w.scroll_to);
            }
            if (w.navigated) all.navigated = w.navigated;
            if (w.said) all.said = w.said;
            all.state_changed = all.state_changed || w.state_changed;
            all.language_changed = all.language_changed || w.language_changed;
            all.cursor = w.cursor;
            if (w.wake.in_ms == Wake::never) return all;
        }
        FAIL("the interface never comes to rest");
        return all;
    }

    void click(float x, float y) {
        reader.pointer_move(x, y);
        reader.pointer_button(true);
        settle();
        reader.pointer_button(false);
        settle();
    }

    const LayerBox& box(std::string_view key) {
        boxes = reader.layer();
        for (const LayerBox& b : boxes)
            if (b.key == key) return b;
        FAIL("no box " << key);
        return boxes.front();
    }

    /// Scrolls to a box of the document and clicks into its middle.
    void press(std::string_view key) {
        const Rect r = box(key).rect;
        reader.set_scroll(std::max(r.y - 100, 0.0F));
        click(r.x + r.w / 2, r.y - std::max(r.y - 100, 0.0F) + r.h / 2);
    }

    std::vector<LayerBox> boxes;
};

}  // namespace

TEST_CASE("a frame draws text and then rests") {
    Panel panel;
    CHECK(panel.glyphs.drawn > 20);
    CHECK(panel.reader.draw_data()->TotalVtxCount > 100);
    CHECK(panel.reader.frame(1).wake.in_ms == Wake::never);
}

TEST_CASE("a click opens a question, another closes it") {
    Panel panel;
    panel.press("why");
    CHECK(panel.reader.state().is_open("why"));
    CHECK(panel.box("why").on);
    panel.press("why");
    CHECK_FALSE(panel.reader.state().is_open("why"));
}

TEST_CASE("a press that is dragged away does nothing") {
    Panel panel;
    const Rect r = panel.box("why").rect;
    panel.reader.set_scroll(r.y - 100);
    panel.reader.pointer_move(r.x + 10, 110);
    panel.reader.pointer_button(true);
    panel.settle();
    panel.reader.pointer_leave();
    panel.reader.pointer_button(false);
    panel.settle();
    CHECK_FALSE(panel.reader.state().is_open("why"));
}

TEST_CASE("the contents lead to their place and follow it") {
    Panel panel;
    const Rect r = panel.box("contents.two").rect;
    panel.reader.pointer_move(r.x + 20, r.y + 10);
    panel.reader.pointer_button(true);
    panel.settle();
    panel.reader.pointer_button(false);
    const Wishes w = panel.settle();
    CHECK(w.navigated == "two");
    REQUIRE(w.scroll_to.has_value());
    CHECK(panel.box("contents.two").on);
    panel.reader.set_scroll(0);
    CHECK(panel.settle().navigated == "");
    CHECK_FALSE(panel.box("contents.two").on);
}

TEST_CASE("an event's label opens its text, Escape closes it") {
    Panel panel;
    panel.press("e1");
    CHECK(panel.reader.state().selected == "e1");
    CHECK(panel.reader.key("Escape"));
    CHECK(panel.reader.state().selected.empty());
    CHECK_FALSE(panel.reader.key("Escape"));
}

TEST_CASE("dragging the timeline moves time with the pointer") {
    Panel panel;
    const Rect r = panel.box("timeline.plot").rect;
    panel.reader.set_scroll(r.y - 50);
    const double before = panel.reader.timeline().day_at(500);
    panel.reader.pointer_move(500, 60);
    panel.reader.pointer_button(true);
    panel.settle();
    panel.reader.pointer_move(600, 60);
    panel.settle();
    (void)panel.reader.frame(1);  // held still before it is let go
    panel.reader.pointer_button(false);
    panel.settle();
    CHECK(panel.reader.timeline().day_at(600) == doctest::Approx(before).epsilon(0.001));
    CHECK(panel.reader.state().selected.empty());
}

TEST_CASE("a throw moves on and comes to rest; with less motion it stops at once") {
    for (const bool reduced : {false, true}) {
        Panel panel;
        panel.reader.set_preferences({.reduced_motion = reduced});
        const Rect r = panel.box("timeline.plot").rect;
        panel.reader.set_scroll(r.y - 50);
        panel.reader.act(action::Zoom{0.4, 19800});
        panel.settle();
        const double before = panel.reader.timeline().day_at(500);
        panel.reader.pointer_move(500, 60);
        panel.reader.pointer_button(true);
        panel.settle();
        for (const float x : {510.0F, 530.0F, 560.0F, 600.0F}) {
            panel.reader.pointer_move(x, 60);
            (void)panel.reader.frame(1.0 / 60);
        }
        panel.reader.pointer_button(false);
        (void)panel.reader.frame(1.0 / 60);
        const double let_go = panel.reader.timeline().day_at(600);
        panel.settle();
        const double at_rest = panel.reader.timeline().day_at(600);
        CHECK(let_go == doctest::Approx(before).epsilon(0.01));
        if (reduced)
            CHECK(at_rest == doctest::Approx(let_go));
        else
            CHECK(at_rest < let_go - 10);
    }
}

TEST_CASE("wheels: Ctrl zooms about the pointer, sideways pans, plain is the page's") {
    Panel panel;
    const Rect r = panel.box("timeline.plot").rect;
    panel.reader.set_scroll(r.y - 50);
    const double pivot = panel.reader.timeline().day_at(700);
    CHECK_FALSE(panel.reader.wheel(700, 100, 0, 50, false));
    CHECK(panel.reader.wheel(700, 100, 0, -200, true));
    CHECK(panel.reader.timeline().day_at(700) == doctest::Approx(pivot).epsilon(0.001));
    CHECK(panel.reader.wheel(700, 100, 40, 0, false));
    CHECK_FALSE(panel.reader.wheel(700, 10, 0, -200, true));
}

TEST_CASE("keys choose events and zoom; unknown keys are not used") {
    Panel panel;
    CHECK(panel.reader.key("ArrowRight"));
    CHECK(panel.reader.state().selected == "e1");
    CHECK(panel.reader.key("ArrowRight"));
    CHECK(panel.reader.state().selected == "e2");
    CHECK(panel.reader.key("+"));
    CHECK(panel.reader.state().window.has_value());
    CHECK(panel.reader.key("0"));
    CHECK_FALSE(panel.reader.state().window.has_value());
    CHECK_FALSE(panel.reader.key("Tab"));
    CHECK_FALSE(panel.reader.key("a"));
}

TEST_CASE("goTo opens, selects and scrolls; unknown ids are refused") {
    Panel panel;
    CHECK(panel.reader.go_to("how"));
    CHECK(panel.reader.state().is_open("how"));
    CHECK(panel.settle().scroll_to.has_value());
    CHECK(panel.reader.go_to("e3"));
    CHECK(panel.reader.state().selected == "e3");
    CHECK_FALSE(panel.reader.go_to("nope"));
    CHECK_FALSE(panel.reader.go_to(""));
}

TEST_CASE("a new width keeps the place") {
    Panel panel;
    panel.reader.go_to("two");
    panel.settle();
    panel.reader.set_view({400, 700, 2});
    const Wishes w = panel.settle();
    REQUIRE(w.scroll_to.has_value());
    CHECK(*w.scroll_to == doctest::Approx(panel.box("two").rect.y - 12).epsilon(0.01));
}

TEST_CASE("presenting fills the panel step by step and returns to the place") {
    Panel panel(1920, 1080);
    panel.reader.act(action::Present{true});
    CHECK(panel.settle().navigated == "");
    CHECK(panel.reader.key("PageDown"));
    CHECK(panel.settle().navigated == "one");
    CHECK(panel.box("one").rect.h > 40);
    panel.reader.act(action::Present{false});
    CHECK(panel.settle().scroll_to.has_value());
}

TEST_CASE("a broken article leaves the old one in place") {
    Panel panel;
    CHECK(has_errors(panel.reader.load("{\"format\": 1}")));
    REQUIRE(panel.reader.article() != nullptr);
    CHECK(panel.reader.article()->id == "sample");
}

TEST_CASE("two readers do not touch each other") {
    Panel first;
    Panel second(500, 500, 2);
    first.press("why");
    CHECK_FALSE(second.reader.state().is_open("why"));
    second.reader.key("ArrowRight");
    CHECK(first.reader.state().selected.empty());
    first.settle();
    second.settle();
}

TEST_CASE("a change of scale draws the letters anew") {
    Panel panel;
    const int drawn = panel.glyphs.drawn;
    panel.reader.set_view({1000, 700, 1.25F});
    panel.settle();
    CHECK(panel.glyphs.drawn > drawn);
}

TEST_CASE("the settings' buttons set size, spacing, face and theme") {
    Panel panel;
    const float body = panel.box("one.0").font.size;
    CHECK(panel.reader.press("reading.larger"));
    CHECK(panel.box("one.0").font.size == doctest::Approx(body * 1.15F));
    CHECK(panel.reader.press("reading.smaller"));
    CHECK(panel.box("one.0").font.size == doctest::Approx(body));
    CHECK(panel.reader.press("reading.spacing.wide"));
    CHECK(panel.box("one.0").font.letter_spacing > 0);
    CHECK(panel.reader.press("reading.spacing.normal"));
    CHECK(panel.box("one.0").font.letter_spacing == 0);
    CHECK(panel.reader.press("reading.serif"));
    CHECK(panel.box("one.0").font.family == Family::serif);
    CHECK(panel.reader.press("reading.sans"));
    CHECK(panel.box("one.0").font.family == Family::sans);
    CHECK(panel.reader.press("reading.page"));
    CHECK(panel.box("one.0").font.family == Family::text);
    CHECK_FALSE(panel.reader.press("reading.page"));
    CHECK(panel.reader.press("theme.dark"));
    CHECK(panel.reader.palette().dark);
    CHECK(panel.reader.press("theme.light"));
    CHECK_FALSE(panel.reader.palette().dark);
    CHECK(panel.reader.press("theme.auto"));
    panel.settle();
}

TEST_CASE("a new size of text keeps the place") {
    Panel panel;
    panel.reader.go_to("two");
    panel.settle();
    panel.reader.act(action::SetTextSize{2});
    const Wishes w = panel.settle();
    REQUIRE(w.scroll_to.has_value());
    CHECK(*w.scroll_to == doctest::Approx(panel.box("two").rect.y - 12).epsilon(0.01));
}

TEST_CASE("what the system asks for is followed and kept") {
    Panel panel;
    const Rgb soft = panel.reader.palette().soft;
    panel.reader.set_preferences({.more_contrast = true, .reduced_motion = true});
    CHECK(panel.reader.palette().soft != soft);
    CHECK(panel.reader.preferences().reduced_motion);
    panel.reader.set_preferences({});
    CHECK(panel.reader.palette().soft == soft);
    panel.settle();
}

TEST_CASE("what changes away from the cursor is said") {
    Panel panel;
    panel.reader.key("ArrowRight");
    const Wishes chosen = panel.settle();
    REQUIRE(chosen.said);
    CHECK(*chosen.said == "Event 1 of 4, " + panel.reader.article()->timeline.lanes[0].label +
                              ", 10 January 2023, The first event");
    SUBCASE("the window, when nothing else has moved it") {
        panel.reader.key("+");
        const Wishes zoomed = panel.settle();
        REQUIRE(zoomed.said);
        CHECK(zoomed.said->ends_with(" of 4 events shown"));
    }
    SUBCASE("what a filter leaves") {
        panel.reader.press("lane.cn");
        CHECK(panel.settle().said == "2 of 4 events shown");
        panel.reader.key("End");
        CHECK(panel.settle().said->starts_with("Event 2 of 2, "));
    }
    SUBCASE("how much is found") {
        panel.reader.open_sheet({SheetKind::search, 0, {}});
        panel.reader.search("day");
        CHECK(panel.settle().said == "Found: 1");
    }
    SUBCASE("nothing, when nothing changes") {
        panel.reader.pointer_move(10, 10);
        CHECK_FALSE(panel.settle().said);
    }
}

TEST_CASE("another language is wished for; the article in it comes to the same place") {
    Panel panel;
    const auto in = [](const char* lang, const char* other) {
        return std::string(R"({"format":1,"id":"t","lang":")") + lang +
               R"(","title":"T","sections":[{"id":"one","title":"One","body":"A."},
{"id":"two","title":"Two","body":"B."}],"translations":[{"lang":")" +
               other + R"(","src":"x.json"}]})";
    };
    REQUIRE_FALSE(has_errors(panel.reader.load(in("en", "zh-Hans"))));
    panel.reader.name_languages({"English", "Chinese"});
    CHECK(panel.reader.languages().size() == 2);
    CHECK(panel.reader.go_to("two"));
    panel.settle();
    panel.reader.open_sheet({SheetKind::reading, 0, {}});
    panel.settle();
    CHECK(panel.box("language.en").on);
    CHECK(panel.reader.press("language.zh-Hans"));
    CHECK(panel.settle().language_changed);
    CHECK(panel.reader.strings().tag == "zh-Hans");
    REQUIRE_FALSE(has_errors(panel.reader.load(in("zh-Hans", "fr"))));
    CHECK_FALSE(panel.settle().language_changed);
    CHECK(panel.reader.state().place.id == "two");
    // What the translation does not know of is still to be had.
    REQUIRE(panel.reader.languages().size() == 3);
    CHECK(panel.reader.languages()[0].tag == "en");
    CHECK(panel.reader.press("language.en"));
    CHECK(panel.settle().language_changed);
}
