// Draws boxes on the canvas: the document, the chrome around it, the sheet over it.
#pragma once

#include <vector>

#include "layout/chrome/chrome.h"
#include "layout/chrome/sheet.h"
#include "ui/frame.h"
#include "ui/painter.h"

namespace broadside {

/// The inputs of one frame, in CSS px from the panel's top left.
struct PanelFrame {
    const Query& query;  ///< what to mark in the text
    float width = 0, height = 0;
    float scroll = 0;        ///< of the document
    float sheet_scroll = 0;  ///< of the sheet's content
    PartRef current = {};    ///< marked in the contents
    float read = 0;          ///< fraction of the document above the panel's bottom, 0–1
    float sheet_shown = 1;   ///< 0–1 while the sheet appears
    PartRef fresh = {};      ///< the part that has just been opened or jumped to
    float fresh_shown = 1;   ///< 0–1 while it fades in
};

/// Whether the pointer is over one of these, in CSS px of the panel.
[[nodiscard]] bool pointer_in(const std::vector<Rect>& covers, float scale);

/// Draws visible boxes. Appends the nodes of pressed boxes to `pressed`.
class DocumentView {
public:
    DocumentView(Painter& painter, const PanelFrame& frame, std::vector<NodeId>& pressed,
                 Cursor& cursor)
        : p_(painter), frame_(frame), pressed_(pressed), cursor_(cursor) {}

    /// The text, without the plot, which the caller draws. Nothing under `covers` can be pressed.
    void document(const Document& document, const std::vector<Rect>& covers);
    void chrome(const Chrome& chrome, const std::vector<Rect>& covers);
    void sheet(const Sheet& sheet);

private:
    void box(const Box& box);
    void tool(const Box& box);
    void contents_line(const Box& box);
    void choice(const Box& box);
    void event_mark(const Box& box);
    void card(const Box& box);
    /// An invisible button over the box; true while the pointer is over it.
    bool pressable(const Box& box);

    Painter& p_;
    const PanelFrame& frame_;
    std::vector<NodeId>& pressed_;
    Cursor& cursor_;
    bool covered_ = false;  ///< the pointer is over an overlay
    int layer_ = 0;         ///< document, chrome or sheet
};

}  // namespace broadside
