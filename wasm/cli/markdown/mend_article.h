// The last step of an import: removes what the checker still rejects, with a remark.
#pragma once

#include "cli/markdown/clean_body.h"
#include "cli/markdown/front_matter.h"
#include "cli/markdown/places.h"

namespace broadside::cli {

/// A part without a required key is removed as a whole. Remarks have the lines of `places`.
void mend_article(Json& article, const Places& places, Remarks& remarks);

}  // namespace broadside::cli
