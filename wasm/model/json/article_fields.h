// The members of each object of an article's JSON, and where they are in article.h.
#pragma once

#include "model/json/object_reader.h"

namespace broadside {

/// The members of an Article, with the tables of all its parts.
extern const FieldTable article_fields;

}  // namespace broadside
