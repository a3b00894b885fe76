#include "layout/label_texts.h"

namespace broadside {
namespace {

constexpr std::size_t most_entries = 2000;  // then the oldest are not worth their memory

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// A title at most `width` wide: cut at a code point with an ellipsis.
std::string shortened(const std::string& text, const Font& font, float width,
                      TextMeasure& measure) {
    if (measure.width(font, text) <= width) return text;
    // The longest start that fits, by halves.
    std::size_t fits = 0;
    std::size_t over = text.size();
    while (over - fits > 1) {
        std::size_t middle = (fits + over) / 2;
        while (middle > fits && continues(text[middle]))
            --middle;
        if (middle == fits)  // inside one letter: the end of it
            do {
                ++middle;
            } while (middle < over && continues(text[middle]));
        if (middle == over) break;
        (measure.width(font, text.substr(0, middle) + "…") <= width ? fits : over) = middle;
    }
    while (fits > 0 && text[fits - 1] == ' ')
        --fits;
    return text.substr(0, fits) + "…";
}

}  // namespace

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
        label.text = shortened(title, font, widest, measure);
        label.width = measure.width(font, label.text);
    }
    return label;
}

}  // namespace broadside
