#include "model/state_json.h"

#include <cmath>
#include <iterator>

#include "model/json_document.h"
#include "model/json_number.h"
#include "model/json_string.h"
#include "model/text.h"

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

constexpr std::string_view status_names[] = {"none", "reported", "claim", "opinion", "forecast"};

/// The statuses filtered out, as a JSON list.
std::string hidden_names(const ReaderState& state) {
    std::string out = "[";
    for (unsigned i = 1; i < std::size(status_names); ++i) {
        if (!state.hides(static_cast<Status>(i))) continue;
        if (out.size() > 1) out += ',';
        out += json_string(status_names[i]);
    }
    return out + "]";
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
    // Fewer digits than a float has: 1.15 is to come out as it went in.
    return concat({"{\"size\":", json_number(static_cast<double>(reading.size), 4),
                   ",\"spacing\":", json_string(spacing_name(reading.spacing)),
                   ",\"face\":", json_string(face_name(reading.face)), "}"});
}

/// Members of one object in a document, by name.
class Members {
public:
    Members(const JsonDocument& document, std::size_t object) : doc_(document), object_(object) {}

    /// Index of a member's value if it is of `kind`; 0 (the outermost value) if not.
    [[nodiscard]] std::size_t find(std::string_view name, JsonKind kind) const {
        if (doc_.values[object_].kind != JsonKind::object) return 0;
        std::size_t at = object_ + 1;
        while (at < doc_.values[object_].next) {
            const std::size_t value = at + 1;
            if (doc_.string_at(at) == name) return doc_.values[value].kind == kind ? value : 0;
            at = doc_.values[value].next;
        }
        return 0;
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

void read_open(ReaderState& state, const Article& article, const JsonDocument& doc,
               std::size_t array) {
    state.open.clear();
    for (std::size_t at = array + 1; at < doc.values[array].next; at = doc.values[at].next)
        if (doc.values[at].kind == JsonKind::string)
            apply(state, article, action::SetOpen{doc.string_at(at), true});
}

void read_hidden(ReaderState& state, const Article& article, const JsonDocument& doc,
                 std::size_t array) {
    state.hidden = 0;
    for (std::size_t at = array + 1; at < doc.values[array].next; at = doc.values[at].next) {
        if (doc.values[at].kind != JsonKind::string) continue;
        for (unsigned i = 1; i < std::size(status_names); ++i)
            if (doc.string_at(at) == status_names[i])
                apply(state, article, action::ShowStatus{static_cast<Status>(i), false});
    }
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
    const TimelineWindow window = state.window.value_or(full_window(article));
    std::string out =
        concat({"{\"place\":{\"id\":", json_string(state.place.id),
                ",\"offset\":", json_number(state.place.offset, offset_places), "},\"open\":["});
    for (std::size_t i = 0; i < state.open.size(); ++i) {
        if (i > 0) out += ',';
        out += json_string(state.open[i]);
    }
    out += concat(
        {"],\"query\":", json_string(state.query),
         ",\"timeline\":{\"from\":", milliseconds(window.from), ",\"to\":", milliseconds(window.to),
         "},\"selected\":", json_string(state.selected), ",\"hidden\":", hidden_names(state),
         ",\"theme\":", json_string(theme_name(state.theme)),
         ",\"reading\":", reading_json(state.reading), ",\"lang\":", json_string(state.lang)});
    if (state.presenting) out += concat({",\"step\":", decimal_size(state.step)});
    return out + '}';
}

bool state_from_json(ReaderState& state, const Article& article, std::string_view json) {
    const JsonDocument doc = parse_json(json);
    if (!doc.is_whole() || doc.values.empty() || doc.values[0].kind != JsonKind::object)
        return false;
    const Members top(doc, 0);
    if (const std::size_t open = top.find("open", JsonKind::array); open != 0)
        read_open(state, article, doc, open);
    std::string text;
    if (top.text("query", text)) state.query = text;
    if (const std::size_t t = top.find("timeline", JsonKind::object); t != 0) {
        TimelineWindow window;
        const Members members(doc, t);
        if (members.number("from", window.from) && members.number("to", window.to) &&
            window.from < window.to)
            apply(state, article,
                  action::SetWindow{{window.from / ms_per_day, window.to / ms_per_day}});
    }
    if (top.text("selected", text)) {
        const auto window = state.window;
        apply(state, article, action::Select{text});
        state.window = window;  // the window was said outright
    }
    if (const std::size_t h = top.find("hidden", JsonKind::array); h != 0)
        read_hidden(state, article, doc, h);
    if (top.text("theme", text)) read_theme(state, text);
    if (const std::size_t r = top.find("reading", JsonKind::object); r != 0)
        read_reading(state.reading, Members(doc, r));
    (void)top.text("lang", state.lang);
    if (const std::size_t p = top.find("place", JsonKind::object); p != 0) {
        const Members members(doc, p);
        Place place;
        if (members.text("id", place.id)) {
            (void)members.number("offset", place.offset);
            state.place = place;
        }
    }
    return true;
}

}  // namespace broadside
