// Sources beside the lines that refer to them, where the column leaves room for it.
#pragma once

#include "layout/document/document_builder.h"

namespace broadside {

/// Adds a note for each source that the boxes from `first` on refer to, once, level with its line
/// or below the note before it. Where the last one ends (CSS px); 0 where there are none.
float margin_notes(DocumentBuilder& builder, std::size_t first);

}  // namespace broadside
