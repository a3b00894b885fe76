// Reads an article as the tables in article_fields.cpp describe it.
#include "model/json/article_reader.h"

#include <algorithm>
#include <utility>

#include "model/article/address.h"
#include "model/article/citations.h"
#include "model/article/id_index.h"
#include "model/json/article_fields.h"
#include "model/ordered.h"
#include "model/text/link_policy.h"
#include "model/text/text.h"

namespace broadside {

namespace {

template <typename T>
T& as(void* member) noexcept {
    return *static_cast<T*>(member);
}

/// Calls visit(place) for each item of an array.
template <typename Visit>
void for_each(const JsonDocument& json, const ValuePlace& array, Visit visit) {
    ValuePlace item{&array, {}, 0, json.first(array.value)};
    for (; item.value != 0; item.value = json.next(item.value), ++item.index)
        visit(item);
}

}  // namespace

void ArticleReader::read() {
    ValuePlace file;
    file.value = context_.json.root;
    read_object(article_fields, file, &article_);
    for (std::size_t i = 0; i < article_.sources.size(); ++i)
        article_.sources[i].written = i;
    sort_events();
    if (!pending_.empty()) check_pending();
    if (!context_.faults.has_errors()) order_sources(article_);
}

void ArticleReader::read_object(const FieldTable& table, const ValuePlace& place, void* part) {
    const ObjectReader reader(context_, place, table);
    for (std::size_t i = 0; i < table.fields.size(); ++i) {
        const Field& field = table.fields[i];
        const std::string_view value = reader.value(i);
        if (value.empty()) continue;
        const std::size_t offset = context_.json.offset_of(value);
        read_member(field, table.ids, {&place, field.key, 0, offset}, value, part);
    }
}

void ArticleReader::read_member(const Field& field, IdKind ids, const ValuePlace& place,
                                std::string_view written, void* part) {
    void* to = static_cast<char*>(part) + field.at;
    switch (field.kind) {
        case FieldKind::object:
            return read_object(*field.inner, place, to);
        case FieldKind::list:
            return read_list(*field.inner, place, to);
        case FieldKind::flag:
            as<bool>(to) = written == "true";
            return;
        case FieldKind::format:
            if (whole_number(written, 0) != 1) context_.wrong_type(place, "the number 1");
            return;
        case FieldKind::importance: {
            const int importance = whole_number(written, 0);
            if (importance < 1 || importance > 5)
                return context_.wrong_type(place, "a whole number from 1 to 5");
            as<int>(to) = importance;
            return;
        }
        case FieldKind::source_ids:
            return read_sources(place, as<std::vector<std::string>>(to));
        case FieldKind::event_ids:
            return read_answered(place, as<Event>(part));
        case FieldKind::end:
            read_text(field, ids, place, context_.json.decoded(written), to);
            return check_end(as<Event>(part), place);
        default:
            return read_text(field, ids, place, context_.json.decoded(written), to);
    }
}

void ArticleReader::read_text(const Field& field, IdKind ids, const ValuePlace& place,
                              std::string text, void* to) {
    switch (field.kind) {
        case FieldKind::id:
            if (!is_id(text))
                return context_.error(
                    place, concat({"found the id ", in_quotes(text),
                                   ", expected letters a to z, digits, \"_\" and \"-\""}));
            add_id(ids, text, place);
            as<std::string>(to) = std::move(text);
            return;
        case FieldKind::day:
            as<std::optional<When>>(to) = date(text, place);
            return;
        case FieldKind::start:
            as<When>(to) = date(text, place).value_or(When{});
            return;
        case FieldKind::end:
            as<Rare<When>>(to) = date(text, place);
            return;
        case FieldKind::lane:
            as<std::size_t>(to) = number(IdKind::lane, text, place).value_or(0);
            return;
        case FieldKind::category:
            as<std::optional<std::size_t>>(to) = number(IdKind::category, text, place);
            return;
        case FieldKind::status: {
            const std::span known = std::span(status_names).subspan(1);
            const auto found = std::find(known.begin(), known.end(), text);
            if (found == known.end())
                return context_.wrong_type(
                    place, concat({"\"reported\", \"claim\", \"opinion\" or \"forecast\"",
                                   did_you_mean(nearest(text, known))}));
            as<Status>(to) = static_cast<Status>(found - known.begin() + 1);
            return;
        }
        default:
            break;
    }
    const bool blank = text.find_first_not_of(" \t\r\n") == std::string::npos;
    if (field.need == Need::required && blank)
        context_.error(place, "found an empty text, expected at least one character");
    if (field.kind == FieldKind::ignored_text) return;
    if (field.kind == FieldKind::body) {
        if (!text.empty()) read_body(text, place, as<Blocks>(to));
        return;
    }
    const bool file = field.kind == FieldKind::file;
    if (field.kind == FieldKind::source_url || (file && !text.empty())) {
        std::string why = link_fault(text, file ? LinkUse::file : LinkUse::source);
        if (!why.empty()) context_.error(place, std::move(why));
    }
    if (field.kind == FieldKind::language && !text.empty() && !is_language_tag(text))
        context_.wrong_type(place, "a language tag such as \"en\" or \"zh-Hans\"");
    as<std::string>(to) = std::move(text);
}

void ArticleReader::read_list(const FieldTable& table, const ValuePlace& place, void* list) {
    const std::size_t count = context_.json.many_items(place.value);
    if (list == &article_.timeline.events) {
        first_event_ = space(IdKind::part).size();
        space(IdKind::part).reserve(count);
    }
    for_each(context_.json, place,
             [&](const ValuePlace& item) { read_object(table, item, table.add(list, count)); });
}

/// Markdown, with its errors mapped to the JSON text.
void ArticleReader::read_body(std::string_view markdown, const ValuePlace& place, Blocks& blocks) {
    MarkdownRules rules;
    rules.allow_data_images = limits_.allow_data_images;
    RichText rich = parse_markdown(markdown, rules);
    const auto offset_of = [&](std::size_t offset) {
        return context_.json.offset_in_file(place.value, offset);
    };
    for (MarkdownFault& fault : rich.faults)
        context_.faults.error(place.path(), offset_of(fault.offset), std::move(fault.message));
    for (MarkdownReference& reference : rich.references) {
        const std::size_t offset = offset_of(reference.offset);
        if (reference.kind == MarkdownReference::Kind::anchor)
            refer(std::move(reference.id), offset, false, place);
        else
            (void)number(IdKind::source, reference.id, {place.parent, place.key, 0, offset});
    }
    blocks = std::move(rich.blocks);
}

void ArticleReader::read_sources(const ValuePlace& place, std::vector<std::string>& ids) {
    IdIndex listed;
    for_each(context_.json, place, [&](const ValuePlace& item) {
        if (!context_.is(JsonKind::string, item, "the id of a source")) return;
        std::string id = context_.json.string_at(item.value);
        (void)number(IdKind::source, id, item);
        if (!listed.add(id))
            context_.faults.warning(item.path(), item.value,
                                    concat({"the source ", in_quotes(id), " is listed already"}));
        ids.push_back(std::move(id));
    });
}

void ArticleReader::read_answered(const ValuePlace& place, Event& event) {
    for_each(context_.json, place, [&](const ValuePlace& item) {
        if (!context_.is(JsonKind::string, item, "the id of an event")) return;
        std::string id = context_.json.string_at(item.value);
        if (id == event.id) return context_.error(item, "an event cannot answer itself");
        refer(id, item.value, true, item);
        event.responds.push_back(std::move(id));
    });
}

std::optional<When> ArticleReader::date(std::string_view text, const ValuePlace& place) const {
    WhenResult result = parse_when(text);
    if (!result.when) context_.error(place, std::move(result.error));
    return std::move(result.when);
}

void ArticleReader::add_id(IdKind kind, std::string_view id, const ValuePlace& place) {
    if (kind == IdKind::none) return;
    const std::size_t later = space(kind).add(id, place.value);
    if (later == 0) return;
    constexpr std::string_view among[] = {"sources", "sections, questions and events", "lanes",
                                          "categories"};
    context_.faults.error(
        later == place.value ? place.path() : context_.json.path_of(later), later,
        concat({"the id ", in_quotes(id), " is taken already; expected ids that differ among ",
                among[static_cast<std::size_t>(kind) - 1]}));
}

std::optional<std::size_t> ArticleReader::number(IdKind kind, std::string_view id,
                                                 const ValuePlace& place) const {
    const std::optional<std::size_t> number = space(kind).find(id);
    if (number) return number;
    constexpr std::string_view names[] = {"source", "part", "lane", "category"};
    context_.error(place, concat({"there is no ", names[static_cast<std::size_t>(kind) - 1],
                                  " with the id ", in_quotes(id), space(kind).hint(id)}));
    return number;
}

void ArticleReader::check_end(const Event& event, const ValuePlace& place) const {
    if (!event.end || event.date.written.empty() || event.end->last >= event.date.first) return;
    context_.error(place, concat({"the end ", in_quotes(event.end->written),
                                  " is before the start ", in_quotes(event.date.written)}));
}

void ArticleReader::refer(std::string id, std::size_t offset, bool to_event,
                          const ValuePlace& place) {
    const std::optional<std::size_t> known = space(IdKind::part).find(id);
    if (known && (!to_event || *known >= first_event_)) return;
    pending_.push_back({std::move(id), place.path(), static_cast<std::uint32_t>(offset), to_event});
}

void ArticleReader::check_pending() {
    index_addresses(article_);
    for (Pending& reference : pending_) {
        const Part part = find_address(article_, reference.id).part;
        if (reference.event ? part == Part::event : part != Part::none) continue;
        std::string message = concat(
            {"there is no ", reference.event ? "event" : "section, question or event",
             " with the id ", in_quotes(reference.id), space(IdKind::part).hint(reference.id)});
        context_.faults.add(reference.event ? Severity::error : Severity::warning,
                            std::move(reference.path), reference.offset, std::move(message));
    }
}

void ArticleReader::sort_events() {
    std::vector<Event>& events = article_.timeline.events;
    const auto earlier = [](const Event& a, const Event& b) { return a.date.first < b.date.first; };
    if (std::is_sorted(events.begin(), events.end(), earlier)) return;
    Ordered order;
    order.reserve(events.size());
    for (std::size_t i = 0; i < events.size(); ++i)
        order.emplace_back(events[i].date.first, static_cast<std::uint32_t>(i));
    sort_ordered(order);
    // In place, along each cycle: a second list would be the largest block of memory there is.
    for (std::uint32_t start = 0; start < order.size(); ++start) {
        if (order[start].second == start) continue;
        Event first = std::move(events[start]);
        std::uint32_t at = start;
        for (;;) {
            const std::uint32_t from = std::exchange(order[at].second, at);
            if (from == start) break;
            events[at] = std::move(events[from]);
            at = from;
        }
        events[at] = std::move(first);
    }
}

bool is_language_tag(std::string_view tag) noexcept {
    std::size_t length = 0;
    std::size_t subtag = 0;
    for (const char c : tag) {
        if (c == '-') {
            if (length < (subtag == 0 ? 2u : 1u)) return false;
            length = 0;
            ++subtag;
        } else if (!(is_letter(c) || (is_digit(c) && subtag > 0)) || ++length > 8) {
            return false;
        }
    }
    return length >= (subtag == 0 ? 2u : 1u);
}

}  // namespace broadside
