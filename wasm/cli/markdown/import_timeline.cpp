// Converts "- 2025-01-20 · China · Title — text [^s1]" to an event, "- **Term** — definition" to a
// term.
#include <algorithm>

#include "cli/check/date_suggestion.h"
#include "cli/markdown/importer.h"
#include "cli/markdown/inline_text.h"
#include "cli/markdown/markdown_lines.h"
#include "model/text/text.h"
#include "model/time/date.h"

namespace broadside::cli {

namespace {

constexpr std::string_view field_mark = " · ";
constexpr std::string_view text_mark = " — ";
constexpr std::size_t item_indent = 2;

std::string_view take_field(std::string_view& rest) {
    const std::size_t end = rest.find(field_mark);
    if (end == std::string_view::npos) return {};
    const std::string_view field = trimmed(rest.substr(0, end));
    rest.remove_prefix(end + field_mark.size());
    return field;
}

/// The lines after an item's first one, without the item's indent.
SourceLines unindented(SourceLines lines) {
    for (SourceLine& line : lines) {
        std::size_t spaces = 0;
        while (spaces < item_indent && spaces < line.text.size() && line.text[spaces] == ' ')
            ++spaces;
        line.text.erase(0, spaces);
    }
    return lines;
}

/// Whether a line has another dash instead of the long one.
bool has_other_dash(std::string_view line) {
    constexpr std::string_view dashes[] = {" - ", " – ", " -- "};
    return std::ranges::any_of(
        dashes, [&](std::string_view dash) { return line.find(dash) != std::string_view::npos; });
}

/// Splits a chapter's lines at unindented "- " and "* "; the first item is the text before.
std::vector<SourceLines> items_of(const SourceLines& lines) {
    std::vector<SourceLines> items(1);
    for (const SourceLine& line : lines) {
        const bool starts = !line.code && line.text.size() > 2 && line.text[1] == ' ' &&
                            (line.text[0] == '-' || line.text[0] == '*');
        if (starts) items.emplace_back();
        items.back().push_back(line);
    }
    return items;
}

}  // namespace

void Importer::read_events(const Chapter& chapter) {
    has_events_ = true;
    places_.add("timeline", chapter.line);
    const std::optional<AttributesFound> found = find_attributes(chapter.heading);
    if (found) remark(chapter.line, "the timeline's heading has no attributes; left out");
    const std::vector<SourceLines> items = items_of(chapter.lines);
    int first = 0;
    const std::string before = join_lines(items[0], first);
    if (!before.empty())
        remark(first,
               concat({"text before the first event has no place; left out ", in_quotes(before)}));
    for (std::size_t i = 1; i < items.size(); ++i) {
        const SourceLine& head = items[i][0];
        const SourceLines rest(items[i].begin() + 1, items[i].end());
        read_event(std::string_view(head.text).substr(item_indent), rest, head.number);
    }
}

void Importer::read_event(std::string_view line, const SourceLines& rest, int number) {
    Json event = Json::object();
    EventLine parts;
    if (!read_event_line(line, number, event, parts)) return;
    SourceLines lines = unindented(rest);
    if (!parts.text.empty()) lines.insert(lines.begin(), {parts.text, number, false});
    // Removing the indent changes which lines are code.
    int first = number;
    const std::string joined = join_lines(lines, first);
    SourceLines again = split_lines(joined, first);
    auto from = std::ranges::find_if(lines, [](const SourceLine& l) { return !is_blank(l.text); });
    for (SourceLine& each : again)
        each.number = (from++)->number;
    const bool said = event.contains("body");
    std::string text = text_for(event, "body", again, parts.attributes, number);
    if (said || !is_blank(text)) event["body"] = std::move(text);
    events_.add(std::move(event), number);
}

/// Reads date, lane, title, attributes, and the text after the dash.
bool Importer::read_event_line(std::string_view line, int number, Json& event, EventLine& parts) {
    std::string_view rest = line;
    const std::string_view date = take_field(rest);
    std::string_view lane = take_field(rest);
    const WhenResult when = parse_when(date);
    if (!when.when) {
        remark(number, concat({"no event: expected \"- 2025-01-20 · Lane · Title — text\"; ",
                               date.empty() ? "" : when.error + did_you_mean_date(date) + "; ",
                               "left out ", in_quotes(line)}));
        return false;
    }
    std::optional<AttributesFound> found = find_attributes(rest);
    std::size_t dash = rest.find(text_mark);
    if (found && found->begin < dash) {
        parts.attributes = std::move(found->attributes);
        const std::string_view after = rest.substr(found->end);
        if (after.starts_with(text_mark)) {
            parts.text = after.substr(text_mark.size());
        } else if (!is_blank(after)) {
            remark(number, concat({"expected \" — \" before ", in_quotes(trimmed(after)),
                                   "; taken for the event's text"}));
            parts.text = trimmed(after);
        }
        rest = trimmed(rest.substr(0, found->begin));
    } else if (dash != std::string_view::npos) {
        parts.text = rest.substr(dash + text_mark.size());
        rest = trimmed(rest.substr(0, dash));
    } else if (has_other_dash(rest)) {
        remark(number, "found no \" — \" between a title and a text; all of it is the title");
    }
    event["id"] = parts.attributes.id;
    event["lane"] = "";
    event["date"] = std::string(date);
    event["title"] = plain_title(rest);
    apply_attributes(event, PartKind::event, parts.attributes, number, remarks_);
    if (is_blank(text_of(event, "title"))) {
        event["title"] = "Untitled";
        remark(number, "an event without a title");
    }
    if (event.contains("category"))
        event["category"] = label_id("categories", text_of(event, "category"), number);
    if (!text_of(event, "lane").empty()) return true;
    if (lane.empty()) {
        lane = "Events";
        remark(number, "no lane between the date and the title; taken into \"Events\"");
    }
    event["lane"] = label_id("lanes", lane, number);
    return true;
}

/// The id of the lane or category with this label or id; adds one if there is none.
std::string Importer::label_id(const char* list, std::string_view label, int line) {
    const bool in_head = has_timeline_ && timeline_.contains(list) && timeline_[list].is_array();
    if (!timeline_.contains(list) || !timeline_[list].is_array()) timeline_[list] = Json::array();
    Json& entries = timeline_[list];
    for (const char* key : {"label", "id"})
        for (const Json& entry : entries)
            if (text_of(entry, key) == label && !text_of(entry, "id").empty())
                return text_of(entry, "id");
    if (in_head && !timeline_[list].empty()) {
        std::vector<std::string> known;
        for (const Json& entry : entries)
            known.push_back(text_of(entry, "label"));
        const std::vector<std::string_view> labels(known.begin(), known.end());
        remark(line, concat({"none of the ", list, " is called ", in_quotes(label),
                             "; a new one is made", did_you_mean(nearest(label, labels))}));
    }
    std::string id = slug(label);
    if (id.empty()) id = concat({"entry-", decimal_size(entries.size() + 1)});
    for (const Json& entry : entries)
        if (text_of(entry, "id") == id) id += "-2";
    entries.push_back({{"id", id}, {"label", std::string(label)}});
    return id;
}

void Importer::read_terms(const Chapter& chapter) {
    has_glossary_ = true;
    places_.add("glossary", chapter.line);
    const std::vector<SourceLines> items = items_of(chapter.lines);
    for (std::size_t i = 0; i < items.size(); ++i) {
        int first = 0;
        const std::string text = join_lines(unindented(items[i]), first);
        const std::size_t mark = text.find(text_mark);
        const bool term = i > 0 && text.rfind("- **", 0) == 0 && mark > 6 &&
                          mark != std::string::npos && text.compare(mark - 2, 2, "**") == 0;
        if (term) {
            glossary_.push_back(
                {{"term", plain_title(text.substr(4, mark - 6))},
                 {"definition", plain_title(text.substr(mark + text_mark.size()))}});
        } else if (!text.empty()) {
            remark(first, concat({"no term: expected \"- **Term** — definition\"; left out ",
                                  in_quotes(text)}));
        }
    }
}

}  // namespace broadside::cli
