#include "layout/text/rich_runs.h"

namespace broadside {
namespace {

using namespace design;

/// Letter spacing is that of the surrounding text, as CSS inherits it.
Font note_font(const Font& base, const TypeStyle& style) {
    Font font = style.ui(base.size * note::size, weight::strong);
    font.letter_spacing = base.letter_spacing;
    font.word_spacing = base.word_spacing;
    return font;
}

TextRun source_note(const Run& run, const Font& base, const TypeStyle& style) {
    TextRun out;
    // A narrow space separates two adjacent notes; the word joiner prevents a break before it.
    out.text = "\u2060" + std::to_string(run.index + 1);
    out.font = note_font(base, style);
    out.tone = Tone::accent;
    out.source = static_cast<int>(run.index);
    out.rise = base.size * note::rise;
    return out;
}

TextRun styled(const Run& run, const Font& base, Tone tone) {
    TextRun out;
    out.text = run.text;
    out.font = base;
    out.tone = tone;
    if ((run.style & style_emphasis) != 0) out.font.italic = true;
    if ((run.style & style_strong) != 0) out.font.weight = weight::bold;
    if ((run.style & style_code) != 0) {
        out.font.family = Family::mono;
        out.font.size = base.size * code::size;
        out.code = true;
    }
    out.dotted = run.kind == Run::Kind::term;
    out.link = out.dotted || (run.kind == Run::Kind::text && !run.href.empty());
    if (out.link && !out.dotted) out.tone = Tone::accent;
    return out;
}

}  // namespace

std::vector<TextRun> rich_runs(const std::vector<Run>& runs, const Font& base, Tone tone,
                               const TypeStyle& style) {
    std::vector<TextRun> out;
    bool after_note = false;
    for (const Run& run : runs) {
        switch (run.kind) {
            case Run::Kind::text:
            case Run::Kind::term:
            case Run::Kind::date:
                out.push_back(styled(run, base, tone));
                break;
            case Run::Kind::line_break:
                out.push_back({.text = "\n", .font = base, .tone = tone});
                break;
            case Run::Kind::image: {
                TextRun alt = styled(run, base, Tone::soft);
                alt.font.italic = true;
                out.push_back(std::move(alt));
                break;
            }
            case Run::Kind::source:
                if (after_note)
                    out.push_back({.text = "\u2060,",
                                   .font = note_font(base, style),
                                   .tone = Tone::accent,
                                   .rise = base.size * note::rise});
                out.push_back(source_note(run, base, style));
                break;
        }
        after_note = run.kind == Run::Kind::source;
    }
    return out;
}

}  // namespace broadside
