#include "layout/text/text_pieces.h"

#include <algorithm>

#include "layout/text/line_break.h"
#include "model/text/unicode.h"
#include "model/text/utf8.h"

namespace broadside {
namespace {

std::size_t ink_end(std::string_view text) {
    std::size_t end = text.size();
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '\n'))
        --end;
    return end;
}

/// How much narrower `text` is after `before` in the same font than alone.
float pair_kern(const Font& font, std::string_view before, std::string_view text,
                TextMeasure& measure) {
    if (before.empty() || text.empty() || before.back() == ' ' || before.back() == '\n') return 0;
    std::size_t at = before.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(before[at]) & 0xC0U) == 0x80U)
        --at;
    const std::string last(before.substr(at));
    if (last == soft_hyphen) return 0;
    if (is_square(code_point_at(last, 0).value) && is_square(code_point_at(text, 0).value))
        return 0;
    return measure.width(font, last + std::string(text)) - measure.width(font, last) -
           measure.width(font, text);
}

TextPart measure_part(const TextRun& run, std::size_t index, std::size_t begin, std::size_t end,
                      TextMeasure& measure) {
    std::string_view text = std::string_view(run.text).substr(begin, end - begin);
    if (!text.empty() && text.back() == '\n') text.remove_suffix(1);
    end = begin + text.size();
    if (text.ends_with(soft_hyphen)) text.remove_suffix(soft_hyphen.size());
    const std::size_t ink = ink_end(text);
    const float ink_width = ink > 0 ? measure.width(run.font, text.substr(0, ink)) : 0;
    float width = ink_width;
    if (ink < text.size())
        width += static_cast<float>(text.size() - ink) * measure.width(run.font, " ");
    return {index, begin, end, width, ink_width};
}

void close_piece(TextPiece& piece, std::span<const TextRun> runs, TextMeasure& measure,
                 std::vector<TextPiece>& pieces) {
    if (piece.parts.empty() && !piece.ends_line) return;
    float x = 0;
    for (const TextPart& p : piece.parts) {
        if (p.ink_width > 0) piece.ink_width = x + p.ink_width;
        x += p.width;
    }
    piece.width = x;
    const TextPart& first = piece.parts.front();
    const TextPart& last = piece.parts.back();
    const std::string_view text = runs[first.run].text;
    std::string_view ink = text.substr(first.begin, first.end - first.begin);
    ink = ink.substr(0, ink_end(ink));
    piece.kern = pair_kern(runs[first.run].font, text.substr(0, first.begin), ink, measure);
    const std::string_view end = runs[last.run].text;
    if (end.substr(0, last.end).ends_with(soft_hyphen))
        piece.hyphen = measure.width(runs[last.run].font, hyphen);
    pieces.push_back(std::move(piece));
    piece = {};
}

}  // namespace

std::vector<TextPiece> cut_pieces(std::span<const TextRun> runs, std::string_view all,
                                  std::string_view lang, TextMeasure& measure) {
    const std::vector<std::size_t> breaks = line_breaks(all, lang, &measure);
    std::vector<TextPiece> pieces;
    TextPiece piece;
    std::size_t next = 0;
    std::size_t start = 0;
    for (std::size_t r = 0; r < runs.size(); ++r) {
        const std::size_t stop = start + runs[r].text.size();
        std::size_t at = start;
        while (at < stop) {
            while (next < breaks.size() && breaks[next] <= at)
                ++next;
            std::size_t to = std::min(next < breaks.size() ? breaks[next] : stop, stop);
            const std::size_t feed = all.find('\n', at);
            if (feed < to) to = feed + 1;
            piece.parts.push_back(measure_part(runs[r], r, at - start, to - start, measure));
            piece.ends_line = all[to - 1] == '\n';
            if (piece.ends_line || (next < breaks.size() && breaks[next] == to))
                close_piece(piece, runs, measure, pieces);
            at = to;
        }
        start = stop;
    }
    if (!piece.parts.empty()) close_piece(piece, runs, measure, pieces);
    return pieces;
}

}  // namespace broadside
