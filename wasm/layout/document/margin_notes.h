// Sources beside the lines that refer to them, if there is space.
#pragma once

#include "layout/document/document_builder.h"

namespace broadside {

/// Adds a note for each source that the boxes from `first` on refer to, once, level with its line
/// or below the previous note. Returns where the next one could start (CSS px); 0 if there are
/// none.
float margin_notes(DocumentBuilder& builder, std::size_t first);

}  // namespace broadside
