// The design system: all sizes, colours, contrasts and times of the reader's look. Other code
// refers to these by name.
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
