#include "ui/layer_boxes.h"

#include "layout/timeline/timeline_fonts.h"

namespace broadside {
namespace {

class LayerBoxes {
public:
    explicit LayerBoxes(Panel& panel) : panel_(panel), current_(panel.current_part()) {}

    std::vector<LayerBox> gather(LayerPart part) {
        switch (part) {
            case LayerPart::document:
                add(panel_.document().boxes, 0);
                break;
            case LayerPart::chrome:
                add(panel_.chrome().boxes, 0);
                break;
            case LayerPart::sheet:
                add(panel_.sheet().boxes, panel_.sheet().rect.x);
                break;
            case LayerPart::labels:
                add_labels();
                break;
        }
        return std::move(out_);
    }

private:
    void add(const std::vector<Box>& boxes, float left) {
        out_.reserve(boxes.size());
        for (const Box& box : boxes)
            add(box, left);
    }

    void add(const Box& box, float left) {
        if (!box.node || box.node.is(Piece::margin_note)) return;
        LayerBox b{.node = box.node,
                   .rect = box.rect,
                   .font = box.font,
                   .inset_x = box.inset_x,
                   .inset_y = box.inset_y,
                   .text_width = box.flow.width,
                   .rtl = box.flow.rtl,
                   .justified = box.flow.justified,
                   .on = box.on,
                   .grabs = box.kind == BoxKind::plot || box.kind == BoxKind::card};
        b.rect.x -= left;
        if (!box.flow.lines.empty()) b.line_height = box.flow.lines.front().height;
        if (box.kind == BoxKind::contents) b.on = box.node.part == current_;
        out_.push_back(b);
    }

    /// In a comparison the chart's labels would duplicate the text of the lists.
    void add_labels() {
        const TimelineInput in = panel_.timeline_input();
        if (in.plot.h <= 0 || in.state.form != TimelineForm::chart) return;
        for (const EventLabel& l : panel_.timeline().labels) {
            const Event& e = in.article.timeline.events[l.event];
            out_.push_back(
                {.node = {{Part::event, static_cast<std::uint32_t>(l.event)}, Piece::heading},
                 .rect = l.rect,
                 .font = event_font(l.strong, e.status == Status::forecast, in.state.reading),
                 .line_height = l.rect.h,
                 .text_width = l.rect.w,
                 .on = e.id == in.state.selected,
                 .grabs = true});
        }
    }

    Panel& panel_;
    PartRef current_;
    std::vector<LayerBox> out_;
};

}  // namespace

std::vector<LayerBox> layer_boxes(Panel& panel, LayerPart part) {
    return LayerBoxes(panel).gather(part);
}

}  // namespace broadside
