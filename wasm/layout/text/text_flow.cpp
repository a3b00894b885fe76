#include "layout/text/text_flow.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "layout/text/line_break.h"
#include "layout/text/line_order.h"
#include "layout/text/text_pieces.h"
#include "model/text/utf8.h"

namespace broadside {
namespace {

/// Fills lines from pieces.
class Setter {
public:
    Setter(const LineText& text, const FlowOptions& options, std::span<const TextPiece> pieces)
        : text_(text), options_(options), pieces_(pieces) {}

    TextFlow set(float max_width) {
        flow_ = {};
        width_ = max_width;
        before_ = nullptr;
        begin_line();
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            const TextPiece& piece = pieces_[i];
            if (options_.wrap && before_ != nullptr && !fits(i)) wrap_line();
            if (options_.wrap && piece.ink_width > room())
                add_broken(piece);
            else
                add(piece);
            if (piece.ends_line) begin_line();
        }
        if (flow_.lines.size() > 1 && flow_.lines.back().fragments.empty()) flow_.lines.pop_back();
        finish();
        return std::move(flow_);
    }

private:
    [[nodiscard]] float room() const noexcept { return width_ + 0.01F; }

    void begin_line() {
        flow_.lines.emplace_back();
        x_ = 0;
        before_ = nullptr;
    }

    void wrap_line() {
        Line& line = flow_.lines.back();
        line.wrapped = true;
        if (before_->hyphen > 0 && !line.fragments.empty()) {
            line.fragments.back().hyphen = true;
            line.fragments.back().width += before_->hyphen;
            line.width += before_->hyphen;
        }
        begin_line();
    }

    /// Whether a line can end at or after piece `at`: at a soft hyphen only with space for it.
    [[nodiscard]] bool fits(std::size_t at) const {
        float x = x_;
        for (; at < pieces_.size(); ++at) {
            const TextPiece& piece = pieces_[at];
            x += piece.kern;
            if (x + piece.ink_width > room()) return false;
            if (x + piece.ink_width + piece.hyphen <= room()) return true;
            x += piece.width;
        }
        return true;
    }

    void put(std::size_t run, std::size_t begin, std::size_t end, float kern, float width) {
        Line& line = flow_.lines.back();
        if (!line.fragments.empty()) {
            Fragment& last = line.fragments.back();
            if (last.run == run && last.end == begin) {
                last.end = end;
                last.width += kern + width;
                x_ += kern + width;
                return;
            }
        }
        line.fragments.push_back({run, begin, end, x_, width});
        x_ += width;
    }

    void add(const TextPiece& piece) {
        float kern = before_ != nullptr ? piece.kern : 0;
        const float ink = x_ + kern + piece.ink_width;
        for (const TextPart& p : piece.parts) {
            put(p.run, p.begin, p.end, kern, p.width);
            kern = 0;
        }
        flow_.lines.back().width = ink;
        before_ = &piece;
    }

    /// Breaks a word wider than the line: as many clusters on each line as fit, at least one.
    void add_broken(const TextPiece& piece) {
        for (const TextPart& p : piece.parts) {
            const TextRun& run = text_.runs[p.run];
            const std::string_view text = std::string_view(run.text).substr(0, p.end);
            std::size_t from = p.begin;  // the part on this line is measured as a whole
            float start = x_;
            std::size_t ink = p.end;
            while (ink > p.begin && text[ink - 1] == ' ')
                --ink;
            for (std::size_t at = p.begin; at < ink;) {
                const std::size_t end = cluster_end(text, at);
                float x = start + text_.measure.width(run.font, text.substr(from, end - from));
                if (x_ > 0 && x > width_) {
                    flow_.lines.back().wrapped = true;
                    begin_line();
                    from = at;
                    start = 0;
                    x = text_.measure.width(run.font, text.substr(from, end - from));
                }
                put(p.run, at, end, 0, x - x_);
                flow_.lines.back().width = x_;
                at = end;
            }
            if (ink < p.end) put(p.run, ink, p.end, 0, p.width - p.ink_width);
        }
        before_ = &piece;
    }

    void finish() {
        float y = 0;
        for (Line& line : flow_.lines) {
            float ascent = 0;
            float descent = 0;
            for (const Fragment& f : line.fragments) {
                if (text_.runs[f.run].rise > 0) continue;  // a superscript does not move its line
                const FontMetrics m = text_.measure.metrics(text_.runs[f.run].font);
                ascent = std::max(ascent, m.ascent);
                descent = std::max(descent, m.descent);
            }
            line.top = y;
            // Whole px, as in WebKit, so that the text layer's lines match the drawn ones.
            line.height = std::ceil(options_.line_height);
            line.baseline = y + (line.height - ascent - descent) / 2 + ascent;
            y += line.height;
            const bool full = options_.justify && line.wrapped;
            order_line(text_, full ? width_ : 0, line);
            flow_.justified = flow_.justified || full;
            flow_.width = std::max(flow_.width, line.width);
        }
        flow_.height = y;
        flow_.rtl = text_.bidi != nullptr && text_.bidi->rtl();
        if (!flow_.rtl) return;
        for (Line& line : flow_.lines)
            for (Fragment& f : line.fragments)
                f.x += flow_.width - line.width;
    }

    const LineText& text_;
    const FlowOptions& options_;
    std::span<const TextPiece> pieces_;
    TextFlow flow_;
    const TextPiece* before_ = nullptr;  ///< the previous piece on this line
    float width_ = 0;                    ///< of the lines
    float x_ = 0;
};

/// The narrowest width that needs no more lines than the full one.
TextFlow balanced(Setter& setter, float max_width, TextFlow full) {
    const std::size_t lines = full.lines.size();
    if (lines < 2) return full;
    float low = max_width / static_cast<float>(lines);
    float high = max_width;
    while (high - low > 2) {
        const float middle = (low + high) / 2;
        TextFlow flow = setter.set(middle);
        if (flow.lines.size() > lines || flow.width > middle) {
            low = middle;
        } else {
            high = middle;
            full = std::move(flow);
        }
    }
    return full;
}

}  // namespace

TextFlow flow_text(std::span<const TextRun> runs, const FlowOptions& options,
                   TextMeasure& measure) {
    std::string all;
    std::vector<std::size_t> starts;
    for (const TextRun& run : runs) {
        starts.push_back(all.size());
        all += run.text;
    }
    const std::vector<TextPiece> pieces = cut_pieces(runs, all, options.lang, measure);
    std::optional<BidiText> bidi;
    if (BidiText::needed(all)) bidi.emplace(std::move(all), options.lang);
    const LineText text{runs, starts, bidi ? &*bidi : nullptr, measure};
    Setter setter(text, options, pieces);
    TextFlow flow = setter.set(options.max_width);
    return options.balance ? balanced(setter, options.max_width, std::move(flow)) : flow;
}

}  // namespace broadside
