// The timeline's part of the tree: an ordered list of events.
#include <utility>

#include "model/text/text.h"
#include "semantics/article_builder.h"
#include "semantics/date_text.h"

namespace broadside {

namespace {

constexpr int event_heading = 4;  // inside an event, whose own heading is h3

}  // namespace

Node ArticleBuilder::timeline() const {
    Node node = part(timeline_id_, "timeline", timeline_title());
    Node list = element("ol");
    const auto& events = article_.timeline.events;
    if (options_.events != nullptr)
        for (const std::uint32_t each : *options_.events)
            list.children.push_back(event(events[each]));
    else
        for (const Event& each : events)
            list.children.push_back(event(each));
    node.children.push_back(std::move(list));
    return node;
}

/// When, where, what kind, how sure: one line of words.
Node ArticleBuilder::event_facts(const Event& event) const {
    const Timeline& timeline = article_.timeline;
    Node facts = element("p");
    facts.key = concat({event.id, ".meta"});
    facts.children.push_back(
        time_element(event.date, date_text(event.date, event.end.get(), strings_)));
    const auto add = [&](std::string_view word) {
        facts.children.push_back(text_node(concat({fact_separator, word})));
    };
    if (event.lane < timeline.lanes.size()) add(timeline.lanes[event.lane].label);
    if (event.category) add(timeline.categories[*event.category].label);
    if (event.status != Status::none) add(status_text(strings_, event.status));
    return facts;
}

Node ArticleBuilder::event(const Event& event) const {
    Node item = element("li");
    item.attributes.emplace_back("id", event.id);
    item.children.push_back(element("h3", event.title));
    item.children.back().key = event.id;
    item.children.push_back(event_facts(event));
    append_rich_text(item, event.body, event.id, event_heading, context_);
    append_responds(item, event);
    append_sources(item, event.sources);
    return item;
}

void ArticleBuilder::append_responds(Node& parent, const Event& event) const {
    Node links;
    for (const std::string& id : event.responds) {
        const PartRef other = find_part(article_, id);
        if (other.part != Part::event) continue;
        if (!links.children.empty()) links.children.push_back(text_node(strings_.list_separator));
        links.children.push_back(link_to(id, article_.timeline.events[other.index].title));
    }
    if (links.children.empty()) return;
    const std::string_view pattern = strings_.responds_to;
    const std::size_t at = pattern.find("{0}");
    Node line = element("p", pattern.substr(0, at));
    for (Node& child : links.children)
        line.children.push_back(std::move(child));
    parent.children.push_back(std::move(line));
}

}  // namespace broadside
