// The controls around the article: the bar's buttons and the timeline's controls.
#pragma once

#include <optional>

#include "model/timeline/timeline_index.h"
#include "semantics/command_table.h"
#include "semantics/node.h"
#include "semantics/strings.h"

namespace broadside {

/// The buttons of the rail or the bar, and the status filter.
[[nodiscard]] Node bar_tree(const CommandContext& context, const Strings& strings);

/// A toggle for each status.
void append_statuses(Node& parent, const CommandContext& context, const Strings& strings);

struct TimelineControls {
    const CommandContext& context;
    const Strings& strings;
    const TimelineIndex& index;
    TimelineWindow window;
    /// Maximum number of events that the form lists; nothing if it draws a chart of all.
    std::optional<std::size_t> listed;
};

/// The timeline's tools, its field, and the controls of its form and its open event.
[[nodiscard]] Node timeline_tree(const TimelineControls& input);

}  // namespace broadside
