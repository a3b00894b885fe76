// The timeline's sheets: what is shown of it, and what can be taken along.
#include <algorithm>

#include "layout/chrome/sheet_builder.h"

namespace broadside {
namespace {

/// Sources that events refer to, in the order of their numbers.
std::vector<bool> sources_of_events(const Article& article) {
    std::vector<bool> cited(article.sources.size());
    for (const Event& e : article.timeline.events)
        for (const std::string& id : e.sources)
            if (const auto index = article.source_index(id)) cited[*index] = true;
    return cited;
}

}  // namespace

void lay_filter_sheet(SheetBuilder& s) {
    using namespace sheet_size;
    const Timeline& timeline = s.in.article.timeline;
    const TimelineFilter& filter = s.in.state.filter;
    const auto shown = [](const std::vector<std::string>& hidden, const std::string& id) {
        return !std::binary_search(hidden.begin(), hidden.end(), id);
    };
    const float target = std::min(s.style.target, 36.0F);
    s.b.y = pad + field_height + gap;
    const std::string count = fill(s.in.strings.shown_events,
                                   {std::to_string(s.in.timeline.shown),
                                    std::to_string(s.in.timeline.shown + s.in.timeline.hidden)});
    s.line(count, s.style.ui(s.style.small), Tone::soft, "sheet.count");
    s.press(s.in.strings.show_all, button::show_all);
    s.b.skip(gap);
    SideColumn column = s.column(0);
    column.label(s.in.strings.lane, "sheet.lanes");
    for (std::size_t i = 0; i < timeline.lanes.size(); ++i)
        column
            .filter(timeline.lanes[i].label, "lane." + timeline.lanes[i].id,
                    shown(filter.lanes, timeline.lanes[i].id), target)
            .lane = static_cast<int>(i);
    if (!timeline.categories.empty()) {
        column.y += gap;
        column.label(s.in.strings.category, "sheet.categories");
    }
    for (const Category& c : timeline.categories)
        column.filter(c.label, "category." + c.id, shown(filter.categories, c.id), target);
    s.take(column);
    s.statuses();
    SideColumn sources = s.column(0);
    sources.y += gap;
    sources.label(s.in.strings.only_source, "sheet.sources-of-events");
    const std::vector<bool> cited = sources_of_events(s.in.article);
    for (std::size_t i = 0; i < cited.size(); ++i) {
        if (!cited[i]) continue;
        const Source& source = s.in.article.sources[i];
        sources.filter(std::to_string(i + 1) + ". " + source.title, "only." + source.id,
                       filter.source.empty() || filter.source == source.id, target);
    }
    s.take(sources);
}

void lay_share_sheet(SheetBuilder& s) {
    s.title(s.in.strings.share);
    s.line(s.in.strings.share_what, s.style.ui(s.style.small), Tone::soft, "sheet.text");
    s.b.skip(sheet_size::gap);
    for (const auto& [text, name] : {std::pair{s.in.strings.copy_link, button::copy_link},
                                     std::pair{s.in.strings.copy_text, button::copy_text},
                                     std::pair{s.in.strings.save_picture, button::save_picture}}) {
        s.press(text, name);
        s.b.skip(6);
    }
}

}  // namespace broadside
