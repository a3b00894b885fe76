// Elements as JSON, for the text layer.
#pragma once

#include <string>

#include "semantics/element.h"

namespace broadside {

/// [tag, number of the node or 0, {attributes}, children…]; a child is such a list or a string.
[[nodiscard]] std::string layer_json(const Element& element);

}  // namespace broadside
