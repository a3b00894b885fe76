// The overlay sheets: shown on request until they are closed.
#pragma once

#include <span>
#include <string>

#include "model/search/search.h"
#include "model/timeline/timeline_index.h"
#include "semantics/command_table.h"
#include "semantics/node.h"

namespace broadside {

enum class SheetKind : std::uint8_t {
    none,
    contents,
    reading,
    search,
    source,
    term,
    filter,
    share,
    keys
};

/// The requested sheet.
struct SheetRequest {
    SheetKind kind = SheetKind::none;
    std::uint32_t index = 0;  ///< of the source or the term
    bool operator==(const SheetRequest&) const = default;
};

/// A language of the article.
struct Language {
    std::string tag;   ///< BCP 47
    std::string name;  ///< in that language
    bool operator==(const Language&) const = default;
};

struct SheetInput {
    const CommandContext& context;
    const Strings& strings;
    const TimelineIndex& index;
    const Node& article;         ///< article_tree(), for the contents
    const SearchResults& found;  ///< for the state's query
    std::span<const Language> languages;
};

/// A sheet's content, from its heading on; its `label` is its title. Empty for SheetKind::none.
[[nodiscard]] Node sheet_tree(const SheetRequest& request, const SheetInput& input);

}  // namespace broadside
