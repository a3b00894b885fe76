// The languages that an article is to be had in.
#pragma once

#include <vector>

#include "model/article/article.h"
#include "semantics/sheet_tree.h"

namespace broadside {

/// Adds an article's own language and those of its translations, by tag. What is there stays: a
/// translation may not name all the others.
void gather_languages(std::vector<Language>& languages, const Article& article);

}  // namespace broadside
