// The names of an article's parts in links and in HTML: one for each part, no two alike.
#pragma once

#include <string>
#include <string_view>

#include "model/article/article.h"
#include "model/article/part.h"

namespace broadside {

/// The section, question or event with this id; nothing (Part::none) if there is none.
[[nodiscard]] PartRef find_part(const Article& article, std::string_view id);

/// Makes parts and addresses ready to be found; index_article() does so.
void index_addresses(Article& article);

/// A part's address: its author's id for a section, question or event; "timeline", "faq",
/// "glossary", "sources", "source-ID" and "term-N" for the others, lengthened by hyphens where an
/// author's id is the same. Empty for the title.
[[nodiscard]] std::string_view address_of(const Article& article, PartRef part);

/// The part that an address, a source's id or a glossary's term names, looked for in this order;
/// Part::none if there is none.
[[nodiscard]] PartRef find_address(const Article& article, std::string_view address);

}  // namespace broadside
