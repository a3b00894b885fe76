#include "layout/timeline/label_texts.h"

#include <algorithm>
#include <string_view>

namespace broadside {
namespace {

constexpr std::size_t most_entries = 2000;  // to limit memory

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// Width of a text, word by word as drawn: words are repeated, whole texts rarely.
class WordWidths {
public:
    WordWidths(const Font& font, TextMeasure& measure)
        : font_(font), measure_(measure), space_(measure.width(font, " ")) {}

    [[nodiscard]] float of(std::string_view text) const {
        float width = 0;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t stop = std::min(text.find(' ', at), text.size());
            if (stop > at) width += measure_.width(font_, text.substr(at, stop - at));
            if (stop < text.size()) width += space_;
            at = stop + 1;
        }
        return width;
    }

private:
    const Font& font_;
    TextMeasure& measure_;
    float space_;
};

std::string with_ellipsis(std::string_view start) {
    while (!start.empty() && start.back() == ' ')
        start.remove_suffix(1);
    return std::string(start) + "…";
}

/// The longest prefix that fits, truncated inside a word: by bisection.
std::string cut_word(std::string_view text, float width, const WordWidths& widths) {
    std::size_t fits = 0;
    std::size_t over = text.size();
    while (over - fits > 1) {
        std::size_t middle = (fits + over) / 2;
        while (middle > fits && continues(text[middle]))
            --middle;
        if (middle == fits)  // inside one letter: its end
            do {
                ++middle;
            } while (middle < over && continues(text[middle]));
        if (middle == over) break;
        (widths.of(with_ellipsis(text.substr(0, middle))) <= width ? fits : over) = middle;
    }
    return with_ellipsis(text.substr(0, fits));
}

}  // namespace

LabelText shortened(std::string_view text, const Font& font, float width, TextMeasure& measure) {
    const WordWidths widths(font, measure);
    const float whole = widths.of(text);
    if (whole <= width) return {std::string(text), whole};
    std::string best;
    float best_width = 0;
    for (std::size_t end = text.find(' '); end != std::string_view::npos;
         end = text.find(' ', end + 1)) {
        std::string cut = with_ellipsis(text.substr(0, end));
        const float cut_width = widths.of(cut);
        if (cut_width > width) break;
        best = std::move(cut);
        best_width = cut_width;
    }
    if (best_width >= width / 2) return {best, best_width};
    std::string cut = cut_word(text, width, widths);
    const float cut_width = widths.of(cut);
    return {std::move(cut), cut_width};
}

const LabelText& LabelTexts::get(std::size_t event, std::size_t step, const std::string& title,
                                 const Font& font, float widest, TextMeasure& measure) {
    if (numbers_.size() <= event) numbers_.resize(event + 1);
    if (numbers_[event] == 0) {
        if (entries_.size() >= most_entries) {
            reset();
            numbers_.resize(event + 1);
        }
        entries_.emplace_back();
        numbers_[event] = static_cast<std::uint32_t>(entries_.size());
    }
    Entry& entry = entries_[numbers_[event] - 1];
    if (entry.weight != font.weight || entry.italic != font.italic)
        entry = {font.weight, font.italic, {}};
    LabelText& label = entry.steps[step];
    if (label.text.empty()) {
        label = shortened(title, font, widest, measure);
    }
    return label;
}

}  // namespace broadside
