#include "layout/document/margin_notes.h"

#include <algorithm>

#include "semantics/date_text.h"

namespace broadside {
namespace {

using namespace design;

struct NotePlace {
    std::uint32_t source;  ///< index
    float y;               ///< of its line
};

/// The references to sources in a box's text.
std::vector<NotePlace> note_places(const Box& box) {
    std::vector<NotePlace> out;
    for (const Line& line : box.flow.lines)
        for (const Fragment& f : line.fragments) {
            const int source = box.runs[f.run].source;
            if (source >= 0)
                out.push_back(
                    {static_cast<std::uint32_t>(source), box.rect.y + box.inset_y + line.top});
        }
    return out;
}

/// The source's number, publisher and date.
std::vector<TextRun> note_runs(const DocumentBuilder& b, std::uint32_t index) {
    const Source& source = b.in.article.sources[index];
    const Font font = b.style.ui(type::margin_note);
    std::vector<TextRun> runs{{.text = std::to_string(index + 1) + "  ",
                               .font = b.style.ui(type::margin_note, weight::strong),
                               .tone = Tone::accent},
                              {.text = source.publisher.empty() ? source.title : source.publisher,
                               .font = font,
                               .tone = Tone::soft}};
    if (source.date)
        runs.push_back({.text = ", " + date_text(*source.date, b.in.strings),
                        .font = font,
                        .tone = Tone::soft});
    return runs;
}

/// Adds one note; returns its bottom.
float add_note(DocumentBuilder& b, const NotePlace& note, float y, float width) {
    const float leading = std::max(leading::plain, b.style.least_leading);
    Box box;
    box.kind = BoxKind::note;
    box.node = {{Part::source, note.source}, Piece::margin_note};
    box.runs = note_runs(b, note.source);
    box.inset_y = margin_note::pad;
    box.flow = flow_text(box.runs,
                         {.max_width = width, .line_height = box.runs.front().font.size * leading},
                         b.measure);
    box.rect = {b.left() + b.prose() + margin_note::gap, y, width,
                box.flow.height + 2 * margin_note::pad};
    const float bottom = box.rect.bottom();
    b.doc.boxes.push_back(std::move(box));
    return bottom;
}

}  // namespace

float margin_notes(DocumentBuilder& b, std::size_t first) {
    const float room = b.column() - b.prose() - margin_note::gap;
    if (room < margin_note::least_room) return 0;
    const std::size_t last = b.doc.boxes.size();
    std::vector<bool> noted(b.in.article.sources.size());
    float free_from = 0;
    for (std::size_t i = first; i < last; ++i)
        for (const NotePlace& note : note_places(b.doc.boxes[i])) {
            if (note.source >= noted.size() || noted[note.source]) continue;
            noted[note.source] = true;
            free_from = add_note(b, note, std::max(note.y, free_from), room) + margin_note::between;
        }
    return free_from;
}

}  // namespace broadside
