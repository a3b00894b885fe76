// Body text as elements: paragraphs, lists, quotes, links, source references.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/article/id_index.h"
#include "model/text/rich_text.h"
#include "semantics/node.h"
#include "semantics/strings.h"

namespace broadside {

/// What body text needs to know of the article around it.
struct RichTextContext {
    const Strings& strings;
    const IdIndex& sources;  ///< in the order of their numbers
    /// Put before a source's id where an element's id must not be taken by another part.
    std::string_view source_prefix;
};

/// Writes one body into `parent`. Its headings start at h<first_heading> and skip no level.
void append_rich_text(Node& parent, const Blocks& blocks, std::string_view owner, int first_heading,
                      const RichTextContext& context);

/// "¹": a reference to a source by its number; ",¹" after another one.
[[nodiscard]] Node source_reference(std::string_view id, bool after_another,
                                    const RichTextContext& context);

[[nodiscard]] Node text_node(std::string_view text);
[[nodiscard]] Node element(std::string_view tag);
[[nodiscard]] Node element(std::string_view tag, std::string_view text);

}  // namespace broadside
