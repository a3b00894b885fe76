// The design system: every size, colour, contrast and time that the reader's look is made of. Code
// elsewhere names these.
#pragma once

#include "layout/design/chrome.h"
#include "layout/design/colour.h"
#include "layout/design/document.h"
#include "layout/design/gesture.h"
#include "layout/design/motion.h"
#include "layout/design/space.h"
#include "layout/design/text_marks.h"
#include "layout/design/timeline.h"
#include "layout/design/timeline_forms.h"
#include "layout/design/type.h"
