#include "ui/panel_keys.h"

#include <doctest/doctest.h>

using namespace broadside;

namespace {

/// Whether the key differs after each of these changes, and equals its copy before them.
template <typename Key, typename... Change>
void check_depends(Change... change) {
    int number = 0;
    const auto check = [&](auto apply) {
        CAPTURE(number);
        Key key;
        CHECK(key == Key());
        apply(key);
        CHECK_FALSE(key == Key());
        ++number;
    };
    (check(change), ...);
}

template <typename Key, typename Value>
auto set(Value Key::*member, Value value) {
    return [=](Key& key) { key.*member = value; };
}

}  // namespace

TEST_CASE("colours depend on the page and on the theme") {
    check_depends<PaletteKey>(set(&PaletteKey::theme, Theme::dark),
                              [](PaletteKey& key) { key.preferences.reduced_motion = true; });
}

TEST_CASE("the index depends on the article and on every setting of the filter") {
    check_depends<IndexKey>(
        set<IndexKey, Version>(&IndexKey::article, 1),
        set<IndexKey, std::uint8_t>(&IndexKey::hidden, 2),
        [](IndexKey& key) { key.filter.lanes = {"us"}; },
        [](IndexKey& key) { key.filter.categories = {"law"}; },
        [](IndexKey& key) { key.filter.source = "s1"; },
        [](IndexKey& key) { key.filter.text = "word"; });
}

TEST_CASE("the timeline's tree differs without a window and with the window from 0 to 0") {
    check_depends<TimelineTreeKey>(set<TimelineTreeKey, std::optional<TimelineWindow>>(
                                       &TimelineTreeKey::window, TimelineWindow()),
                                   set(&TimelineTreeKey::narrow, true),
                                   [](TimelineTreeKey& key) { key.strings = &strings_en(); });
}

TEST_CASE("the document depends on sizes, fonts, window and the page's settings") {
    check_depends<DocumentKey>(set<DocumentKey, Version>(&DocumentKey::article_tree, 1),
                               set<DocumentKey, Version>(&DocumentKey::timeline_tree, 1),
                               set<DocumentKey, Version>(&DocumentKey::fonts, 1),
                               set<DocumentKey, Version>(&DocumentKey::state, 1),
                               set(&DocumentKey::width, 0.5F), set(&DocumentKey::height, 0.5F),
                               set(&DocumentKey::rail, 0.5F), set(&DocumentKey::bottom, 0.5F),
                               set(&DocumentKey::justify, true), set(&DocumentKey::picture, true),
                               [](DocumentKey& key) {
                                   key.window = TimelineWindow{1, 2};
                               });
}

TEST_CASE("the chart depends on its window, its place and the day") {
    check_depends<TimelineKey>(
        [](TimelineKey& key) { key.window.to = 0.25; }, [](TimelineKey& key) { key.plot.h = 1; },
        [](TimelineKey& key) { key.today = 0.0; }, [](TimelineKey& key) { key.fonts = 1; });
}

TEST_CASE("a sheet depends on its subject and on the control that opened it") {
    check_depends<SheetTreeKey>(
        [](SheetTreeKey& key) {
            key.request = {SheetKind::source, 0};
        },
        [](SheetTreeKey& key) { key.request.index = 1; }, [](SheetTreeKey& key) { key.found = 1; },
        set(&SheetTreeKey::theme, Theme::light));
    check_depends<SheetKey>([](SheetKey& key) { key.from.x = 3; },
                            [](SheetKey& key) { key.reading.size = 1.3F; },
                            set(&SheetKey::kind, SheetKind::term));
}

TEST_CASE("versions differ if any tree of the text layer does") {
    for (std::size_t branch = 0; branch < branch_count; ++branch) {
        PanelVersions versions;
        versions.trees[branch] = 1;
        CHECK_FALSE(versions == PanelVersions());
    }
}
