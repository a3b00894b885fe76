// Reads lanes, categories and events.
#include <algorithm>
#include <utility>

#include "model/json/article_reader.h"
#include "model/text/text.h"

namespace broadside {

namespace {

constexpr std::string_view timeline_keys[] = {"title", "lanes", "categories", "events"};
constexpr std::string_view label_keys[] = {"id", "label"};
constexpr std::string_view lane_keys[] = {"id", "label", "between"};
constexpr std::string_view event_keys[] = {"id",      "lane",     "category",   "date",
                                           "end",     "title",    "body",       "status",
                                           "sources", "responds", "importance", "notes"};
constexpr int least_importance = 1;
constexpr int most_importance = 5;

}  // namespace

void ArticleReader::read_timeline(const ValuePlace& place) {
    const ObjectReader reader(context_, place, timeline_keys);
    Timeline& timeline = article_.timeline;
    timeline.title = reader.text("title");
    reader.for_each("lanes", Need::optional, [&](const ValuePlace& item) {
        const ObjectReader lane(context_, item, lane_keys);
        Lane& added = timeline.lanes.emplace_back();
        added.id = new_id(lane, lanes_);
        added.label = lane.text("label", Need::required);
        added.between = lane.flag("between");
    });
    lanes_.check(context_, "lanes");
    reader.for_each("categories", Need::optional, [&](const ValuePlace& item) {
        const ObjectReader category(context_, item, label_keys);
        timeline.categories.push_back(
            {new_id(category, categories_), category.text("label", Need::required)});
    });
    categories_.check(context_, "categories");
    timeline.events.reserve(reader.count("events"));
    reader.for_each("events", Need::optional, [&](const ValuePlace& item) { read_event(item); });
    sort_events();
}

void ArticleReader::read_event(const ValuePlace& place) {
    const ObjectReader reader(context_, place, event_keys);
    Event& event = article_.timeline.events.emplace_back();
    event.id = new_id(reader, ids_);
    event.title = reader.text("title", Need::required);
    read_lane(reader, event);
    const std::optional<When> date = reader.date("date", Need::required);
    event.end = reader.date("end", Need::optional);
    if (date) event.date = *date;
    if (date && event.end && event.end->last < event.date.first) {
        context_.error(*reader.member("end", Need::optional, {}),
                       concat({"the end ", in_quotes(event.end->written), " is before the start ",
                               in_quotes(event.date.written)}));
    }
    event.body = body(reader, "body", Need::optional);
    event.status = status(reader);
    event.sources = source_ids(reader);
    read_responds(reader, event);
    event.importance =
        reader.whole_number("importance", least_importance, most_importance, least_importance);
    event.notes = reader.text("notes");
}

void ArticleReader::read_lane(const ObjectReader& reader, Event& event) {
    const auto look_up = [&](std::string_view key, Need need, const IdIndex& known) {
        const std::optional<ValuePlace> place =
            reader.member(key, need, concat({"the id of a ", key}));
        if (!place) return std::optional<std::size_t>();
        const std::string id = reader.text(key);
        if (context_.kind(*place) != JsonKind::string) return std::optional<std::size_t>();
        const std::optional<std::size_t> index = known.find(id);
        if (!index) {
            context_.error(*place, concat({"there is no ", key, " with the id ", in_quotes(id),
                                           id_hint(known, id)}));
        }
        return index;
    };
    event.lane = look_up("lane", Need::required, lanes_.index()).value_or(0);
    event.category = look_up("category", Need::optional, categories_.index());
}

void ArticleReader::read_responds(const ObjectReader& reader, Event& event) {
    reader.for_each("responds", Need::optional, [&](const ValuePlace& place) {
        if (context_.kind(place) != JsonKind::string)
            return context_.wrong_type(place, "the id of an event");
        std::string id = context_.json.string_at(place.value);
        if (id == event.id) return context_.error(place, "an event cannot answer itself");
        pending_.push_back({id, context_.json.values[place.value].begin, true});
        event.responds.push_back(std::move(id));
    });
}

void ArticleReader::sort_events() {
    std::vector<Event>& events = article_.timeline.events;
    const auto earlier = [](const Event& a, const Event& b) { return a.date.first < b.date.first; };
    if (std::is_sorted(events.begin(), events.end(), earlier)) return;
    Ordered order;
    for (std::size_t i = 0; i < events.size(); ++i)
        order.emplace_back(events[i].date.first, static_cast<std::uint32_t>(i));
    sort_ordered(order);
    std::vector<Event> sorted;
    sorted.reserve(events.size());
    for (const auto& [day, index] : order)
        sorted.push_back(std::move(events[index]));
    events = std::move(sorted);
}

}  // namespace broadside
