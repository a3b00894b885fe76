// What an import of Markdown gives.
#pragma once

#include "cli/markdown/clean_body.h"
#include "cli/markdown/front_matter.h"
#include "cli/markdown/places.h"

namespace broadside::cli {

struct Imported {
    Json article;     ///< keys in the order of the format
    Remarks remarks;  ///< in the order of their lines
    Places places;    ///< the lines that its parts are from
};

}  // namespace broadside::cli
