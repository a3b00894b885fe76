#include "layout/chrome/sheet.h"

#include <algorithm>
#include <cmath>

#include "layout/chrome/sheet_builder.h"
#include "layout/document/mirror.h"
#include "model/article/language.h"
#include "model/text/text.h"
#include "semantics/date_text.h"

namespace broadside {
namespace {

constexpr float card_width = 380;
constexpr float search_width = 560;
using namespace sheet_size;

void contents(SheetBuilder& s) {
    s.title(s.in.strings.contents);
    SideColumn column = s.column(-12);
    column.contents(s.style.target);
    s.take(column);
    s.statuses();
}

/// Only where there is a choice.
void languages(SheetBuilder& sheet) {
    if (sheet.in.languages.size() < 2) return;
    std::vector<SheetBuilder::Choice> choices;
    for (const Language& language : sheet.in.languages)
        choices.push_back({language.name,
                           concat({button::language, language.tag}),
                           language.tag == sheet.in.article.lang,
                           {}});
    sheet.choice(sheet.in.strings.language, choices);
}

void reading(SheetBuilder& sheet) {
    using C = std::vector<SheetBuilder::Choice>;
    const Strings& s = sheet.in.strings;
    sheet.title(s.reading);
    const Reading& r = sheet.in.state.reading;
    const std::string size = std::to_string(std::lround(r.size * 100)) + " %";
    sheet.choice(s.text_size, C{{"−", button::smaller, false, s.smaller},
                                {"+", button::larger, false, s.larger}});
    sheet.line(size, sheet.style.ui(sheet.style.small), Tone::soft, "sheet.size");
    sheet.b.skip(gap);
    const bool wide = r.spacing == Spacing::wide;
    sheet.choice(s.spacing, C{{s.spacing_normal, button::spacing_normal, !wide, {}},
                              {s.spacing_wide, button::spacing_wide, wide, {}}});
    sheet.choice(s.typeface, C{{s.face_page, button::page_face, r.face == Face::page, {}},
                               {s.face_serif, button::serif, r.face == Face::serif, {}},
                               {s.face_sans, button::sans, r.face == Face::sans, {}}});
    const Theme theme = sheet.in.state.theme;
    sheet.choice(s.theme, C{{s.theme_auto, button::theme_auto, theme == Theme::automatic, {}},
                            {s.theme_light, button::theme_light, theme == Theme::light, {}},
                            {s.theme_dark, button::theme_dark, theme == Theme::dark, {}}});
    languages(sheet);
    sheet.b.skip(4);
    sheet.press(s.keyboard, button::keys);
    sheet.statuses();
}

/// Each line: the keys, and what they do.
void keys(SheetBuilder& s) {
    s.title(s.in.strings.keyboard);
    const Font font = s.style.ui(s.style.small);
    std::size_t n = 0;
    for (const KeyHelp& help : s.in.strings.keys) {
        std::vector<TextRun> runs(2);
        runs[0] = {.text = std::string(help.keys) + "   ",
                   .font = s.style.ui(s.style.small, 600),
                   .tone = Tone::ink};
        runs[1] = {.text = std::string(help.what), .font = font, .tone = Tone::soft};
        s.b.runs(std::move(runs), {font, 1.4F}, "sheet.key." + std::to_string(n++), s.b.left(),
                 s.b.column());
        s.b.skip(4);
    }
}

void source(SheetBuilder& s, std::size_t index) {
    const Source& source = s.in.article.sources[index];
    const std::string number = std::to_string(index + 1);
    s.title(fill(s.in.strings.source_label, {number}));
    TextRun name{.text = source.title, .font = s.style.text(s.style.body, 600)};
    if (!source.url.empty()) {
        name.href = source.url;
        name.tone = Tone::accent;
    }
    s.b.runs({std::move(name)}, {.font = s.style.text(s.style.body, 600), .leading = 1.35F},
             "sheet.link", s.b.left(), s.b.column());
    std::string rest = source.publisher;
    if (source.date) {
        if (!rest.empty()) rest += "  ·  ";
        rest += date_text(*source.date, s.in.strings);
    }
    s.b.skip(6);
    if (!rest.empty()) s.line(rest, s.style.ui(s.style.small), Tone::soft, "sheet.text");
    s.b.skip(gap);
    s.press(s.in.strings.all_sources, button::all_sources);
}

void term(SheetBuilder& s, std::size_t index) {
    const Term& t = s.in.article.glossary[index];
    s.title(t.term);
    s.line(t.definition, s.style.text(s.style.note), Tone::ink, "sheet.text");
    s.b.skip(gap);
    s.press(s.in.strings.all_terms, button::all_terms);
}

void result(SheetBuilder& s, const SearchResult& place, std::size_t index) {
    const float top = s.b.y;
    std::vector<TextRun> runs(2);
    runs[0].text = place.title + "\n";
    runs[0].font = s.style.text(s.style.note, 600);
    runs[1].text = place.snippet;
    runs[1].font = s.style.text(s.style.small);
    runs[1].tone = Tone::soft;
    Box& box = s.b.runs(std::move(runs), {.font = s.style.text(s.style.note), .leading = 1.5F},
                        "result." + std::to_string(index), s.b.left(), s.b.column());
    box.kind = BoxKind::result;
    box.owner = box.key;
    box.inset_x = 0;
    box.inset_y = 8;
    const float height = std::max(box.flow.height + 16, s.style.target);
    box.rect = {s.b.left(), top, s.b.column(), height};
    s.b.y = top + height;
    s.b.rule(s.b.left(), s.b.column());
    s.b.skip(1);
}

void search(SheetBuilder& s, const SearchResults& found) {
    s.b.y = pad + field_height + gap;
    if (s.in.state.query.empty()) {
        s.line(s.in.strings.search_tip, s.style.ui(s.style.small), Tone::soft, "sheet.text");
        return;
    }
    const std::string count = std::to_string(found.total);
    s.line(
        found.total == 0 ? std::string(s.in.strings.no_results) : fill(s.in.strings.hits, {count}),
        s.style.ui(s.style.small), Tone::soft, "sheet.count");
    s.b.skip(6);
    for (std::size_t i = 0; i < found.results.size(); ++i)
        result(s, found.results[i], i);
}

/// Where a sheet of this size stands: at the foot of a phone, else as near to what asked for it
/// as there is room.
Rect placed(const LayoutInput& in, const SheetRequest& request, bool narrow, float width,
            float height) {
    const float foot = in.height - in.bottom;
    if (narrow) {
        const float h = std::min(height, foot * 0.86F);
        return {0, foot - h, in.width, h};
    }
    const float room = in.height - 2 * gap;
    const float h = std::min(height, room);
    const float x = std::clamp(request.from.x - pad, gap, std::max(in.width - width - gap, gap));
    const float below = request.from.bottom() + gap;
    if (below + h <= in.height - gap) return {x, below, width, h};
    return {x, std::clamp(request.from.y - gap - h, gap, std::max(in.height - h - gap, gap)), width,
            h};
}

}  // namespace

Sheet layout_sheet(const LayoutInput& input, const SheetRequest& request,
                   const SearchResults& found, TextMeasure& measure) {
    Sheet sheet;
    sheet.kind = request.kind;
    TypeStyle style = style_for(input.width, input.state.reading);
    const bool narrow = style.narrow;
    const bool searching = request.kind == SheetKind::search;
    const float most = searching ? search_width : card_width;
    const float width = narrow ? input.width : std::min(most, input.width - 2 * gap);
    style.rail = 0;
    style.margin = pad;
    style.main_max = width;
    style.top = pad;
    LayoutInput inner = input;
    inner.width = width;
    inner.rail = inner.bottom = 0;
    inner.justify = false;
    SheetBuilder builder(inner, style, measure);
    switch (request.kind) {
        case SheetKind::contents:
            contents(builder);
            break;
        case SheetKind::reading:
            reading(builder);
            break;
        case SheetKind::search:
            search(builder, found);
            break;
        case SheetKind::source:
            source(builder, request.index);
            break;
        case SheetKind::term:
            term(builder, request.index);
            break;
        case SheetKind::filter:
            lay_filter_sheet(builder);
            break;
        case SheetKind::share:
            lay_share_sheet(builder);
            break;
        case SheetKind::keys:
            keys(builder);
            break;
        case SheetKind::none:
            return sheet;
    }
    sheet.boxes = builder.boxes(sheet.height);
    const float foot = input.height - input.bottom;
    sheet.rect = searching ? Rect{narrow ? 0 : input.rail, 0, width, foot}
                           : placed(input, request, narrow, width, sheet.height);
    if (searching || request.kind == SheetKind::filter)
        sheet.field = {sheet.rect.x + pad, sheet.rect.y + pad, width - 2 * pad - close_target,
                       field_height};
    if (is_right_to_left(input.article.lang))
        sheet.field = mirrored(sheet.field, sheet.rect.x, sheet.rect.right());
    for (Box& box : sheet.boxes) {
        box.rect.x += sheet.rect.x;
        if (box.kind == BoxKind::heading) sheet.title = box.runs.front().text;
    }
    if (searching) sheet.title = input.strings.search;
    if (request.kind == SheetKind::filter) sheet.title = input.strings.filter;
    return sheet;
}

}  // namespace broadside
