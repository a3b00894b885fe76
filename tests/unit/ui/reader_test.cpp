// The interface without a browser: input in, draw data and requests out.
#include "ui/reader.h"

#include <doctest/doctest.h>

#include "imgui.h"
#include "model/article/address.h"
#include "sample_article.h"
#include "test_measure.h"
#include "ui/panel_fixture.h"

using namespace broadside;

namespace {

struct TestPanel {
    PlainGlyphs glyphs;
    Reader reader{glyphs};
    Page page;

    explicit TestPanel(float width = 1000, float height = 700, float scale = 1) {
        REQUIRE_FALSE(has_errors(reader.load(sample_json)));
        view(width, height, scale);
        settle();
    }

    void view(float width, float height, float scale) {
        page.view = {width, height, scale};
        reader.set_page(page);
    }
    void preferences(const PagePreferences& preferences) {
        page.preferences = preferences;
        reader.set_page(page);
    }

    /// Draws until no frame is due; returns the combined requests.
    Frame settle() {
        Frame all;
        for (int i = 0; i < 200; ++i) {
            Frame f = reader.frame(1.0 / 60);
            // Without a renderer textures are marked as uploaded.
            for (ImTextureData* t : *reader.draw_data()->Textures) {
                if (t->Status == ImTextureStatus_WantDestroy) {
                    t->SetTexID(ImTextureID_Invalid);
                    t->SetStatus(ImTextureStatus_Destroyed);
                } else if (t->Status != ImTextureStatus_Destroyed) {
                    t->SetTexID(1);
                    t->SetStatus(ImTextureStatus_OK);
                }
            }
            if (f.scroll_to) {
                all.scroll_to = f.scroll_to;
                scroll = *f.scroll_to;
                reader.scrolled(*f.scroll_to);
            }
            if (f.navigated) all.navigated = f.navigated;
            if (f.announced) all.announced = f.announced;
            all.state_changed = all.state_changed || f.state_changed;
            all.language_changed = all.language_changed || f.language_changed;
            for (std::size_t p = 0; p < layer_part_count; ++p)
                all.boxes_changed[p] = all.boxes_changed[p] || f.boxes_changed[p];
            for (std::size_t b = 0; b < branch_count; ++b)
                all.trees_changed[b] = all.trees_changed[b] || f.trees_changed[b];
            all.cursor = f.cursor;
            if (f.wake.in_ms == Wake::never) return all;
        }
        FAIL("frames are due for ever");
        return all;
    }

    void move(float x, float y) { reader.pointer({.x = x, .y = y}); }
    void down() { reader.pointer({.kind = PointerInput::Kind::down}); }
    void up() { reader.pointer({.kind = PointerInput::Kind::up}); }

    void click(float x, float y) {
        move(x, y);
        down();
        settle();
        up();
        settle();
    }

    bool wheel(float x, float y, float dx, float dy, bool zoom) {
        return reader.pointer(
            {.kind = PointerInput::Kind::wheel, .x = x, .y = y, .dx = dx, .dy = dy, .zoom = zoom});
    }

    [[nodiscard]] const Article& article() const { return *reader.sources().article; }
    [[nodiscard]] PartRef part(std::string_view id) const { return find_address(article(), id); }
    [[nodiscard]] NodeId heading(std::string_view id) const { return {part(id), Piece::heading}; }
    [[nodiscard]] NodeId block(std::string_view id, std::uint32_t n) const {
        return {part(id), Piece::block, n};
    }
    bool go_to(std::string_view id) { return reader.go_to(part(id)); }

    const LayerBox& box(NodeId node) {
        boxes = all_layer_boxes(reader.panel());
        for (const LayerBox& b : boxes)
            if (b.node == node) return b;
        FAIL("no box for the node " << node.number());
        return boxes.front();
    }
    const LayerBox& box(std::string_view id) { return box(heading(id)); }
    [[nodiscard]] double day_at(float x) { return reader.panel().timeline().day_at(x); }

    /// Scrolls to a box of the document and clicks its middle.
    void press(std::string_view id) {
        const Rect r = box(id).rect;
        reader.scrolled(std::max(r.y - 100, 0.0F));
        click(r.x + r.w / 2, r.y - std::max(r.y - 100, 0.0F) + r.h / 2);
    }

    std::vector<LayerBox> boxes;
    float scroll = 0;  ///< the last scroll requested from the browser
};

constexpr NodeId plot{{Part::timeline}, Piece::plot};
constexpr PartRef title{Part::title};

}  // namespace

TEST_CASE("a frame draws text and is idle afterwards") {
    TestPanel panel;
    CHECK(panel.glyphs.drawn > 20);
    CHECK(panel.reader.draw_data()->TotalVtxCount > 100);
    CHECK(panel.reader.frame(1).wake.in_ms == Wake::never);
}

TEST_CASE("a click opens a question, another closes it") {
    TestPanel panel;
    panel.press("why");
    CHECK(panel.reader.state().is_open("why"));
    CHECK(panel.box("why").on);
    panel.press("why");
    CHECK_FALSE(panel.reader.state().is_open("why"));
}

TEST_CASE("a press that is dragged away does nothing") {
    TestPanel panel;
    const Rect r = panel.box("why").rect;
    panel.reader.scrolled(r.y - 100);
    panel.move(r.x + 10, 110);
    panel.down();
    panel.settle();
    panel.reader.pointer({.kind = PointerInput::Kind::leave});
    panel.up();
    panel.settle();
    CHECK_FALSE(panel.reader.state().is_open("why"));
}

TEST_CASE("the contents lead to parts and mark the current one") {
    TestPanel panel;
    const NodeId contents_two(panel.part("two"), Piece::contents_line);
    const Rect r = panel.box(contents_two).rect;
    panel.move(r.x + 20, r.y + 10);
    panel.down();
    panel.settle();
    panel.up();
    const Frame w = panel.settle();
    CHECK(w.navigated == panel.part("two"));
    REQUIRE(w.scroll_to.has_value());
    CHECK(panel.box(contents_two).on);
    panel.reader.scrolled(0);
    CHECK(panel.settle().navigated == title);
    CHECK_FALSE(panel.box(contents_two).on);
}

TEST_CASE("an event's label opens its text, Escape closes it") {
    TestPanel panel;
    panel.press("e1");
    CHECK(panel.reader.state().selected == "e1");
    CHECK(panel.reader.key("Escape"));
    CHECK(panel.reader.state().selected.empty());
    CHECK_FALSE(panel.reader.key("Escape"));
}

TEST_CASE("dragging the timeline moves time with the pointer") {
    TestPanel panel;
    const Rect r = panel.box(plot).rect;
    panel.reader.scrolled(r.y - 50);
    const double before = panel.day_at(500);
    panel.move(500, 60);
    panel.down();
    panel.settle();
    panel.move(600, 60);
    panel.settle();
    (void)panel.reader.frame(1);  // held still before release
    panel.up();
    panel.settle();
    CHECK(panel.day_at(600) == doctest::Approx(before).epsilon(0.001));
    CHECK(panel.reader.state().selected.empty());
}

TEST_CASE("a drag with inertia moves on and stops; with reduced motion it stops at once") {
    for (const bool reduced : {false, true}) {
        TestPanel panel;
        panel.preferences({.reduced_motion = reduced});
        const Rect r = panel.box(plot).rect;
        panel.reader.scrolled(r.y - 50);
        panel.reader.act(action::Zoom{0.4, 19800});
        panel.settle();
        const double before = panel.day_at(500);
        panel.move(500, 60);
        panel.down();
        panel.settle();
        for (const float x : {510.0F, 530.0F, 560.0F, 600.0F}) {
            panel.move(x, 60);
            (void)panel.reader.frame(1.0 / 60);
        }
        panel.up();
        (void)panel.reader.frame(1.0 / 60);
        const double let_go = panel.day_at(600);
        panel.settle();
        const double at_rest = panel.day_at(600);
        CHECK(let_go == doctest::Approx(before).epsilon(0.01));
        if (reduced)
            CHECK(at_rest == doctest::Approx(let_go));
        else
            CHECK(at_rest < let_go - 10);
    }
}

TEST_CASE("wheels: Ctrl zooms around the pointer, horizontal pans, plain scrolls the page") {
    TestPanel panel;
    const Rect r = panel.box(plot).rect;
    panel.reader.scrolled(r.y - 50);
    const double pivot = panel.day_at(700);
    CHECK_FALSE(panel.wheel(700, 100, 0, 50, false));
    CHECK(panel.wheel(700, 100, 0, -200, true));
    CHECK(panel.day_at(700) == doctest::Approx(pivot).epsilon(0.001));
    CHECK(panel.wheel(700, 100, 40, 0, false));
    CHECK_FALSE(panel.wheel(700, 10, 0, -200, true));
}

TEST_CASE("keys select events and zoom; unknown keys are not used") {
    TestPanel panel;
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
    // The panel's own, though there is nothing to do: the page is not to act on it.
    panel.reader.act(action::Select{});
    CHECK(panel.reader.key("r"));
}

TEST_CASE("copying is announced, and that it failed") {
    TestPanel panel;
    CHECK(panel.reader.copied(true) == "Copied");
    CHECK(panel.settle().announced == "Copied");
    const std::string_view refused = panel.reader.copied(false);
    CHECK(refused.starts_with("The browser refused to copy."));
    CHECK(panel.settle().announced == refused);
}

TEST_CASE("goTo opens, selects and scrolls; unknown ids are refused") {
    TestPanel panel;
    CHECK(panel.go_to("how"));
    CHECK(panel.reader.state().is_open("how"));
    CHECK(panel.settle().scroll_to.has_value());
    CHECK(panel.go_to("e3"));
    CHECK(panel.reader.state().selected == "e3");
    CHECK_FALSE(panel.go_to("nope"));
    CHECK_FALSE(panel.go_to(""));
}

TEST_CASE("a new width keeps the place") {
    TestPanel panel;
    panel.go_to("two");
    panel.settle();
    panel.view(400, 700, 2);
    const Frame w = panel.settle();
    REQUIRE(w.scroll_to.has_value());
    CHECK(*w.scroll_to == doctest::Approx(panel.box("two").rect.y - 12).epsilon(0.01));
}

TEST_CASE("presenting shows step by step and ends at the last step's place") {
    TestPanel panel(1920, 1080);
    panel.reader.act(action::Present{true});
    CHECK(panel.settle().navigated == title);
    CHECK(panel.reader.key("PageDown"));
    CHECK(panel.settle().navigated == panel.part("one"));
    CHECK(panel.box("one").rect.h > 40);
    panel.reader.act(action::Present{false});
    CHECK(panel.settle().scroll_to.has_value());
}

TEST_CASE("an invalid article leaves the old one in place") {
    TestPanel panel;
    CHECK(has_errors(panel.reader.load("{\"format\": 1}")));
    REQUIRE(panel.reader.sources().article);
    CHECK(panel.article().id == "sample");
}

TEST_CASE("two readers are independent") {
    TestPanel first;
    TestPanel second(500, 500, 2);
    first.press("why");
    CHECK_FALSE(second.reader.state().is_open("why"));
    second.reader.key("ArrowRight");
    CHECK(first.reader.state().selected.empty());
    first.settle();
    second.settle();
}

TEST_CASE("a change of scale redraws the glyphs") {
    TestPanel panel;
    const int drawn = panel.glyphs.drawn;
    panel.view(1000, 700, 1.25F);
    panel.settle();
    CHECK(panel.glyphs.drawn > drawn);
}

TEST_CASE("the settings' buttons set size, spacing, face and theme") {
    TestPanel panel;
    const float body = panel.box(panel.block("one", 0)).font.size;
    CHECK(panel.reader.perform(Command::larger_text));
    CHECK(panel.box(panel.block("one", 0)).font.size == doctest::Approx(body * 1.15F));
    CHECK(panel.reader.perform(Command::smaller_text));
    CHECK(panel.box(panel.block("one", 0)).font.size == doctest::Approx(body));
    CHECK(panel.reader.perform(Command::set_spacing, 1));
    CHECK(panel.box(panel.block("one", 0)).font.letter_spacing > 0);
    CHECK(panel.reader.perform(Command::set_spacing, 0));
    CHECK(panel.box(panel.block("one", 0)).font.letter_spacing == 0);
    CHECK(panel.reader.perform(Command::set_face, 1));
    CHECK(panel.box(panel.block("one", 0)).font.family == Family::serif);
    CHECK(panel.reader.perform(Command::set_face, 2));
    CHECK(panel.box(panel.block("one", 0)).font.family == Family::sans);
    CHECK(panel.reader.perform(Command::set_face, 0));
    CHECK(panel.box(panel.block("one", 0)).font.family == Family::text);
    CHECK_FALSE(panel.reader.perform(Command::set_face, 0));
    CHECK(panel.reader.perform(Command::set_theme, 2));
    CHECK(panel.reader.panel().palette().dark);
    CHECK(panel.reader.perform(Command::set_theme, 1));
    CHECK_FALSE(panel.reader.panel().palette().dark);
    CHECK(panel.reader.perform(Command::set_theme, 0));
    panel.settle();
}

TEST_CASE("a new text size keeps the place") {
    TestPanel panel;
    panel.go_to("two");
    panel.settle();
    panel.reader.act(action::SetTextSize{2});
    const Frame w = panel.settle();
    REQUIRE(w.scroll_to.has_value());
    CHECK(*w.scroll_to == doctest::Approx(panel.box("two").rect.y - 12).epsilon(0.01));
}

TEST_CASE("system preferences are applied and kept") {
    TestPanel panel;
    const Rgb soft = panel.reader.panel().palette().soft;
    panel.preferences({.more_contrast = true, .reduced_motion = true});
    CHECK(panel.reader.panel().palette().soft != soft);
    CHECK(panel.reader.sources().page.preferences.reduced_motion);
    panel.preferences({});
    CHECK(panel.reader.panel().palette().soft == soft);
    panel.settle();
}

TEST_CASE("changes away from the cursor are announced") {
    TestPanel panel;
    panel.reader.key("ArrowRight");
    const Frame chosen = panel.settle();
    REQUIRE(chosen.announced);
    CHECK(*chosen.announced == "Event 1 of 4, " + panel.article().timeline.lanes[0].label +
                                   ", 10 January 2023, The first event");
    SUBCASE("the window, unless something else moved it") {
        panel.reader.key("+");
        const Frame zoomed = panel.settle();
        REQUIRE(zoomed.announced);
        CHECK(zoomed.announced->ends_with(" of 4 events shown"));
    }
    SUBCASE("the number of filtered events") {
        panel.reader.perform(Command::toggle_lane, 1);
        CHECK(panel.settle().announced == "2 of 4 events shown");
        panel.reader.key("End", plot);
        CHECK(panel.settle().announced->starts_with("Event 2 of 2, "));
    }
    SUBCASE("the number of search results") {
        panel.reader.perform(Command::open_search);
        panel.reader.search("day");
        CHECK(panel.settle().announced == "Found: 1");
    }
    SUBCASE("nothing without a change") {
        panel.move(10, 10);
        CHECK_FALSE(panel.settle().announced);
    }
}

TEST_CASE("another language is requested; its article opens at the same place") {
    TestPanel panel;
    const auto in = [](const char* lang, const char* other) {
        return std::string(R"({"format":1,"id":"t","lang":")") + lang +
               R"(","title":"T","sections":[{"id":"one","title":"One","body":"A."},
{"id":"two","title":"Two","body":"B."}],"translations":[{"lang":")" +
               other + R"(","src":"x.json"}]})";
    };
    REQUIRE_FALSE(has_errors(panel.reader.load(in("en", "zh-Hans"))));
    panel.reader.name_languages({"English", "Chinese"});
    CHECK(panel.reader.sources().languages.size() == 2);
    CHECK(panel.go_to("two"));
    panel.settle();
    panel.reader.perform(Command::open_reading);
    panel.settle();
    CHECK(panel.box(NodeId(Command::set_language, 0)).on);
    CHECK(panel.reader.perform(Command::set_language, 1));
    CHECK(panel.settle().language_changed);
    CHECK(panel.reader.panel().strings().tag == "zh-Hans");
    REQUIRE_FALSE(has_errors(panel.reader.load(in("zh-Hans", "fr"))));
    CHECK_FALSE(panel.settle().language_changed);
    CHECK(panel.reader.state().place.part == panel.part("two"));
    // Languages that the translation does not name are still available.
    REQUIRE(panel.reader.sources().languages.size() == 3);
    CHECK(panel.reader.sources().languages[0].tag == "en");
    CHECK(panel.reader.perform(Command::set_language, 0));
    CHECK(panel.settle().language_changed);
}

TEST_CASE("a layout change above the reader keeps the text's position") {
    TestPanel panel(1000, 300);
    CHECK(panel.go_to("how"));
    panel.settle();
    const float before = panel.box("how").rect.y - panel.scroll;
    panel.reader.act(action::SetOpen{"why", true});
    panel.settle();
    CHECK(panel.box("how").rect.y - panel.scroll == doctest::Approx(before));
}

TEST_CASE("trees are reported only if they have changed") {
    TestPanel panel;
    const auto told = [](const Frame& f, Branch branch) {
        return f.trees_changed[static_cast<std::size_t>(branch)];
    };
    const auto moved_boxes = [](const Frame& f, LayerPart part) {
        return f.boxes_changed[static_cast<std::size_t>(part)];
    };
    panel.reader.act(action::SetOpen{"why", true});
    const Frame opened = panel.settle();
    for (const Branch branch : {Branch::article, Branch::contents, Branch::timeline, Branch::bar})
        CHECK_FALSE(told(opened, branch));
    CHECK(moved_boxes(opened, LayerPart::document));
    CHECK_FALSE(moved_boxes(opened, LayerPart::chrome));
    panel.reader.act(action::Select{"e2"});
    const Frame chosen = panel.settle();
    CHECK(told(chosen, Branch::timeline));
    CHECK_FALSE(told(chosen, Branch::article));
    panel.move(10, 10);
    const Frame moved = panel.settle();
    CHECK(moved.boxes_changed == std::array<bool, layer_part_count>{});
    CHECK_FALSE(moved.state_changed);
}

TEST_CASE("a window that the page moves in steps is told when it stops") {
    TestPanel panel;
    for (int step = 1; step < 9; ++step) {
        const std::string from = std::to_string(1'735'700'000'000 + 86'400'000LL * step);
        CHECK(panel.reader.set_state(R"({"timeline":{"from":)" + from +
                                     R"(,"to":1748700000000}})") == StateSet::here);
        const Frame f = panel.reader.frame(1.0 / 60);
        CHECK_FALSE(f.state_changed);
        CHECK(f.boxes_changed == std::array<bool, layer_part_count>{});
        CHECK(f.trees_changed == std::array<bool, branch_count>{});
    }
    Frame rested;
    for (int i = 0; i < 60 && !rested.state_changed; ++i)
        rested = panel.reader.frame(1.0 / 60);
    CHECK(rested.state_changed);
    CHECK(rested.boxes_changed[static_cast<std::size_t>(LayerPart::labels)]);
    CHECK_FALSE(rested.announced.has_value());
}

TEST_CASE("a state at another place scrolls there") {
    TestPanel panel;
    CHECK(panel.reader.set_state(R"({"place":{"id":"two"}})") == StateSet::elsewhere);
    CHECK(panel.reader.set_state("[]") == StateSet::refused);
}

TEST_CASE("keys have the table's commands, in their scope") {
    TestPanel panel;
    CHECK_FALSE(panel.reader.key("Home"));  // scrolls, unless the timeline has the focus
    CHECK(panel.reader.key("End", plot));
    CHECK(panel.reader.state().selected == "e4");
    CHECK(panel.reader.key("ArrowUp", panel.heading("e4")) == true);
    CHECK_FALSE(panel.reader.key("Enter"));
    CHECK(panel.reader.key("t"));
    CHECK(panel.reader.state().form == TimelineForm::table);
    CHECK(panel.reader.key("t"));
    CHECK(panel.reader.state().form == TimelineForm::chart);
    CHECK(panel.reader.key("?"));
    CHECK(panel.reader.sources().sheet.kind == SheetKind::keys);
    CHECK(panel.reader.key("Escape"));
    CHECK(panel.reader.sources().sheet.kind == SheetKind::none);
}
