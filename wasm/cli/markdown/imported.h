// The result of an import of Markdown.
#pragma once

#include "cli/markdown/clean_body.h"
#include "cli/markdown/front_matter.h"
#include "cli/markdown/places.h"

namespace broadside::cli {

struct Imported {
    Json article;     ///< keys in the order of the format
    Remarks remarks;  ///< in the order of lines
    Places places;    ///< the lines of its parts
};

}  // namespace broadside::cli
