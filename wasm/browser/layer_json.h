// Elements as JSON, for the page to make the text layer of.
#pragma once

#include <string>

#include "semantics/element.h"

namespace broadside {

/// [tag, number of the node or 0, {attributes}, children…]; a child is such a list or text.
[[nodiscard]] std::string layer_json(const Element& element);

}  // namespace broadside
