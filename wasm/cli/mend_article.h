// The last step of an import: what the checker still finds wrong is taken out, with a remark.
#pragma once

#include "cli/clean_body.h"
#include "cli/front_matter.h"

namespace broadside::cli {

void mend_article(Json& article, Remarks& remarks);

}  // namespace broadside::cli
