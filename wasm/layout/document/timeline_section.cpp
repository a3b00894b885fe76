#include "layout/document/timeline_section.h"

#include <algorithm>

#include "layout/document/contents.h"
#include "semantics/date_text.h"

namespace broadside {
namespace timeline_section {
namespace {

constexpr float chart_share = 0.5F;  // of the column's width
constexpr float least_chart = 366, most_chart = 466;
constexpr float more_lane = 110;  // for each side beyond two
constexpr std::size_t most_related = 4;

bool share_source(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::any_of(a.begin(), a.end(), [&](const std::string& id) {
        return std::find(b.begin(), b.end(), id) != b.end();
    });
}

}  // namespace

DocumentBuilder::Setting Section::ui(float size, Tone tone, std::uint16_t weight) const {
    return {style.ui(size, weight), 1.5F, tone, false};
}

bool Section::is_chosen(std::size_t event) const { return events[event].id == in.state.selected; }

std::string Section::date(std::size_t event) const {
    return date_text(events[event].date, events[event].end.get(), in.strings);
}

std::vector<std::uint32_t> Section::in_window(std::size_t most,
                                              std::optional<std::size_t> lane) const {
    return events_in(in.timeline, in.window, most, lane);
}

Box& Section::title(std::size_t event, float x, float width, std::uint16_t weight) {
    const Event& e = events[event];
    TextRun run{.text = e.title,
                .font = style.ui(style.small, weight),
                .tone = e.status == Status::forecast ? Tone::soft : Tone::ink};
    run.font.italic = e.status == Status::forecast;
    const Font font = run.font;
    Box& box = b.runs({std::move(run)}, {font, 1.35F, Tone::ink, false}, e.id, x, width);
    box.kind = BoxKind::result;
    box.owner = e.id;
    box.on = is_chosen(event);
    return box;
}

void Section::chart() {
    const auto lanes = in.article.timeline.lanes.size();
    const float more = lanes > 3 ? more_lane * static_cast<float>(lanes - 3) : 0;
    const float height = (std::clamp(b.column() * chart_share, least_chart, most_chart) + more) *
                         std::clamp(in.state.reading.size, 1.0F, 1.5F);
    Box plot;
    plot.kind = BoxKind::plot;
    plot.key = "timeline.plot";
    plot.rect = {b.left(), b.y, b.column(), height};
    b.doc.plot = b.doc.hand = plot.rect;
    b.doc.boxes.push_back(std::move(plot));
    b.skip(height);
}

void Section::chosen_event() {
    const PartRef ref = find_part(in.article, in.state.selected);
    if (ref.part != Part::event) return;
    b.skip(style.body * 0.6F);
    b.rule(b.left(), b.column());
    b.skip(style.body * 0.8F);
    b.anchor(events[ref.index].id);
    event_text(events[ref.index]);
}

/// Previous, next, close; answers with the left edge of the first.
float Section::steps(float top) {
    float x = b.left() + b.column();
    const std::pair<std::string_view, const char*> tools[] = {
        {"←", button::previous}, {"→", button::next}, {"×", button::close}};
    for (int i = 2; i >= 0; --i) {
        Box& box = b.button(tools[i].first, tools[i].second, 0, top);
        x -= box.rect.w;
        box.rect.x = x;
        x -= 6;
    }
    return x;
}

void Section::event_text(const Event& e) {
    const Article& a = in.article;
    const float top = b.y;
    const float free = steps(top);
    if (style.narrow) b.y = top + style.target + 6;
    std::string when = date_text(e.date, e.end.get(), in.strings);
    when += "  ·  " + a.timeline.lanes[e.lane].label;
    if (e.category) when += "  ·  " + a.timeline.categories[*e.category].label;
    const float room = style.narrow ? b.column() : free - b.left() - 12;
    b.line(when, ui(style.small), e.id + ".meta", room);
    b.line(e.title, {style.text(style.subheading, 600), style.heading_leading, Tone::ink, true},
           "event.title", std::min(room, b.prose()));
    if (e.status != Status::none) {
        b.skip(style.label * 0.3F);
        b.status(e.status, b.left(), b.y);
        b.skip(style.label * 1.5F);
    }
    b.skip(style.body * 0.4F);
    b.body(e.body, e.id, Tone::ink);
    related(e);
}

/// Links to what it answers, to what answers it, and to the sections with the same sources.
void Section::related(const Event& e) {
    const std::size_t self = find_part(in.article, e.id).index;
    std::size_t count = 0;
    const auto link = [&](std::string_view pattern, const std::string& title,
                          const std::string& id) {
        if (count == most_related) return;
        if (count == 0) b.skip(style.body * 0.5F);
        const std::size_t at = pattern.find("{0}");
        const Font font = style.ui(style.small);
        std::vector<TextRun> runs(2);
        runs[0] = {.text = std::string(pattern.substr(0, at)), .font = font, .tone = Tone::soft};
        runs[1] = {.text = title, .font = font, .tone = Tone::accent, .href = "#" + id};
        b.runs(std::move(runs), {font, 1.5F, Tone::soft, false},
               "event.link." + std::to_string(count++), b.left(), b.prose())
            .live = true;
    };
    for (const auto& [event, answered] : in.article.timeline.answers) {
        if (event == self)
            link(in.strings.responds_to, events[answered].title, events[answered].id);
        if (answered == self) link(in.strings.answered_by, events[event].title, events[event].id);
    }
    for (const broadside::Section& s : in.article.sections)
        if (share_source(s.sources, e.sources)) link(in.strings.see_section, s.title, s.id);
}

namespace {

class Tools {
public:
    explicit Tools(Section& section) : s_(section), b_(section.b), style_(section.style) {}

    void lay_out() {
        const Strings& words = s_.in.strings;
        const float top = b_.y;
        struct Tool {
            std::string_view text;
            const char* name;
            std::string_view label = {};
            bool toggle = false, on = false;
        };
        const TimelineForm form = s_.in.state.form;
        const Tool tools[] = {
            {words.list_view, button::table, {}, true, form == TimelineForm::table},
            {words.compare, button::compare, {}, true, form == TimelineForm::compare},
            {words.filter, button::filter, {}, true, s_.in.timeline.hidden > 0},
            {words.share, button::share},
            {words.fit, button::fit},
            {"−", button::zoom_out, words.zoom_out},
            {"+", button::zoom_in, words.zoom_in}};
        const std::size_t first = b_.doc.boxes.size();
        float width = -gap;
        for (const Tool& tool : tools) {
            Box& box = b_.button(tool.text, tool.name, 0, top);
            if (tool.toggle) box.kind = BoxKind::toggle;
            box.on = tool.on;
            box.label = tool.label;
            width += box.rect.w + gap;
        }
        const Font font = style_.ui(style_.note, 600);
        const std::string_view title = timeline_title(s_.in);
        const bool beside = width + b_.text_width(title, font) + 3 * gap < b_.column();
        float x = beside ? b_.left() + b_.column() - width : b_.left();
        b_.y = top + (beside ? std::max((style_.target - style_.note * 1.3F) / 2, 0.0F) : 0);
        b_.line(title, {font, 1.3F, Tone::ink, true}, "timeline",
                beside ? x - b_.left() - gap : b_.column());
        float row = beside ? top : b_.y + gap;
        for (std::size_t i = first; i < first + std::size(tools); ++i) {
            Rect& rect = b_.doc.boxes[i].rect;
            if (x > b_.left() && x + rect.w > b_.left() + b_.column() + 1) {
                x = b_.left();
                row += style_.target + gap;
            }
            rect.x = x;
            rect.y = row;
            x += rect.w + gap;
        }
        b_.y = std::max(b_.y, row + style_.target);
        hidden();
    }

private:
    static constexpr float gap = 6;

    void hidden() {
        const std::size_t hidden = s_.in.timeline.hidden;
        if (hidden == 0) return;
        b_.skip(4);
        const float top = b_.y;
        const std::string text = fill(s_.in.strings.hidden_events, {std::to_string(hidden)});
        Box& all = b_.button(s_.in.strings.show_all, button::show_all, 0, top);
        const float w = all.rect.w;
        all.rect.x = b_.left() + b_.column() - w;
        b_.y = top + (style_.target - style_.small * 1.45F) / 2;
        b_.line(text, s_.ui(style_.small), "timeline.hidden", b_.column() - w - gap).live = true;
        b_.y = std::max(b_.y, top + style_.target);
    }

    Section& s_;
    DocumentBuilder& b_;
    const TypeStyle& style_;
};

}  // namespace
}  // namespace timeline_section

void lay_timeline(DocumentBuilder& b) {
    using timeline_section::Section;
    const TypeStyle& style = b.style;
    Section section(b);
    const float outset = style.narrow ? std::min(8.0F, style.margin) : 0;
    const float pad = style.narrow ? 14.0F : 24.0F;
    const float top = b.y;
    const std::size_t field = b.doc.boxes.size();
    b.anchor("timeline");
    b.ground({});
    b.inset(pad - outset);
    b.skip(pad * 0.8F);
    timeline_section::Tools(section).lay_out();
    b.skip(style.body * 0.4F);
    switch (b.in.state.form) {
        case TimelineForm::table:
            section.table();
            break;
        case TimelineForm::chart:
        case TimelineForm::compare:
            if (style.narrow)
                section.strip();
            else
                section.chart();
            if (b.in.state.form == TimelineForm::compare)
                section.compare();
            else if (style.narrow)
                section.spine();  // which opens events in their places
            if (b.in.state.form == TimelineForm::compare || !style.narrow) section.chosen_event();
            break;
    }
    b.skip(pad * 0.7F);
    b.inset(outset - pad);
    b.doc.boxes[field].rect = {b.left() - outset, top, b.column() + 2 * outset, b.y - top};
    b.skip(style.section);
}

void lay_timeline_picture(DocumentBuilder& b) {
    timeline_section::Section section(b);
    b.line(timeline_title(b.in),
           {b.style.text(b.style.heading, 600), b.style.heading_leading, Tone::ink, true}, "",
           b.column());
    b.line(window_text(b.in.window, b.in.strings), section.ui(b.style.small), "", b.column());
    b.skip(b.style.body);
    section.chart();
    b.skip(b.style.body);
    std::string credit = b.in.article.title;
    if (b.in.article.as_of)
        credit +=
            "  ·  " + fill(b.in.strings.as_of, {date_text(*b.in.article.as_of, b.in.strings)});
    b.line(credit, section.ui(b.style.small), "", b.column());
}

}  // namespace broadside
