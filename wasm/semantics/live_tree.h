// The article's tree as the text layer over the canvas needs it: with controls in place of what
// HTML does by itself.
#pragma once

#include "model/article.h"
#include "semantics/node.h"
#include "semantics/strings.h"

namespace broadside {

/// article_tree() with questions and events as buttons, the timeline's tools, and without ids (the
/// page may have its own). `interface` gives the words of the controls.
[[nodiscard]] Node live_tree(const Article& article, const Strings& interface);

}  // namespace broadside
