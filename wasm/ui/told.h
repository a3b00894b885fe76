// What was last reported to the page, so that a frame reports only changes.
#pragma once

#include "ui/frame.h"
#include "ui/panel_keys.h"

namespace broadside {

struct Told {
    ReaderState state;
    PartRef current;         ///< the part marked in the contents
    PanelVersions versions;  ///< of the sources of the text layer
    Cursor cursor = Cursor::automatic;
    Version laid_out = 0;  ///< the document in which the reader's place was kept

    /// Scrolls to the state's place in the next frame.
    void forget_layout() { laid_out = 0; }
};

}  // namespace broadside
