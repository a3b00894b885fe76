// What the page knows of a reader, so that a frame tells it only what has changed.
#pragma once

#include "ui/frame.h"
#include "ui/panel_keys.h"

namespace broadside {

struct Told {
    ReaderState state;
    PartRef current;         ///< the part of the contents that is marked
    PanelVersions versions;  ///< of what the text layer was made from
    Cursor cursor = Cursor::automatic;
    Version laid_out = 0;  ///< the document in which the reader has been kept in place

    /// The reader is brought to the state's place, whatever is in sight.
    void forget_layout() { laid_out = 0; }
};

}  // namespace broadside
