#include "ui/painter.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "imgui.h"
#include "layout/text/bidi.h"
#include "ui/density_pass.h"

namespace broadside {

using namespace design;

std::uint32_t Painter::packed(Rgb colour, float share) const noexcept {
    return IM_COL32((colour >> 16U) & 0xFFU, (colour >> 8U) & 0xFFU, colour & 0xFFU,
                    static_cast<unsigned>(std::lround(share * opacity * 255)));
}

float Painter::snap(float css) const noexcept { return std::round(css * scale_); }

void Painter::text(const Font& font, std::string_view text, float x, float baseline, Rgb colour,
                   float share) {
    const auto piece = [&](std::string_view words, float at, bool rtl) {
        glyphs_.draw(list_, font, words, px(at), px(baseline + origin_y), packed(colour, share),
                     {.rtl = rtl});
    };
    if (!BidiText::needed(text)) return piece(text, x, false);
    const BidiText bidi(std::string(text), "");
    for (const DirectionRun& run : bidi.visual(0, text.size())) {
        const std::string_view words = text.substr(run.begin, run.end - run.begin);
        const float width = glyphs_.width(font, words);
        piece(words, run.rtl ? x + width : x, run.rtl);
        x += width;
    }
}

void Painter::text_centred(const Font& font, std::string_view text, const Rect& rect, Rgb colour) {
    const FontMetrics m = glyphs_.metrics(font);
    const float w = glyphs_.width(font, text);
    this->text(font, text, rect.x + (rect.w - w) / 2,
               rect.y + (rect.h - m.ascent - m.descent) / 2 + m.ascent, colour);
}

void Painter::flow(const Box& box, float top, float bottom) {
    const float x0 = box.rect.x + box.inset_x;
    const float y0 = box.rect.y + box.inset_y;
    std::string room;
    for (const Line& line : box.flow.lines) {
        const float y = y0 + line.top + origin_y;
        if (y + line.height < top) continue;
        if (y > bottom) break;
        for (const Fragment& f : line.fragments) {
            const TextRun& run = box.runs[f.run];
            const std::string_view text = shown_text(run, f, room);
            const Rgb colour = palette_.tone(run.tone);
            const float x = x0 + f.x;
            const float baseline = y0 + line.baseline;
            if (run.code)
                fill({x - code::pad, baseline - run.font.size, f.width + 2 * code::pad,
                      run.font.size * code::height},
                     palette_.wash, radius::code);
            glyphs_.draw(list_, run.font, text, px(f.rtl ? x + f.width : x),
                         px(baseline - run.rise + origin_y), packed(colour), {f.rtl, f.spacing});
            if (run.link && run.rise == 0) {
                const float under = baseline + run.font.size * underline::below;
                // Trailing spaces are not underlined.
                const float seen = box.flow.rtl ? f.width : std::min(f.width, line.width - f.x);
                if (run.dotted)
                    dots(x, under, seen, palette_.soft);
                else
                    this->line(x, under, x + seen, under, colour, 1, palette_.quiet);
            }
        }
    }
}

void Painter::dots(float x, float y, float width, Rgb colour) {
    for (float at = 0; at < width - 1; at += underline::period)
        fill({x + at, y, underline::dot, underline::dot}, colour);
}

void Painter::marks(const Box& box, const Query& query, float top, float bottom) {
    if (query.words.empty() || box.runs.empty()) return;
    std::vector<std::string_view> texts;
    for (const TextRun& run : box.runs)
        texts.push_back(run.rise > 0 ? std::string_view() : std::string_view(run.text));
    const std::vector<RunRange> found = match_runs(texts, query);
    if (found.empty()) return;
    for (const Line& line : box.flow.lines) {
        const float y = box.rect.y + box.inset_y + line.top + origin_y;
        if (y + line.height < top || y > bottom) continue;
        for (const Fragment& f : line.fragments)
            for (const RunRange& mark : found)
                if (mark.run == f.run) this->mark(box, line, f, mark.range);
    }
}

void Painter::mark(const Box& box, const Line& line, const Fragment& f, const TextRange& range) {
    const std::size_t from = std::max(range.begin, f.begin);
    const std::size_t to = std::min(range.end, f.end);
    if (from >= to) return;
    const TextRun& run = box.runs[f.run];
    const std::string_view text = run.text;
    const float left = glyphs_.width(run.font, text.substr(f.begin, from - f.begin));
    const float wide = glyphs_.width(run.font, text.substr(from, to - from));
    const float baseline = box.rect.y + box.inset_y + line.baseline;
    const float within = f.rtl ? f.width - left - wide : left;
    fill({box.rect.x + box.inset_x + f.x + within - found::pad,
          baseline - run.font.size * found::top, wide + 2 * found::pad,
          run.font.size * found::height},
         palette_.mark, found::radius);
}

void Painter::fill(const Rect& r, Rgb colour, float radius, float share) {
    list_.AddRectFilled({snap(r.x), snap(r.y + origin_y)},
                        {snap(r.right()), snap(r.bottom() + origin_y)}, packed(colour, share),
                        px(radius));
}

void Painter::frame(const Rect& r, Rgb colour, float radius, float width) {
    const float w = std::max(std::round(px(width)), 1.0F);
    list_.AddRect({snap(r.x), snap(r.y + origin_y)}, {snap(r.right()), snap(r.bottom() + origin_y)},
                  packed(colour), px(radius), 0, w);
}

void Painter::line(float x0, float y0, float x1, float y1, Rgb colour, float width, float share) {
    const float w = std::max(std::round(px(width)), 1.0F);
    if (x0 == x1) {
        const float x = snap(x0 - width / 2);
        list_.AddRectFilled({x, snap(std::min(y0, y1) + origin_y)},
                            {x + w, snap(std::max(y0, y1) + origin_y)}, packed(colour, share));
    } else if (y0 == y1) {
        const float y = snap(y0 - width / 2 + origin_y);
        list_.AddRectFilled({snap(x0), y}, {snap(x1), y + w}, packed(colour, share));
    } else {
        list_.AddLine({px(x0), px(y0 + origin_y)}, {px(x1), px(y1 + origin_y)},
                      packed(colour, share), px(width));
    }
}

void Painter::fade(const Rect& r, Rgb colour, float from, float to) {
    const ImU32 left = packed(colour, from);
    const ImU32 right = packed(colour, to);
    list_.AddRectFilledMultiColor({snap(r.x), snap(r.y + origin_y)},
                                  {snap(r.right()), snap(r.bottom() + origin_y)}, left, right,
                                  right, left);
}

void Painter::bars(const Rect& r, std::span<const std::uint32_t> counts, std::uint32_t most,
                   bool down, Rgb colour, float share) {
    if (counts.empty() || most == 0) return;
    if (shaders) {
        add_density(list_, {px(r.x), snap(r.y + origin_y)},
                    {px(r.right()), snap(r.bottom() + origin_y)}, {counts, most, down},
                    packed(colour, share));
        return;
    }
    const float step = r.w / static_cast<float>(counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0) continue;
        const float high = r.h * density_height(counts[i], most);
        const float x = r.x + step * static_cast<float>(i);
        fill({x, down ? r.y : r.bottom() - high, step, high}, colour, 0, share);
    }
}

void Painter::disc(float x, float y, float radius, Rgb colour) {
    list_.AddCircleFilled({px(x), px(y + origin_y)}, px(radius), packed(colour));
}

void Painter::ring(float x, float y, float radius, Rgb colour, float width, bool dashed) {
    const ImVec2 centre(px(x), px(y + origin_y));
    if (!dashed) {
        list_.AddCircle(centre, px(radius), packed(colour), 0, px(width));
        return;
    }
    constexpr float turn = 2 * std::numbers::pi_v<float> / status::ring_dashes;
    for (int i = 0; i < status::ring_dashes; ++i) {
        const float from = turn * static_cast<float>(i);
        list_.PathArcTo(centre, px(radius), from, from + turn * status::ring_dash);
        list_.PathStroke(packed(colour), 0, px(width));
    }
}

void Painter::diamond(float x, float y, float radius, Rgb colour, bool filled) {
    const float r = px(radius);
    const ImVec2 c(px(x), px(y + origin_y));
    const ImVec2 points[4] = {{c.x, c.y - r}, {c.x + r, c.y}, {c.x, c.y + r}, {c.x - r, c.y}};
    if (filled) {
        list_.AddConvexPolyFilled(points, 4, packed(colour));
        return;
    }
    for (int i = 0; i < 4; ++i) {  // dashed: a gap in the middle of each side
        const ImVec2 a = points[i];
        const ImVec2 b = points[(i + 1) % 4];
        const auto at = [&](float t) {
            return ImVec2(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t);
        };
        list_.AddLine(a, at(status::side_gap_from), packed(colour), px(status::dash));
        list_.AddLine(at(status::side_gap_to), b, packed(colour), px(status::dash));
    }
}

void Painter::status_mark(Status status, float x, float y, float radius, Rgb colour) {
    switch (status) {
        case Status::reported:
            disc(x, y, radius, colour);
            break;
        case Status::claim:
            diamond(x, y, radius * status::diamond, colour, true);
            break;
        case Status::opinion:
            ring(x, y, radius - status::ring_inset, colour, status::ring, false);
            break;
        case Status::forecast:
            diamond(x, y, radius * status::diamond, colour, false);
            break;
        case Status::none:
            break;
    }
}

void Painter::clip(const Rect& r) {
    list_.PushClipRect({snap(r.x), snap(r.y + origin_y)},
                       {snap(r.right()), snap(r.bottom() + origin_y)}, true);
}

void Painter::unclip() { list_.PopClipRect(); }

}  // namespace broadside
