#include "layout/document/margin_notes.h"

#include <algorithm>

#include "layout/text/rich_runs.h"
#include "semantics/date_text.h"

namespace broadside {
namespace {

constexpr float gap = 36;          // between the text and its notes, CSS px
constexpr float least_room = 150;  // width below which there are no notes beside the text
constexpr float between = 8;       // from note to note

struct NotePlace {
    std::string href;
    float y;  // of its line
};

/// Where a box's text refers to sources.
std::vector<NotePlace> note_places(const Box& box) {
    std::vector<NotePlace> out;
    for (const Line& line : box.flow.lines)
        for (const Fragment& f : line.fragments) {
            const TextRun& run = box.runs[f.run];
            if (run.rise > 0 && run.href.starts_with(source_href("")))
                out.push_back({run.href, box.rect.y + box.inset_y + line.top});
        }
    return out;
}

/// The source's number, publisher and date.
std::vector<TextRun> note_runs(const DocumentBuilder& b, std::size_t index) {
    const Source& source = b.in.article.sources[index];
    const Font font = b.style.ui(design::type::margin_note);
    std::vector<TextRun> runs{{.text = std::to_string(index + 1) + "  ",
                               .font = b.style.ui(design::type::margin_note, 600),
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

/// One note; answers with where it ends.
float add_note(DocumentBuilder& b, const NotePlace& note, float y, float width) {
    const auto index = b.in.article.source_index(note.href.substr(source_href("").size()));
    if (!index) return y;
    const float leading = std::max(1.4F, b.style.least_leading);
    Box box;
    box.kind = BoxKind::note;
    box.owner = note.href.substr(1);
    box.runs = note_runs(b, *index);
    box.inset_y = 4;
    box.flow = flow_text(box.runs,
                         {.max_width = width, .line_height = box.runs.front().font.size * leading},
                         b.measure);
    box.rect = {b.left() + b.prose() + gap, y, width, box.flow.height + 8};
    const float bottom = box.rect.bottom();
    b.doc.boxes.push_back(std::move(box));
    return bottom;
}

}  // namespace

float margin_notes(DocumentBuilder& b, std::size_t first) {
    const float room = b.column() - b.prose() - gap;
    if (room < least_room) return 0;
    const std::size_t last = b.doc.boxes.size();
    std::vector<std::string> noted;
    float free_from = 0;
    for (std::size_t i = first; i < last; ++i)
        for (const NotePlace& note : note_places(b.doc.boxes[i])) {
            if (std::find(noted.begin(), noted.end(), note.href) != noted.end()) continue;
            noted.push_back(note.href);
            free_from = add_note(b, note, std::max(note.y, free_from), room) + between;
        }
    return free_from;
}

}  // namespace broadside
