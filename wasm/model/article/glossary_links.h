// Links terms in the text to their glossary definitions.
#pragma once

#include "model/article/article.h"

namespace broadside {

/// Makes the first mention of each term in each section, answer and event a link to "#term-<n>", n
/// being its index in the glossary. Code, headings, links and parts of words are left alone.
void link_terms(Article& article);

}  // namespace broadside
