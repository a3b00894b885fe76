#include "model/json/state_json.h"

#include <cmath>
#include <iterator>

#include "model/article/address.h"
#include "model/json/json_document.h"
#include "model/json/json_number.h"
#include "model/json/json_string.h"
#include "model/text/text.h"

namespace broadside {
namespace {

constexpr double ms_per_day = 86400000.0;

constexpr int offset_places = 6;

std::string milliseconds(double days) { return json_number(days * ms_per_day, 0); }

std::string_view theme_name(Theme theme) {
    switch (theme) {
        case Theme::light:
            return "light";
        case Theme::dark:
            return "dark";
        case Theme::automatic:
            break;
    }
    return "auto";
}

/// The hidden statuses, as a JSON list.
std::string hidden_names(const ReaderState& state) {
    std::string out = "[";
    for (unsigned i = 1; i < std::size(status_names); ++i) {
        if (!state.hides(static_cast<Status>(i))) continue;
        if (out.size() > 1) out += ',';
        out += json_string(status_names[i]);
    }
    return out + "]";
}

std::string id_list(const std::vector<std::string>& ids) {
    std::string out = "[";
    for (const std::string& id : ids) {
        if (out.size() > 1) out += ',';
        out += json_string(id);
    }
    return out + "]";
}

std::string filter_json(const TimelineFilter& filter) {
    return concat(
        {"{\"lanes\":", id_list(filter.lanes), ",\"categories\":", id_list(filter.categories),
         ",\"source\":", json_string(filter.source), ",\"text\":", json_string(filter.text), "}"});
}

constexpr std::string_view form_names[] = {"chart", "table", "compare"};
constexpr std::string_view column_names[] = {"date", "lane", "title", "status"};

std::string order_json(const TableOrder& order) {
    return concat({"{\"column\":", json_string(column_names[static_cast<int>(order.column)]),
                   ",\"descending\":", order.descending ? "true" : "false", "}"});
}

/// The index of a name in a list; `fallback` if it is not there.
template <std::size_t Count>
std::size_t number_of(const std::string_view (&names)[Count], std::string_view name,
                      std::size_t fallback) {
    for (std::size_t i = 0; i < Count; ++i)
        if (names[i] == name) return i;
    return fallback;
}

std::string_view spacing_name(Spacing spacing) {
    return spacing == Spacing::wide ? "wide" : "normal";
}

std::string_view face_name(Face face) {
    switch (face) {
        case Face::serif:
            return "serif";
        case Face::sans:
            return "sans";
        case Face::page:
            break;
    }
    return "page";
}

std::string reading_json(const Reading& reading) {
    // Fewer digits than a float has: 1.15 must round-trip.
    return concat({"{\"size\":", json_number(static_cast<double>(reading.size), 4),
                   ",\"spacing\":", json_string(spacing_name(reading.spacing)),
                   ",\"face\":", json_string(face_name(reading.face)), "}"});
}

/// Access to the members of one object in a document.
class Members {
public:
    Members(const JsonDocument& document, std::size_t object) : doc_(document), object_(object) {}

    /// A member's value if it is of `kind`; 0 if not.
    [[nodiscard]] std::size_t find(std::string_view name, JsonKind kind) const {
        const std::size_t value = doc_.member(object_, name);
        return value != 0 && doc_.kind(value) == kind ? value : 0;
    }

    bool text(std::string_view name, std::string& out) const {
        const std::size_t at = find(name, JsonKind::string);
        if (at != 0) out = doc_.string_at(at);
        return at != 0;
    }

    bool number(std::string_view name, double& out) const {
        const std::size_t at = find(name, JsonKind::number);
        if (at == 0) return false;
        out = read_json_number(doc_.written(at));
        return std::isfinite(out);
    }

private:
    const JsonDocument& doc_;
    std::size_t object_;
};

/// Calls visit(text) for each string of a list member.
template <class Visit>
void each_text(const JsonDocument& doc, std::size_t array, Visit visit) {
    if (array == 0) return;
    for (std::size_t at = doc.first(array); at != 0; at = doc.next(at))
        if (doc.kind(at) == JsonKind::string) visit(doc.string_at(at));
}

void read_open(ReaderState& state, const Article& article, const JsonDocument& doc,
               std::size_t array) {
    state.open.clear();
    each_text(doc, array, [&](const std::string& id) {
        apply(state, article, action::SetOpen{id, true});
    });
}

void read_hidden(ReaderState& state, const Article& article, const JsonDocument& doc,
                 std::size_t array) {
    state.hidden = 0;
    each_text(doc, array, [&](const std::string& name) {
        const std::size_t status = number_of(status_names, name, 0);
        apply(state, article, action::ShowStatus{static_cast<Status>(status), false});
    });
}

void read_filter(ReaderState& state, const Article& article, const JsonDocument& doc,
                 const Members& members) {
    state.filter = {};
    each_text(doc, members.find("lanes", JsonKind::array), [&](const std::string& id) {
        apply(state, article, action::ShowLane{id, false});
    });
    each_text(doc, members.find("categories", JsonKind::array), [&](const std::string& id) {
        apply(state, article, action::ShowCategory{id, false});
    });
    std::string text;
    if (members.text("source", text)) apply(state, article, action::OnlySource{text});
    (void)members.text("text", state.filter.text);
}

/// Sets the state of the timeline; absent members are unchanged.
void read_timeline(ReaderState& state, const Article& article, const JsonDocument& doc,
                   const Members& members) {
    TimelineWindow window;
    if (members.number("from", window.from) && members.number("to", window.to) &&
        window.from < window.to)
        apply(state, article,
              action::SetWindow{{window.from / ms_per_day, window.to / ms_per_day}});
    std::string name;
    if (members.text("form", name))
        state.form = static_cast<TimelineForm>(
            number_of(form_names, name, static_cast<std::size_t>(state.form)));
    if (const std::size_t f = members.find("filter", JsonKind::object); f != 0)
        read_filter(state, article, doc, Members(doc, f));
    const std::size_t o = members.find("order", JsonKind::object);
    if (o == 0) return;
    const Members order(doc, o);
    if (order.text("column", name))
        state.order.column = static_cast<TableColumn>(
            number_of(column_names, name, static_cast<std::size_t>(state.order.column)));
    if (const std::size_t d = order.find("descending", JsonKind::boolean); d != 0)
        state.order.descending = doc.written(d) == "true";
}

void read_theme(ReaderState& state, const std::string& name) {
    for (const Theme t : {Theme::automatic, Theme::light, Theme::dark})
        if (theme_name(t) == name) state.theme = t;
}

void read_reading(Reading& reading, const Members& members) {
    double size = 0;
    if (members.number("size", size) && size >= static_cast<double>(smallest_text) - 1e-6 &&
        size <= static_cast<double>(largest_text))
        reading.size = static_cast<float>(size);
    std::string name;
    if (members.text("spacing", name))
        for (const Spacing s : {Spacing::normal, Spacing::wide})
            if (spacing_name(s) == name) reading.spacing = s;
    if (members.text("face", name))
        for (const Face f : {Face::page, Face::serif, Face::sans})
            if (face_name(f) == name) reading.face = f;
}

}  // namespace

std::string state_to_json(const ReaderState& state, const Article& article) {
    const TimelineWindow window = state.window.value_or(article.timeline.whole);
    std::string out =
        concat({"{\"place\":{\"id\":", json_string(address_of(article, state.place.part)),
                ",\"offset\":", json_number(state.place.offset, offset_places),
                "},\"open\":", id_list(state.open)});
    out += concat({",\"query\":",
                   json_string(state.query),
                   ",\"timeline\":{\"from\":",
                   milliseconds(window.from),
                   ",\"to\":",
                   milliseconds(window.to),
                   ",\"form\":",
                   json_string(form_names[static_cast<int>(state.form)]),
                   ",\"order\":",
                   order_json(state.order),
                   ",\"filter\":",
                   filter_json(state.filter),
                   "},\"selected\":",
                   json_string(state.selected),
                   ",\"hidden\":",
                   hidden_names(state),
                   ",\"theme\":",
                   json_string(theme_name(state.theme)),
                   ",\"reading\":",
                   reading_json(state.reading),
                   ",\"lang\":",
                   json_string(state.lang)});
    if (state.presenting) out += concat({",\"step\":", decimal_size(state.step)});
    return out + '}';
}

bool state_from_json(ReaderState& state, const Article& article, std::string_view json) {
    const JsonDocument doc = parse_json(json);
    if (!doc.is_whole() || doc.kind(doc.root) != JsonKind::object) return false;
    const Members top(doc, doc.root);
    if (const std::size_t open = top.find("open", JsonKind::array); open != 0)
        read_open(state, article, doc, open);
    std::string text;
    if (top.text("query", text)) state.query = text;
    if (const std::size_t t = top.find("timeline", JsonKind::object); t != 0)
        read_timeline(state, article, doc, Members(doc, t));
    if (top.text("selected", text)) {
        const auto window = state.window;
        apply(state, article, action::Select{text});
        state.window = window;  // the window was given explicitly
    }
    if (const std::size_t h = top.find("hidden", JsonKind::array); h != 0)
        read_hidden(state, article, doc, h);
    if (top.text("theme", text)) read_theme(state, text);
    if (const std::size_t r = top.find("reading", JsonKind::object); r != 0)
        read_reading(state.reading, Members(doc, r));
    (void)top.text("lang", state.lang);
    if (const std::size_t p = top.find("place", JsonKind::object); p != 0) {
        const Members members(doc, p);
        if (members.text("id", text)) {
            const PartRef part = text.empty() ? PartRef{Part::title} : find_address(article, text);
            double offset = 0;
            (void)members.number("offset", offset);
            if (part) state.place = {part, offset};
        }
    }
    return true;
}

}  // namespace broadside
