// The article as positioned boxes, for drawing, input and the text layer.
#pragma once

#include <optional>
#include <vector>

#include "layout/geometry.h"
#include "layout/text/text_flow.h"
#include "semantics/node.h"

namespace broadside {

/// How a box looks and behaves.
enum class BoxKind : std::uint8_t {
    text,       ///< lines of text
    rule,       ///< a hairline
    quote_bar,  ///< the line beside a quotation
    ground,     ///< a tinted background of what follows
    status,     ///< a shape and a word
    question,   ///< opens and closes its answer
    button,     ///< a button with a frame
    contents,   ///< a line of the table of contents
    tool,       ///< a button without a frame
    bar,        ///< the background of the bar at the panel's bottom
    field,      ///< looks like a text field, opens the search
    toggle,     ///< one of several options; `on` is the selected one
    filter,     ///< a status that can be hidden; `on` while it is shown
    result,     ///< a search result
    note,       ///< a source in the margin, opens its card
    heading,    ///< names what is below it
    picture,    ///< space for an image; its background shows until it is loaded
    plot,       ///< the timeline's field
    spine,      ///< the line of the vertical layout
    mark,       ///< an event on that line, joined to its card; inset_x: from the rect to the line
    card,       ///< an event of the vertical layout
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
    NodeId node;  ///< of its text or command; none if it is only drawn
    Font font;    ///< the base font of its lines
    std::vector<TextRun> runs;
    TextFlow flow;
    float inset_x = 0, inset_y = 0;  ///< from the rect to the flow
    Status status = Status::none;
    Icon icon = Icon::none;
    int lane = -1;          ///< of the timeline; -1 if it belongs to none
    bool on = false;        ///< an open question, the selected event's button
    bool mirrored = false;  ///< it starts at its right

    /// The x of something at this distance from the box's start, or from its end; CSS px.
    [[nodiscard]] float from_begin(float by) const noexcept {
        return mirrored ? rect.right() - by : rect.x + by;
    }
    [[nodiscard]] float from_end(float by) const noexcept {
        return mirrored ? rect.x + by : rect.right() - by;
    }
    /// From the box's start to its text.
    [[nodiscard]] float lead() const noexcept {
        return mirrored ? rect.w - inset_x - flow.width : inset_x;
    }
};

/// The scroll position of a part.
struct Anchor {
    PartRef part;
    float y = 0;  ///< CSS px, a little above the part
};

/// A part whose boxes depend on nothing that a reader opens, selects or moves.
struct SteadyPart {
    PartRef part;
    std::size_t first_box = 0, boxes = 0;
    std::size_t first_anchor = 0, anchors = 0;
    float top = 0, bottom = 0;  ///< CSS px
};

struct Document {
    float width = 0, height = 0;
    std::vector<Box> boxes;          ///< in reading order
    std::vector<Anchor> anchors;     ///< sections, the timeline, open events, questions; ascending
    std::vector<SteadyPart> steady;  ///< in reading order
    std::size_t words = 0;           ///< of the article
    Rect plot;                       ///< the timeline's field; empty without events
    Rect hand;                       ///< where a horizontal drag and a pinch control the timeline

    /// The part of the last anchor at or above `y`; the title above the first.
    [[nodiscard]] PartRef anchor_at(float y) const;
    /// The y of a part's anchor; nothing if it has none.
    [[nodiscard]] std::optional<float> anchor_of(PartRef part) const;
};

}  // namespace broadside
