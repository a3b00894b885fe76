// The kinds of things that a search finds.
#pragma once

#include <cstdint>

namespace broadside {

/// In the order of the page.
enum class SearchKind : std::uint8_t { article, section, event, question, term, source };

}  // namespace broadside
