// Which source is cited first: its place is its number, the same in the panel, in HTML and in
// print.
#pragma once

#include "model/article/article.h"

namespace broadside {

/// Sorts the sources by where the text first cites them (sections, timeline, questions; a part's
/// body before its own list); those never cited follow as written. Writes the new indexes into the
/// references.
void order_sources(Article& article);

}  // namespace broadside
