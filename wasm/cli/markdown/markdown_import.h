// One Markdown file with front matter becomes an article; what could not be placed is remarked
// upon.
#pragma once

#include <string>
#include <string_view>

#include "cli/markdown/clean_body.h"
#include "cli/markdown/front_matter.h"
#include "cli/markdown/places.h"

namespace broadside::cli {

struct Imported {
    Json article;     ///< keys in the order of the format
    Remarks remarks;  ///< in the order of their lines
    Places places;    ///< the lines that its parts are from
};

/// `name` is the article's id and title where the file names none.
[[nodiscard]] Imported import_markdown(std::string_view text, const std::string& name);

}  // namespace broadside::cli
