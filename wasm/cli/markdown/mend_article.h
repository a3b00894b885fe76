// The last step of an import: what the checker still finds wrong is taken out, with a remark.
#pragma once

#include "cli/markdown/clean_body.h"
#include "cli/markdown/front_matter.h"
#include "cli/markdown/places.h"

namespace broadside::cli {

/// A part that lacks what it must have goes as a whole. Remarks have the lines that `places` knows.
void mend_article(Json& article, const Places& places, Remarks& remarks);

}  // namespace broadside::cli
