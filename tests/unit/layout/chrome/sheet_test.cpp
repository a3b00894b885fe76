#include "layout/chrome/sheet.h"

#include <doctest/doctest.h>

#include "layout/design.h"
#include "sample_article.h"
#include "trees.h"

using namespace broadside;

namespace {

constexpr float height = 700;
constexpr float bar = 60;  ///< of the bar at the bottom of narrow panels

struct Place {
    float width = 1280;
    Rect from = {400, 100, 40, 40};
    const char* lang = "en";
    float high = height;
};

/// A sheet beside a rail of 232 px, or above a bar.
Sheet sheet_of(SheetKind kind, const Place& place, const ReaderState& state = {}) {
    Article article = sample_article();
    article.lang = place.lang;
    const Trees trees(article, state, place.width);
    LayoutInput input = trees.input(place.width, place.high);
    const bool narrow = is_narrow(place.width, state.reading);
    input.rail = narrow ? 0 : 232;
    input.bottom = narrow ? bar : 0;
    SearchIndex searched(article);
    const SearchResults found = searched.search(state.query);
    const Node tree =
        sheet_tree({kind}, {trees.context, strings_en(), trees.index, trees.tree, found, {}});
    PlainMeasure measure;
    return layout_sheet(input, tree, kind, place.from, measure);
}

Sheet sheet_from(const Rect& from) { return sheet_of(SheetKind::source, {.from = from}); }

}  // namespace

TEST_CASE("the search is as high as the panel, beside the rail") {
    const Sheet sheet = sheet_of(SheetKind::search, {});
    CHECK(sheet.rect == Rect{232, 0, design::sheet::search, height});
    const Sheet narrow = sheet_of(SheetKind::search, {.width = 400});
    CHECK(narrow.rect == Rect{0, 0, 400, height - bar});
}

TEST_CASE("a card is below the control that opened it, or above if there is more space") {
    const Sheet below = sheet_from({400, 100, 40, 40});
    CHECK(below.rect.y > 140);
    CHECK(below.rect.y < 160);
    CHECK(below.rect.h == below.height);
    const Sheet above = sheet_from({400, 640, 40, 40});
    CHECK(above.rect.bottom() < 640);
    CHECK(above.rect.bottom() > 620);
    CHECK(above.rect.x == below.rect.x);
}

TEST_CASE("a card stays in the panel, wherever the control is, also scrolled out of it") {
    for (const float x : {-50.0F, 0.0F, 600.0F, 1270.0F})
        for (const float y : {-3000.0F, -80.0F, 0.0F, 350.0F, 690.0F, 9000.0F}) {
            CAPTURE(x);
            CAPTURE(y);
            const Rect rect = sheet_from({x, y, 40, 40}).rect;
            CHECK(rect.x > 0);
            CHECK(rect.y > 0);
            CHECK(rect.right() < 1280);
            CHECK(rect.bottom() < height);
        }
}

TEST_CASE("on a narrow panel a sheet is above the bar, as wide as the panel, and not too high") {
    const Sheet small = sheet_of(SheetKind::source, {.width = 400});
    CHECK(small.rect == Rect{0, height - bar - small.height, 400, small.height});
    const Sheet large = sheet_of(SheetKind::reading, {.width = 400, .high = 300});
    CHECK(large.height > large.rect.h);  // it scrolls
    CHECK(large.rect.bottom() == doctest::Approx(300 - bar));
    CHECK(large.rect.y > 0);
}

TEST_CASE("only the search and the filter have a text field, inside the sheet") {
    for (const SheetKind kind : {SheetKind::search, SheetKind::filter}) {
        const Sheet sheet = sheet_of(kind, {});
        CHECK(sheet.field.x > sheet.rect.x);
        CHECK(sheet.field.right() < sheet.rect.right());
        CHECK(sheet.field.h > 0);
        for (const Box& box : sheet.boxes)  // from the sheet's top
            CHECK(box.rect.y + sheet.rect.y >= sheet.field.bottom());
    }
    for (const SheetKind kind : {SheetKind::source, SheetKind::reading, SheetKind::contents})
        CHECK(sheet_of(kind, {}).field == Rect());
}

TEST_CASE("the close button's corner is free, on the left in a right-to-left article") {
    for (const char* lang : {"en", "ar"}) {
        CAPTURE(lang);
        const bool rtl = lang == std::string_view("ar");
        const auto check_free = [&](const Sheet& sheet, const Rect& rect) {
            if (rtl)
                CHECK(rect.x >= sheet.rect.x + design::target::thumb);
            else
                CHECK(rect.right() <= sheet.rect.right() - design::target::thumb);
        };
        const Sheet card = sheet_of(SheetKind::source, {.lang = lang});
        REQUIRE(card.boxes[0].kind == BoxKind::heading);
        check_free(card, card.boxes[0].rect);
        const Sheet search = sheet_of(SheetKind::search, {.lang = lang});
        check_free(search, search.field);
    }
}

TEST_CASE("options that do not fit in one line continue in the next") {
    ReaderState large;
    large.reading.size = 1.5F;
    const Sheet sheet = sheet_of(SheetKind::reading, {.width = 300}, large);
    std::size_t options = 0;
    for (const Box& box : sheet.boxes) {
        if (box.kind != BoxKind::toggle) continue;
        ++options;
        CHECK(box.rect.right() <= sheet.rect.right());
        for (const Box& other : sheet.boxes)
            if (&other != &box) CHECK_FALSE(box.rect.overlaps(other.rect));
    }
    CHECK(options == 8);  // spacing, typeface, theme
}

TEST_CASE("a result has a strong title and a large enough target") {
    ReaderState state;
    state.query = "text";
    const Sheet sheet = sheet_of(SheetKind::search, {}, state);
    std::size_t results = 0;
    for (const Box& box : sheet.boxes) {
        if (box.kind != BoxKind::result) continue;
        ++results;
        CHECK(box.runs[0].font.weight == design::weight::strong);
        CHECK(box.rect.h >= design::target::pointer);
        CHECK(box.rect.x > sheet.rect.x);
    }
    CHECK(results > 0);
}
