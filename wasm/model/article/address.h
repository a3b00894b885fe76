// The unique addresses of an article's parts in links and in HTML.
#pragma once

#include <string>
#include <string_view>

#include "model/article/article.h"
#include "model/article/part.h"

namespace broadside {

/// The section, question or event with this id; nothing (Part::none) if there is none.
[[nodiscard]] PartRef find_part(const Article& article, std::string_view id);

/// Indexes parts and addresses; called by index_article().
void index_addresses(Article& article);

/// A part's address: the author's id for a section, question or event; "timeline", "faq",
/// "glossary", "sources", "source-ID" and "term-N" for the others, with hyphens appended if an
/// author's id is the same. Empty for the title.
[[nodiscard]] std::string_view address_of(const Article& article, PartRef part);

/// The part with this address, source's id or glossary term, looked up in this order; Part::none
/// if there is none.
[[nodiscard]] PartRef find_address(const Article& article, std::string_view address);

}  // namespace broadside
