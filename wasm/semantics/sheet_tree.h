// The sheets that lie over the text: one thing asked for, shown until it is closed.
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

/// Which sheet is asked for.
struct SheetRequest {
    SheetKind kind = SheetKind::none;
    std::uint32_t index = 0;  ///< of the source or the term
    bool operator==(const SheetRequest&) const = default;
};

/// A language that the article is to be had in.
struct Language {
    std::string tag;   ///< BCP 47
    std::string name;  ///< its own
    bool operator==(const Language&) const = default;
};

struct SheetInput {
    const CommandContext& context;
    const Strings& strings;
    const TimelineIndex& index;
    const Node& article;         ///< article_tree(), for the contents
    const SearchResults& found;  ///< by the state's query
    std::span<const Language> languages;
};

/// What a sheet holds, from its heading on; its `label` is its title. Empty for SheetKind::none.
[[nodiscard]] Node sheet_tree(const SheetRequest& request, const SheetInput& input);

}  // namespace broadside
