#include "layout/document/contents.h"

#include <algorithm>

namespace broadside {
std::string_view timeline_title(const LayoutInput& input) {
    const std::string& own = input.article.timeline.title;
    return own.empty() ? input.strings.timeline : std::string_view(own);
}

void SideColumn::label(std::string_view text, std::string key) {
    Box box;
    box.key = std::move(key);
    box.runs = {{.text = std::string(text),
                 .font = style_.ui(style_.label - 0.5F, 600),
                 .tone = Tone::soft}};
    box.flow =
        flow_text(box.runs, {.max_width = width, .line_height = style_.label * 1.5F}, measure_);
    box.rect = {x, y, width, box.flow.height};
    y += box.rect.h + 8;
    boxes.push_back(std::move(box));
}

void SideColumn::line(const std::string& id, std::string_view title, float target) {
    const float leading = std::max(style_.contents_leading, style_.least_leading);
    Box box;
    box.kind = BoxKind::contents;
    box.owner = id;
    box.key = "contents." + id;
    box.inset_x = 12;
    box.runs = {
        {.text = std::string(title), .font = style_.ui(style_.contents), .tone = Tone::soft}};
    box.flow = flow_text(
        box.runs, {.max_width = width - 14, .line_height = style_.contents * leading}, measure_);
    const float height = std::max(box.flow.height + 10, target);
    box.inset_y = (height - box.flow.height) / 2;
    box.rect = {x, y, width, height};
    y += height;
    boxes.push_back(std::move(box));
}

void SideColumn::contents(float target) {
    const Article& a = in_.article;
    for (const Section& s : a.sections)
        line(s.id, s.title, target);
    if (!a.timeline.events.empty()) line("timeline", timeline_title(in_), target);
    if (!a.faq.empty()) line("faq", in_.strings.questions, target);
    if (!a.glossary.empty()) line("glossary", in_.strings.glossary, target);
    if (!a.sources.empty()) line("sources", in_.strings.sources, target);
}

Box& SideColumn::filter(std::string_view text, std::string name, bool on, float target) {
    Box box;
    box.kind = BoxKind::filter;
    box.key = box.owner = std::move(name);
    box.on = on;
    box.inset_x = style_.label * 1.6F;
    box.runs = {{.text = std::string(text), .font = style_.ui(style_.label), .tone = Tone::soft}};
    box.flow = flow_text(
        box.runs, {.max_width = width - box.inset_x, .line_height = style_.label * 1.5F}, measure_);
    const float height = std::max(box.flow.height + 6, target);
    box.inset_y = (height - box.flow.height) / 2;
    box.rect = {x, y, width, height};
    y += height;
    boxes.push_back(std::move(box));
    return boxes.back();
}

void SideColumn::statuses(float target) {
    for (const Status s : {Status::reported, Status::claim, Status::opinion, Status::forecast})
        filter(status_text(in_.strings, s), "filter." + std::to_string(static_cast<int>(s)),
               !in_.state.hides(s), target)
            .status = s;
}

}  // namespace broadside
