// What the page knows of a reader, so that a frame tells it only what has changed.
#pragma once

#include "ui/panel_keys.h"
#include "ui/reader.h"

namespace broadside {

struct Reader::Told {
    ReaderState state;
    PartRef current;         ///< the part of the contents that is marked
    PanelVersions versions;  ///< of what the text layer was made from
    Cursor cursor = Cursor::automatic;
    Version laid_out = 0;  ///< the document in which the reader has been kept in place

    /// The reader is brought to the state's place, whatever is in sight.
    void forget_layout() { laid_out = 0; }
};

}  // namespace broadside
