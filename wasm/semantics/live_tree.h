// The article's tree as the text layer over the canvas needs it: with controls in place of what
// HTML does by itself.
#pragma once

#include <cstdint>
#include <vector>

#include "model/article/article.h"
#include "semantics/node.h"
#include "semantics/strings.h"

namespace broadside {

/// article_tree() with questions and events as buttons, the timeline's tools, and without ids (the
/// page may have its own). `interface` gives the words of the controls; `events` are those to list,
/// by index, null for all.
[[nodiscard]] Node live_tree(const Article& article, const Strings& interface,
                             const std::vector<std::uint32_t>* events = nullptr);

}  // namespace broadside
