// The languages of an article.
#pragma once

#include <vector>

#include "model/article/article.h"
#include "semantics/sheet_tree.h"

namespace broadside {

/// Adds an article's language and those of its translations, by tag. Existing ones are kept, since
/// a translation may not name all others.
void gather_languages(std::vector<Language>& languages, const Article& article);

}  // namespace broadside
