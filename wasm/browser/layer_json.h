// The text layer's elements as JSON for the page to build.
#pragma once

#include <string>

#include "semantics/node.h"

namespace broadside {

/// [tag, key, {attributes}, child, …] for an element, a string for text.
[[nodiscard]] std::string layer_json(const Node& node);

}  // namespace broadside
