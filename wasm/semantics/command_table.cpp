#include "semantics/command_table.h"

#include "model/text/text.h"

namespace broadside {
namespace {

using C = CommandContext;
using S = Strings;

bool has_events(const C& c) { return !c.article.timeline.events.empty(); }
bool has_selected(const C& c) { return !c.state.selected.empty(); }

template <TimelineForm form>
bool is_form(const C& c) {
    return c.state.form == form;
}
template <TableColumn column>
bool is_sorted_by(const C& c) {
    return c.state.order.column == column;
}
template <Spacing spacing>
bool is_spacing(const C& c) {
    return c.state.reading.spacing == spacing;
}
template <Face face>
bool is_face(const C& c) {
    return c.state.reading.face == face;
}
template <Theme theme>
bool is_theme(const C& c) {
    return c.state.theme == theme;
}

template <typename Enum>
constexpr std::uint8_t arg(Enum value) {
    return static_cast<std::uint8_t>(value);
}

// One row per command.
// clang-format off
constexpr CommandRow rows[] = {
    // Keys of the timeline, listed first.
    {.command = Command::previous_event, .words = &S::previous, .sign = "←", .stand = Stand::event,
     .keys = {"ArrowLeft"}, .help = &S::help_events, .available = has_events},
    {.command = Command::next_event, .words = &S::next, .sign = "→", .stand = Stand::event,
     .keys = {"ArrowRight"}, .help = &S::help_events, .available = has_events},
    {.command = Command::close_event, .words = &S::close, .sign = "×", .stand = Stand::event,
     .available = has_selected},
    {.command = Command::event_above, .keys = {"ArrowUp"}, .scope = KeyScope::field,
     .help = &S::help_lanes, .available = has_events},
    {.command = Command::event_below, .keys = {"ArrowDown"}, .scope = KeyScope::field,
     .help = &S::help_lanes, .available = has_events},
    {.command = Command::first_event, .keys = {"Home"}, .scope = KeyScope::field,
     .help = &S::help_ends, .available = has_events},
    {.command = Command::last_event, .keys = {"End"}, .scope = KeyScope::field,
     .help = &S::help_ends, .available = has_events},
    {.command = Command::read_event, .keys = {"Enter"}, .scope = KeyScope::field,
     .help = &S::help_read_event, .available = has_selected},

    // Above the chart.
    {.command = Command::toggle_form, .argument = arg(TimelineForm::table), .words = &S::list_view,
     .stand = Stand::timeline, .keys = {"t"}, .help = &S::help_table, .available = has_events,
     .on = is_form<TimelineForm::table>},
    {.command = Command::toggle_form, .argument = arg(TimelineForm::compare), .words = &S::compare,
     .stand = Stand::timeline, .keys = {"c"}, .help = &S::help_compare, .available = has_events,
     .on = is_form<TimelineForm::compare>},
    {.command = Command::open_filter, .words = &S::filter, .stand = Stand::timeline,
     .keys = {"f"}, .help = &S::filter, .available = has_events,
     .on = [](const C& c) { return c.hidden_events > 0; }},
    {.command = Command::open_share, .words = &S::share, .stand = Stand::timeline,
     .available = has_events},
    {.command = Command::fit, .words = &S::fit, .stand = Stand::timeline, .keys = {"0"},
     .help = &S::help_zoom, .available = has_events},
    {.command = Command::zoom_out, .words = &S::zoom_out, .sign = "−", .stand = Stand::timeline,
     .keys = {"-"}, .help = &S::help_zoom, .available = has_events},
    {.command = Command::zoom_in, .words = &S::zoom_in, .sign = "+", .stand = Stand::timeline,
     .keys = {"+", "="}, .help = &S::help_zoom, .available = has_events},
    {.command = Command::pan_back, .keys = {"<"}, .help = &S::help_pan, .available = has_events},
    {.command = Command::pan_on, .keys = {">"}, .help = &S::help_pan, .available = has_events},
    {.command = Command::follow_response, .keys = {"r"}, .help = &S::help_response,
     .available = has_events},
    {.command = Command::show_all, .words = &S::show_all},
    {.command = Command::sort, .argument = arg(TableColumn::date), .words = &S::date,
     .stand = Stand::table_head, .on = is_sorted_by<TableColumn::date>},
    {.command = Command::sort, .argument = arg(TableColumn::lane), .words = &S::lane,
     .stand = Stand::table_head, .on = is_sorted_by<TableColumn::lane>},
    {.command = Command::sort, .argument = arg(TableColumn::title), .words = &S::title,
     .stand = Stand::table_head, .on = is_sorted_by<TableColumn::title>},
    {.command = Command::sort, .argument = arg(TableColumn::status), .words = &S::status,
     .stand = Stand::table_head, .on = is_sorted_by<TableColumn::status>},

    // Beside the text.
    {.command = Command::open_contents, .words = &S::contents, .icon = Icon::contents,
     .stand = Stand::bar},
    {.command = Command::open_search, .words = &S::search, .icon = Icon::search,
     .stand = Stand::bar, .keys = {"/"}, .help = &S::search},
    {.command = Command::open_reading, .words = &S::reading, .sign = "Aa", .stand = Stand::bar},
    {.command = Command::go_back, .words = &S::back, .sign = "↩", .stand = Stand::bar,
     .keys = {"Backspace"}, .help = &S::help_back,
     .available = [](const C& c) { return c.can_go_back; }},
    {.command = Command::previous_part, .words = &S::previous_part, .sign = "↑",
     .stand = Stand::bar, .keys = {"["}, .help = &S::help_parts},
    {.command = Command::next_part, .words = &S::next_part, .sign = "↓", .stand = Stand::bar,
     .keys = {"]"}, .help = &S::help_parts},
    {.command = Command::open_keys, .words = &S::keyboard, .keys = {"?"}},
    {.command = Command::escape, .keys = {"Escape"}, .help = &S::help_escape},

    // In the sheets.
    {.command = Command::close_sheet, .words = &S::close},
    {.command = Command::all_sources, .words = &S::all_sources},
    {.command = Command::all_terms, .words = &S::all_terms},
    {.command = Command::copy_link, .words = &S::copy_link, .stand = Stand::share},
    {.command = Command::copy_text, .words = &S::copy_text, .stand = Stand::share},
    {.command = Command::save_picture, .words = &S::save_picture, .stand = Stand::share},
    {.command = Command::smaller_text, .words = &S::smaller, .sign = "−",
     .stand = Stand::text_size},
    {.command = Command::larger_text, .words = &S::larger, .sign = "+", .stand = Stand::text_size},
    {.command = Command::set_spacing, .argument = arg(Spacing::normal),
     .words = &S::spacing_normal, .stand = Stand::spacing, .on = is_spacing<Spacing::normal>},
    {.command = Command::set_spacing, .argument = arg(Spacing::wide), .words = &S::spacing_wide,
     .stand = Stand::spacing, .on = is_spacing<Spacing::wide>},
    {.command = Command::set_face, .argument = arg(Face::page), .words = &S::face_page,
     .stand = Stand::typeface, .on = is_face<Face::page>},
    {.command = Command::set_face, .argument = arg(Face::serif), .words = &S::face_serif,
     .stand = Stand::typeface, .on = is_face<Face::serif>},
    {.command = Command::set_face, .argument = arg(Face::sans), .words = &S::face_sans,
     .stand = Stand::typeface, .on = is_face<Face::sans>},
    {.command = Command::set_theme, .argument = arg(Theme::automatic), .words = &S::theme_auto,
     .stand = Stand::theme, .on = is_theme<Theme::automatic>},
    {.command = Command::set_theme, .argument = arg(Theme::light), .words = &S::theme_light,
     .stand = Stand::theme, .on = is_theme<Theme::light>},
    {.command = Command::set_theme, .argument = arg(Theme::dark), .words = &S::theme_dark,
     .stand = Stand::theme, .on = is_theme<Theme::dark>},

    // While presenting.
    {.command = Command::next_step, .keys = {"PageDown", "ArrowRight", " ", "ArrowDown"},
     .scope = KeyScope::stage},
    {.command = Command::previous_step, .keys = {"PageUp", "ArrowLeft", "ArrowUp"},
     .scope = KeyScope::stage},
    {.command = Command::first_step, .keys = {"Home"}, .scope = KeyScope::stage},
    {.command = Command::last_step, .keys = {"End"}, .scope = KeyScope::stage},
};
// clang-format on

/// The label of a key.
std::string key_sign(std::string_view key) {
    constexpr std::pair<std::string_view, std::string_view> signs[] = {
        {"ArrowLeft", "←"}, {"ArrowRight", "→"}, {"ArrowUp", "↑"},
        {"ArrowDown", "↓"}, {"-", "−"},          {"Escape", "Esc"}};
    for (const auto& [name, sign] : signs)
        if (name == key) return std::string(sign);
    const char letter = key.size() == 1 ? key[0] : '\0';
    if (letter >= 'a' && letter <= 'z') return {static_cast<char>(letter - 'a' + 'A')};
    return std::string(key);
}

/// Whether a key's label is a word: "Home", not "←".
bool is_word(std::string_view sign) { return sign.size() > 1 && is_letter(sign[0]); }

}  // namespace

std::span<const CommandRow> command_table() noexcept { return rows; }

const CommandRow* find_command(Command command, std::uint32_t argument) noexcept {
    for (const CommandRow& row : rows)
        if (row.command == command && row.argument == argument) return &row;
    return nullptr;
}

const CommandRow* find_key(std::string_view key, KeyScope scope) noexcept {
    if (key.empty()) return nullptr;
    for (const CommandRow& row : rows)
        for (const std::string_view each : row.keys)
            if (each == key && row.scope == scope) return &row;
    return nullptr;
}

bool is_available(const CommandRow& row, const CommandContext& context) {
    return row.available == nullptr || row.available(context);
}

Node control_node(const CommandRow& row, const CommandContext& context, const Strings& strings) {
    Node node{.role = Role::control, .id = NodeId(row.command, row.argument)};
    const std::string_view words = row.words != nullptr ? strings.*row.words : std::string_view();
    const bool drawn = row.sign.empty() && row.icon == Icon::none;
    if (const std::string_view shown = drawn ? words : row.sign; !shown.empty())
        node.words.push_back({.text = std::string(shown)});
    if (!drawn) node.label = words;
    node.icon = row.icon;
    node.toggle = row.on != nullptr;
    node.on = node.toggle && row.on(context);
    return node;
}

void append_controls(Node& parent, Stand stand, const CommandContext& context,
                     const Strings& strings) {
    for (const CommandRow& row : rows)
        if (row.stand == stand && is_available(row, context))
            parent.children.push_back(control_node(row, context, strings));
}

std::vector<KeyHelp> key_help(const Strings& strings) {
    std::vector<KeyHelp> lines;
    Word last = nullptr;
    for (const CommandRow& row : rows) {
        if (row.help == nullptr) continue;
        const std::string sign = key_sign(row.keys[0]);
        if (row.help == last)
            lines.back().keys += concat({is_word(sign) ? ", " : " ", sign});
        else
            lines.push_back({sign, strings.*row.help});
        last = row.help;
    }
    return lines;
}

}  // namespace broadside
