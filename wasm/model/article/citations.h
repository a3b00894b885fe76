// Numbers sources by first citation, the same in the panel, in HTML and in print.
#pragma once

#include "model/article/article.h"

namespace broadside {

/// Sorts the sources by their first citation in the text (sections, timeline, questions; a part's
/// body before its list); uncited ones follow as written. Writes the new indexes into the
/// references.
void order_sources(Article& article);

}  // namespace broadside
