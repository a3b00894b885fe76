#include "layout/sheet.h"

#include <algorithm>
#include <cmath>

#include "layout/contents.h"
#include "layout/document_builder.h"
#include "layout/rich_runs.h"
#include "semantics/date_text.h"

namespace broadside {
namespace {

constexpr float card_width = 380;
constexpr float search_width = 560;
constexpr float pad = 18;
constexpr float gap = 10;  // between a card and what it belongs to
constexpr float close_target = 44;
constexpr float field_height = 44;

class SheetBuilder {
public:
    SheetBuilder(const LayoutInput& input, const TypeStyle& style, TextMeasure& measure)
        : in_(input), style_(style), b_(input, style_, measure) {
        b_.y = pad;
    }

    void contents() {
        title(in_.strings.contents);
        SideColumn column(in_, style_, b_.measure);
        column.x = b_.left() - 12;
        column.width = b_.column() + 12;
        column.y = b_.y;
        column.contents(style_.target);
        take(column);
        filter();
    }

    void reading() {
        const Strings& s = in_.strings;
        title(s.reading);
        const Reading& r = in_.state.reading;
        const std::string size = std::to_string(std::lround(r.size * 100)) + " %";
        choice(s.text_size,
               {{"−", button::smaller, false, s.smaller}, {"+", button::larger, false, s.larger}});
        line(size, style_.ui(style_.small), Tone::soft, "sheet.size");
        b_.skip(gap);
        const bool wide = r.spacing == Spacing::wide;
        choice(s.spacing, {{s.spacing_normal, button::spacing_normal, !wide, {}},
                           {s.spacing_wide, button::spacing_wide, wide, {}}});
        choice(s.typeface, {{s.face_page, button::page_face, r.face == Face::page, {}},
                            {s.face_serif, button::serif, r.face == Face::serif, {}},
                            {s.face_sans, button::sans, r.face == Face::sans, {}}});
        const Theme theme = in_.state.theme;
        choice(s.theme, {{s.theme_auto, button::theme_auto, theme == Theme::automatic, {}},
                         {s.theme_light, button::theme_light, theme == Theme::light, {}},
                         {s.theme_dark, button::theme_dark, theme == Theme::dark, {}}});
        filter();
    }

    void source(std::size_t index) {
        const Source& s = in_.article.sources[index];
        const std::string number = std::to_string(index + 1);
        title(fill(in_.strings.source_label, {number}));
        TextRun name{.text = s.title, .font = style_.text(style_.body, 600)};
        if (!s.url.empty()) {
            name.href = s.url;
            name.tone = Tone::accent;
        }
        b_.runs({std::move(name)}, {.font = style_.text(style_.body, 600), .leading = 1.35F},
                "sheet.link", b_.left(), b_.column());
        std::string rest = s.publisher;
        if (s.date) {
            if (!rest.empty()) rest += "  ·  ";
            rest += date_text(*s.date, in_.strings);
        }
        b_.skip(6);
        if (!rest.empty()) line(rest, style_.ui(style_.small), Tone::soft, "sheet.text");
        b_.skip(gap);
        press(in_.strings.all_sources, button::all_sources);
    }

    void term(std::size_t index) {
        const Term& t = in_.article.glossary[index];
        title(t.term);
        line(t.definition, style_.text(style_.note), Tone::ink, "sheet.text");
        b_.skip(gap);
        press(in_.strings.all_terms, button::all_terms);
    }

    void search(const SearchResults& found) {
        b_.y = pad + field_height + gap;
        if (in_.state.query.empty()) {
            line(in_.strings.search_tip, style_.ui(style_.small), Tone::soft, "sheet.text");
            return;
        }
        const std::string count = std::to_string(found.total);
        line(found.total == 0 ? std::string(in_.strings.no_results)
                              : fill(in_.strings.hits, {count}),
             style_.ui(style_.small), Tone::soft, "sheet.count");
        b_.skip(6);
        for (std::size_t i = 0; i < found.results.size(); ++i)
            result(found.results[i], i);
    }

    std::vector<Box> boxes(float& height) {
        height = b_.y + pad;
        Document doc = b_.finish(height);
        return std::move(doc.boxes);
    }

private:
    struct Choice {
        std::string_view text;
        const char* name;
        bool on;
        std::string_view label;
    };

    /// Beside the button that closes the sheet.
    void title(std::string_view text) {
        Box& box = b_.line(text, {style_.ui(style_.note, 600), 1.35F, Tone::ink, true},
                           "sheet.title", b_.column() - close_target);
        box.kind = BoxKind::heading;
        b_.y = std::max(b_.y + gap, pad + 34);
    }

    void line(std::string_view text, const Font& font, Tone tone, std::string key) {
        b_.line(text, {font, 1.5F, tone, false}, std::move(key), b_.column());
    }

    void press(std::string_view text, const char* name) {
        b_.button(text, name, b_.left(), b_.y);
        b_.skip(style_.target);
    }

    /// A row of a few things of which one is chosen, under what it is about.
    void choice(std::string_view about, std::initializer_list<Choice> choices) {
        line(about, style_.ui(style_.label), Tone::soft, "");
        b_.skip(2);
        float x = b_.left();
        for (const Choice& c : choices) {
            Box& box = b_.button(c.text, c.name, x, b_.y);
            box.kind = BoxKind::toggle;
            box.on = c.on;
            box.label = c.label.empty() ? std::string(about) + ": " + std::string(c.text)
                                        : std::string(c.label);
            x += box.rect.w + 6;
        }
        b_.skip(style_.target + gap);
    }

    void result(const SearchResult& place, std::size_t index) {
        const float top = b_.y;
        std::vector<TextRun> runs(2);
        runs[0].text = place.title + "\n";
        runs[0].font = style_.text(style_.note, 600);
        runs[1].text = place.snippet;
        runs[1].font = style_.text(style_.small);
        runs[1].tone = Tone::soft;
        Box& box = b_.runs(std::move(runs), {.font = style_.text(style_.note), .leading = 1.4F},
                           "result." + std::to_string(index), b_.left(), b_.column());
        box.kind = BoxKind::result;
        box.owner = box.key;
        box.inset_x = 0;
        box.inset_y = 8;
        const float height = std::max(box.flow.height + 16, style_.target);
        box.rect = {b_.left(), top, b_.column(), height};
        b_.y = top + height;
        b_.rule(b_.left(), b_.column());
        b_.skip(1);
    }

    /// What is shown by how sure it is.
    void filter() {
        SideColumn column(in_, style_, b_.measure);
        column.x = b_.left();
        column.width = b_.column();
        column.y = b_.y + gap;
        column.label(in_.strings.how_sure, "sheet.how-sure");
        column.statuses(std::min(style_.target, 36.0F));
        take(column);
    }

    void take(SideColumn& column) {
        for (Box& box : column.boxes)
            b_.doc.boxes.push_back(std::move(box));
        b_.y = column.y;
    }

    const LayoutInput& in_;
    const TypeStyle& style_;
    DocumentBuilder b_;
};

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
    LayoutInput inner{input.article, input.state, input.strings, width, input.height, 0, 0};
    SheetBuilder builder(inner, style, measure);
    switch (request.kind) {
        case SheetKind::contents:
            builder.contents();
            break;
        case SheetKind::reading:
            builder.reading();
            break;
        case SheetKind::search:
            builder.search(found);
            break;
        case SheetKind::source:
            builder.source(request.index);
            break;
        case SheetKind::term:
            builder.term(request.index);
            break;
        case SheetKind::none:
            return sheet;
    }
    sheet.boxes = builder.boxes(sheet.height);
    const float foot = input.height - input.bottom;
    sheet.rect = searching ? Rect{narrow ? 0 : input.rail, 0, width, foot}
                           : placed(input, request, narrow, width, sheet.height);
    if (searching)
        sheet.field = {sheet.rect.x + pad, sheet.rect.y + pad, width - 2 * pad - close_target,
                       field_height};
    for (Box& box : sheet.boxes) {
        box.rect.x += sheet.rect.x;
        if (box.kind == BoxKind::heading) sheet.title = box.runs.front().text;
    }
    if (searching) sheet.title = input.strings.search;
    return sheet;
}

}  // namespace broadside
