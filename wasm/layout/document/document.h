// The article as boxes with places: what is drawn, what can be pressed, what the text layer covers.
#pragma once

#include <optional>
#include <vector>

#include "layout/geometry.h"
#include "layout/text/text_flow.h"
#include "semantics/node.h"

namespace broadside {

/// What a box is, for the eye and for the hand.
enum class BoxKind : std::uint8_t {
    text,       ///< lines of text
    rule,       ///< a hairline
    quote_bar,  ///< the line beside a quotation
    ground,     ///< a tinted field behind what follows
    status,     ///< how sure it is: a shape and a word
    question,   ///< opens and closes its answer
    button,     ///< presses
    contents,   ///< a line of the table of contents
    tool,       ///< presses, without a frame of its own
    bar,        ///< the ground of what stays at the panel's foot
    field,      ///< looks like a field of text, opens the search
    toggle,     ///< one of several; `on` is the chosen one
    filter,     ///< a status that can be filtered out; `on` while it is shown
    result,     ///< a place that was found
    note,       ///< a source in the margin, pressed for more
    heading,    ///< names what stands below it
    picture,    ///< room for an image; its ground shows until it is there
    plot,       ///< the timeline's own field
    spine,      ///< the line that a standing timeline's cards hang on
    mark,       ///< an event on that line, joined to its card; inset_x: from the rect to the line
    card,       ///< an event of a standing timeline
};

/// One box, in CSS px from the document's top left (rail boxes: from the panel's).
///
///     rect.x,rect.y ┌───────────────────────────┐
///                   │ inset                     │
///                   │  └─ flow: lines of runs   │
///                   └───────────────────────────┘
struct Box {
    BoxKind kind = BoxKind::text;
    Rect rect;
    NodeId node;  ///< whose words it has, or what it does; none for what is only drawn
    Font font;    ///< of its lines, before what stands out in them
    std::vector<TextRun> runs;
    TextFlow flow;
    float inset_x = 0, inset_y = 0;  ///< from the rect to the flow
    Status status = Status::none;
    Icon icon = Icon::none;
    int lane = -1;          ///< of the timeline, where it belongs to one
    bool on = false;        ///< an open question, the chosen event's button
    bool mirrored = false;  ///< it begins at its right

    /// Where something stands so far from the box's beginning, or from its end; CSS px.
    [[nodiscard]] float from_begin(float by) const noexcept {
        return mirrored ? rect.right() - by : rect.x + by;
    }
    [[nodiscard]] float from_end(float by) const noexcept {
        return mirrored ? rect.x + by : rect.right() - by;
    }
    /// From the box's beginning to its text.
    [[nodiscard]] float lead() const noexcept {
        return mirrored ? rect.w - inset_x - flow.width : inset_x;
    }
};

/// Where the view goes to show a part.
struct Anchor {
    PartRef part;
    float y = 0;  ///< CSS px, a little above the part
};

struct Document {
    float width = 0, height = 0;
    std::vector<Box> boxes;       ///< in reading order
    std::vector<Anchor> anchors;  ///< sections, the timeline, events opened, questions; ascending
    Rect plot;                    ///< the timeline's field; empty without events
    Rect hand;                    ///< where a sideways drag and a pinch are the timeline's

    /// The part of the last anchor at or above `y`; the title above the first.
    [[nodiscard]] PartRef anchor_at(float y) const;
    /// Where a part's anchor is; nothing if it has none.
    [[nodiscard]] std::optional<float> anchor_of(PartRef part) const;
};

}  // namespace broadside
