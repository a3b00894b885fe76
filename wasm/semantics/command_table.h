// The table of commands: for each its strings, its button and its keys. Buttons, the list of keys,
// the text layer and the tests use this table; a new button is a row of it, a command and its code
// (ui/perform.cpp).
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "model/state/command.h"
#include "model/state/reader_state.h"
#include "semantics/node.h"
#include "semantics/strings.h"

namespace broadside {

/// Where a command's button is.
enum class Stand : std::uint8_t {
    none,
    bar,         ///< the rail beside the text, or the bar at its foot
    timeline,    ///< above the chart
    table_head,  ///< above the columns of the timeline's table
    event,       ///< beside the open event
    text_size,
    spacing,
    typeface,
    theme,
    share
};

/// Where a command's keys work.
enum class KeyScope : std::uint8_t {
    panel,  ///< anywhere in the panel
    field,  ///< while the timeline or one of its events has the focus
    stage   ///< while presenting
};

/// The inputs of a row's conditions.
struct CommandContext {
    const Article& article;
    const ReaderState& state;
    std::size_t hidden_events = 0;  ///< how many the filter hides
    bool can_go_back = false;
};

using Word = std::string_view Strings::*;
using Condition = bool (*)(const CommandContext&);

struct CommandRow {
    Command command;
    std::uint8_t argument = 0;
    Word words = nullptr;        ///< its name
    std::string_view sign = {};  ///< drawn instead of the name
    Icon icon = Icon::none;      ///< also drawn instead of it
    Stand stand = Stand::none;
    std::array<std::string_view, 4> keys{};  ///< DOM names
    KeyScope scope = KeyScope::panel;
    Word help = nullptr;            ///< describes its keys; rows with the same one share a line
    Condition available = nullptr;  ///< null: always
    Condition on = nullptr;         ///< of a toggle; null: a plain button
};

[[nodiscard]] std::span<const CommandRow> command_table() noexcept;

/// The first row of a command with this argument; null if it has none.
[[nodiscard]] const CommandRow* find_command(Command command, std::uint32_t argument = 0) noexcept;
/// The row with this key; null if there is none.
[[nodiscard]] const CommandRow* find_key(std::string_view key, KeyScope scope) noexcept;

[[nodiscard]] bool is_available(const CommandRow& row, const CommandContext& context);

/// The button of a row.
[[nodiscard]] Node control_node(const CommandRow& row, const CommandContext& context,
                                const Strings& strings);
/// Appends the available buttons of a place.
void append_controls(Node& parent, Stand stand, const CommandContext& context,
                     const Strings& strings);

/// A line of the list of keys: "← →" and their description.
struct KeyHelp {
    std::string keys;
    std::string_view what;
};
[[nodiscard]] std::vector<KeyHelp> key_help(const Strings& strings);

}  // namespace broadside
