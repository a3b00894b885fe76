#include "layout/text/line_order.h"

#include <algorithm>

#include "layout/text/justify.h"
#include "model/text/utf8.h"

namespace broadside {
namespace {

std::string_view text_of(const LineText& text, const Fragment& f) {
    return std::string_view(text.runs[f.run].text).substr(f.begin, f.end - f.begin);
}

void drop_trailing_spaces(const LineText& text, std::vector<Fragment>& fragments) {
    while (!fragments.empty()) {
        Fragment& last = fragments.back();
        while (last.end > last.begin && text.runs[last.run].text[last.end - 1] == ' ')
            --last.end;
        if (last.end > last.begin) return;
        fragments.pop_back();
    }
}

/// Splits the fragments where the direction changes; measures each piece again, as letters of
/// cursive scripts have other forms at an end.
std::vector<Fragment> cut_at_turns(const LineText& text, const std::vector<Fragment>& fragments,
                                   const std::vector<DirectionRun>& visual) {
    std::vector<DirectionRun> logical = visual;
    std::sort(logical.begin(), logical.end(),
              [](const auto& a, const auto& b) { return a.begin < b.begin; });
    std::vector<Fragment> out;
    for (const Fragment& f : fragments) {
        const std::size_t start = text.starts[f.run];
        for (const DirectionRun& d : logical) {
            const std::size_t begin = std::max(start + f.begin, d.begin);
            const std::size_t end = std::min(start + f.end, d.end);
            if (begin >= end) continue;
            Fragment cut = f;
            cut.begin = begin - start;
            cut.end = end - start;
            cut.rtl = d.rtl;
            cut.hyphen = f.hyphen && cut.end == f.end;
            std::string room;
            cut.width =
                text.measure.width(text.runs[f.run].font, shown_text(text.runs[f.run], cut, room));
            out.push_back(cut);
        }
    }
    return out;
}

/// Widens the gaps of fragments in reading order until the line is `by` wider.
void widen(const LineText& text, float by, std::vector<Fragment>& fragments) {
    std::vector<int> gaps(fragments.size(), 0);
    int total = 0;
    char32_t before = 0;
    std::size_t owner = 0;
    for (std::size_t i = 0; i < fragments.size(); ++i) {
        const std::string_view t = text_of(text, fragments[i]);
        for (std::size_t at = 0; at < t.size();) {
            const CodePoint c = code_point_at(t, at);
            if (before != 0 && is_gap(before, c.value)) {
                ++gaps[owner];
                ++total;
            }
            before = c.value;
            owner = i;
            at += c.size;
        }
    }
    if (total == 0) return;
    for (std::size_t i = 0; i < fragments.size(); ++i) {
        fragments[i].spacing = by / static_cast<float>(total);
        fragments[i].width += fragments[i].spacing * static_cast<float>(gaps[i]);
    }
}

std::vector<Fragment> from_left_to_right(const LineText& text,
                                         const std::vector<Fragment>& fragments,
                                         const std::vector<DirectionRun>& visual) {
    std::vector<Fragment> out;
    for (const DirectionRun& d : visual) {
        const auto first = static_cast<std::ptrdiff_t>(out.size());
        for (const Fragment& f : fragments) {
            const std::size_t at = text.starts[f.run] + f.begin;
            if (at >= d.begin && at < d.end) out.push_back(f);
        }
        if (d.rtl) std::reverse(out.begin() + first, out.end());
    }
    return out;
}

float width_of(const std::vector<Fragment>& fragments) {
    float width = 0;
    for (const Fragment& f : fragments)
        width += f.width;
    return width;
}

}  // namespace

void order_line(const LineText& text, float full, Line& line) {
    std::vector<Fragment>& fragments = line.fragments;
    if (fragments.empty() || (text.bidi == nullptr && full <= line.width)) return;
    std::vector<DirectionRun> visual;
    drop_trailing_spaces(text, fragments);
    if (fragments.empty()) return;
    if (text.bidi != nullptr) {
        visual = text.bidi->visual(text.starts[fragments.front().run] + fragments.front().begin,
                                   text.starts[fragments.back().run] + fragments.back().end);
        fragments = cut_at_turns(text, fragments, visual);
        line.width = width_of(fragments);
    } else {
        fragments.back().width = line.width - fragments.back().x;
    }
    if (full > line.width) widen(text, full - line.width, fragments);
    if (text.bidi != nullptr) fragments = from_left_to_right(text, fragments, visual);
    float x = 0;
    for (Fragment& f : fragments) {
        f.x = x;
        x += f.width;
    }
    line.width = x;
}

}  // namespace broadside
