#include "layout/text/line_break.h"

#include <linebreak.h>

#include <algorithm>

#include "layout/text/text_measure.h"
#include "model/text/utf8.h"

extern "C" {
#include <linebreakdef.h>
}

namespace broadside {
namespace {

bool one_of(char32_t c, std::string_view marks) {
    return c < 0x80 && marks.find(static_cast<char>(c)) != std::string_view::npos;
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool is_alphanumeric(char32_t c) {
    return is_digit(c) || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool is_visible_ascii(char32_t c) { return c > U' ' && c < 0x7F; }

/// For ASCII punctuation Blink and WebKit use their own table, with fewer breaks than UAX #14:
/// dates, paths and code are kept together.
bool breaks_in_ascii(char32_t earlier, char32_t before, char32_t after) {
    if (before == U'-')
        return is_digit(after) ? is_alphanumeric(earlier) : !one_of(after, "!$),./:;?]}");
    if (before == U'?') return !one_of(after, "!\"'),./:;?]}");
    return one_of(after, "([{<") && one_of(before, "!\"#%&)*+,.:;=>\\]|}~");
}

/// In Chinese, quotation marks break like brackets.
char32_t as_read(char32_t c, bool chinese) {
    if (!chinese) return c;
    if (c == U'“') return U'「';
    if (c == U'”') return U'」';
    return c == U'〜' ? U'一' : c;
}

LineBreakClass class_of(char32_t c) {
    const LineBreakContext plain{};
    return lb_get_char_class(&plain, c);
}

/// A currency or unit symbol can break beside a bracket, unlike in UAX #14.
bool stands_free(char32_t before, char32_t after) {
    const LineBreakClass a = class_of(before);
    const LineBreakClass b = class_of(after);
    const bool sign_after = b == LBP_PR || b == LBP_PO;
    return ((a == LBP_PR || a == LBP_PO) && b == LBP_OP) ||
           ((a == LBP_CL || a == LBP_CP) && sign_after);
}

/// Adds the ends of words in text[begin, end), which is written without spaces.
void add_words(std::string_view text, std::size_t begin, std::size_t end, TextMeasure& measure,
               std::vector<std::size_t>& breaks) {
    std::vector<std::size_t> ends;
    measure.word_ends(text.substr(begin, end - begin), ends);
    for (const std::size_t at : ends)
        if (at > 0 && at < end - begin) breaks.push_back(begin + at);
}

}  // namespace

std::vector<std::size_t> line_breaks(std::string_view text, std::string_view lang,
                                     TextMeasure* measure) {
    std::vector<std::size_t> breaks;
    if (text.empty()) return breaks;
    const bool chinese = lang.starts_with("zh");
    const CodePoint first = code_point_at(text, 0);
    LineBreakContext context{};
    lb_init_break_context(&context, as_read(first.value, chinese), nullptr);
    char32_t earlier = 0;
    char32_t before = first.value;
    std::size_t unspaced = class_of(before) == LBP_SA ? 0 : text.size();
    for (std::size_t at = first.size; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        const int verdict = lb_process_next_char(&context, as_read(c.value, chinese));
        bool breaks_here = verdict == LINEBREAK_MUSTBREAK || verdict == LINEBREAK_ALLOWBREAK;
        if (before == U' ')
            breaks_here = breaks_here || c.value != U' ';
        else if (is_visible_ascii(before) && is_visible_ascii(c.value))
            breaks_here = breaks_in_ascii(earlier, before, c.value);
        else
            breaks_here = breaks_here || stands_free(before, c.value);
        const bool in_unspaced = class_of(c.value) == LBP_SA;
        if (in_unspaced && unspaced == text.size()) unspaced = at;
        if (!in_unspaced && unspaced < at) {
            if (measure) add_words(text, unspaced, at, *measure, breaks);
            unspaced = text.size();
        }
        if (breaks_here) breaks.push_back(at);
        earlier = before;
        before = c.value;
        at += c.size;
    }
    if (measure && unspaced < text.size()) add_words(text, unspaced, text.size(), *measure, breaks);
    breaks.push_back(text.size());
    return breaks;
}

std::size_t cluster_end(std::string_view text, std::size_t at) {
    CodePoint before = code_point_at(text, at);
    LineBreakClass last = class_of(before.value);
    bool paired = false;  // both letters of a flag
    at += before.size;
    while (at < text.size()) {
        const CodePoint c = code_point_at(text, at);
        const LineBreakClass now = class_of(c.value);
        const bool flag = last == LBP_RI && now == LBP_RI && !paired;
        const bool belongs = now == LBP_CM || now == LBP_ZWJ || now == LBP_EM || now == LBP_JV ||
                             now == LBP_JT || last == LBP_ZWJ || flag;
        if (!belongs) break;
        paired = paired || flag;
        last = now;
        at += c.size;
    }
    return at;
}

}  // namespace broadside
