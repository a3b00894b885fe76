#include "ui/panel.h"

#include <doctest/doctest.h>

#include "dense_article.h"
#include "ui/panel_fixture.h"

using namespace broadside;

namespace {

/// Updates all derived values.
PanelVersions versions(TestPanelSources& on) {
    (void)on.panel.document();
    (void)on.panel.chrome();
    (void)on.panel.timeline();
    (void)on.panel.sheet();
    for (std::size_t b = 0; b < branch_count; ++b)
        (void)on.panel.tree(static_cast<Branch>(b));
    return on.panel.versions();
}

}  // namespace

TEST_CASE("without changes nothing is remade") {
    TestPanelSources on;
    const PanelVersions first = versions(on);
    const Document* document = &on.panel.document();
    CHECK(versions(on) == first);
    CHECK(&on.panel.document() == document);
}

TEST_CASE("each change remakes only its dependents") {
    TestPanelSources on;
    PanelVersions before = versions(on);
    const auto now = [&] {
        const PanelVersions after = versions(on);
        return std::pair{std::exchange(before, after), after};
    };

    on.in.state.window = TimelineWindow{19500, 19900};  // only the chart depends on it
    {
        const auto [old, made] = now();
        CHECK(made.timeline == old.timeline + 1);
        CHECK(made.document == old.document);
        CHECK(made.chrome == old.chrome);
        CHECK(made.trees == old.trees);
    }
    on.in.state.theme = Theme::dark;  // no layout depends on colours
    on.in.state.place = {{Part::section, 1}, 40};
    on.in.state.query = "text";
    {
        const auto [old, made] = now();
        CHECK(made == old);
    }
    on.in.state.open.emplace_back("why");
    {
        const auto [old, made] = now();
        CHECK(made.document > old.document);
        CHECK(made.sheet == old.sheet);
    }
    on.in.page.view.width = 900;
    {
        const auto [old, made] = now();
        CHECK(made.document > old.document);
        CHECK(made.timeline > old.timeline);
        CHECK(made.chrome > old.chrome);
        CHECK(made.trees == old.trees);
    }
    ++on.in.fonts_version;
    {
        const auto [old, made] = now();
        CHECK(made.document > old.document);
        CHECK(made.timeline > old.timeline);
        CHECK(made.chrome > old.chrome);
    }
    on.in.sheet = {SheetKind::keys, 0};
    {
        const auto [old, made] = now();
        CHECK(made.sheet > old.sheet);
        CHECK(made.document == old.document);
    }
}

TEST_CASE("the colours depend on page and theme") {
    TestPanelSources on;
    CHECK_FALSE(on.panel.palette().dark);
    on.in.state.theme = Theme::dark;
    CHECK(on.panel.palette().dark);
    on.in.state.theme = Theme::automatic;
    on.in.page.colours.paper = 0x102030;
    CHECK(on.panel.palette().dark);
}

TEST_CASE("the interface's language is the reader's, or the page's, or the article's") {
    TestPanelSources on;
    on.in.article->lang = "ar";
    CHECK(on.panel.strings().tag == strings_for("ar").tag);
    on.in.page.lang = "zh-Hans";
    CHECK(on.panel.strings().tag == strings_for("zh-Hans").tag);
    on.in.state.lang = "en";
    CHECK(on.panel.strings().tag == strings_for("en").tag);
}

TEST_CASE("while presenting and in a picture there is only the document") {
    TestPanelSources on;
    CHECK_FALSE(on.panel.is_alone());
    CHECK_FALSE(on.panel.chrome().boxes.empty());
    on.in.state.presenting = true;
    CHECK(on.panel.is_alone());
    CHECK(on.panel.chrome().boxes.empty());
    on.in.state.presenting = false;
    on.in.page.picture = true;
    CHECK(on.panel.is_alone());
    CHECK(on.panel.document().plot.h > 0);
    CHECK(on.panel.chrome().boxes.empty());
}

TEST_CASE("the drawn boxes of nodes are found") {
    TestPanelSources on;
    const NodeId plot{{Part::timeline}, Piece::plot};
    const Rect unscrolled = on.panel.rect_of(plot, 0);
    CHECK(unscrolled.h == on.panel.document().plot.h);
    CHECK(on.panel.rect_of(plot, 120).y == unscrolled.y - 120);
    CHECK(on.panel.rect_of({{Part::section, 99}, Piece::heading}, 0).h == 0);
}

TEST_CASE("the current part of the contents") {
    TestPanelSources on;
    const auto current = [&](PartRef place) {
        on.in.state.place.part = place;
        return on.panel.current_part();
    };
    CHECK(current({Part::section, 1}) == PartRef{Part::section, 1});
    CHECK(current({Part::event, 2}) == PartRef{Part::timeline});
    CHECK(current({Part::question, 1}) == PartRef{Part::questions});
    CHECK(current({Part::source, 0}) == PartRef{Part::sources});
}

TEST_CASE("search results depend on the query") {
    TestPanelSources on;
    CHECK(on.panel.found().total == 0);
    on.in.state.query = "slowly";
    CHECK(on.panel.found().total == 1);
    on.in.state.query = "slowly nowhere";
    CHECK(on.panel.found().total == 0);
}
