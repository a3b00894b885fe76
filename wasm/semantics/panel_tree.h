// What stands around the article: the bar's buttons and the timeline's controls.
#pragma once

#include <optional>

#include "model/timeline/timeline_index.h"
#include "semantics/command_table.h"
#include "semantics/node.h"
#include "semantics/strings.h"

namespace broadside {

/// The buttons of the rail or the bar, and what is shown by its status.
[[nodiscard]] Node bar_tree(const CommandContext& context, const Strings& strings);

/// A toggle for each status.
void append_statuses(Node& parent, const CommandContext& context, const Strings& strings);

struct TimelineControls {
    const CommandContext& context;
    const Strings& strings;
    const TimelineIndex& index;
    TimelineWindow window;
    /// How many events the form lists at most; nothing where it draws a chart of them all.
    std::optional<std::size_t> listed;
};

/// The timeline's tools, its field, and what belongs to its form and its open event.
[[nodiscard]] Node timeline_tree(const TimelineControls& input);

}  // namespace broadside
