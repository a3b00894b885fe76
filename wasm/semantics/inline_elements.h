// Runs as elements: emphasis, code, links, references.
#pragma once

#include <vector>

#include "model/article/article.h"
#include "semantics/element.h"
#include "semantics/strings.h"

namespace broadside {

struct InlineContext {
    const Article& article;
    const Strings& strings;
};

/// Appends runs to their parent element.
void append_inline(Element& parent, const std::vector<Run>& runs, const InlineContext& context);

}  // namespace broadside
