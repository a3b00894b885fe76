// What can be done: for each command its words, its button and its keys. Buttons, the list of keys,
// the text layer and the tests read this one table; a new button is a row of it, a command and the
// code that does it (ui/perform.cpp).
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

/// Where a command's button stands.
enum class Stand : std::uint8_t {
    none,
    bar,         ///< the rail beside the text, or the bar at its foot
    timeline,    ///< over the chart
    table_head,  ///< over the columns of the timeline's table
    event,       ///< beside the open event
    text_size,
    spacing,
    typeface,
    theme,
    share
};

/// Where its keys work.
enum class KeyScope : std::uint8_t {
    panel,  ///< anywhere in the panel
    field,  ///< while the timeline's field or one of its events has the focus
    stage   ///< while presenting
};

/// What a row may look at.
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
    Word words = nullptr;        ///< what it is called
    std::string_view sign = {};  ///< drawn in place of the words
    Icon icon = Icon::none;      ///< likewise
    Stand stand = Stand::none;
    std::array<std::string_view, 4> keys{};  ///< DOM names
    KeyScope scope = KeyScope::panel;
    Word help = nullptr;            ///< what the keys do; rows that share it share a line
    Condition available = nullptr;  ///< null: always
    Condition on = nullptr;         ///< of a toggle; null: it is a plain button
};

[[nodiscard]] std::span<const CommandRow> command_table() noexcept;

/// The first row of a command with this argument; null if it has none.
[[nodiscard]] const CommandRow* find_command(Command command, std::uint32_t argument = 0) noexcept;
/// The row whose key this is; null if there is none.
[[nodiscard]] const CommandRow* find_key(std::string_view key, KeyScope scope) noexcept;

[[nodiscard]] bool is_available(const CommandRow& row, const CommandContext& context);

/// The button of a row.
[[nodiscard]] Node control_node(const CommandRow& row, const CommandContext& context,
                                const Strings& strings);
/// Appends the buttons that stand there and can be pressed now.
void append_controls(Node& parent, Stand stand, const CommandContext& context,
                     const Strings& strings);

/// A line of the list of keys: "← →" and what they do.
struct KeyHelp {
    std::string keys;
    std::string_view what;
};
[[nodiscard]] std::vector<KeyHelp> key_help(const Strings& strings);

}  // namespace broadside
