#include "layout/text/bidi.h"

#include <SheenBidi/SheenBidi.h>

#include <algorithm>

#include "model/article/language.h"
#include "model/text/unicode.h"
#include "model/text/utf8.h"

namespace broadside {
namespace {

/// Whether a character of `text` is `so`.
bool any_character(std::string_view text, bool (*so)(char32_t) noexcept) noexcept {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        if (so(c.value)) return true;
        at += c.size;
    }
    return false;
}

}  // namespace

bool BidiText::needed(std::string_view text) noexcept { return any_character(text, turns_text); }

bool has_direction(std::string_view text) noexcept {
    return any_character(text, [](char32_t c) noexcept { return has_direction(c); });
}

/// SheenBidi's results for a text, which must outlive it.
struct BidiText::Analysis {
    Analysis(std::string_view text, std::string_view lang) {
        const SBCodepointSequence sequence{SBStringEncodingUTF8, text.data(), text.size()};
        algorithm = SBAlgorithmCreate(&sequence);
        if (algorithm == nullptr) return;
        const SBLevel base = is_right_to_left(lang) ? SBLevelDefaultRTL : SBLevelDefaultLTR;
        paragraph = SBAlgorithmCreateParagraph(algorithm, 0, text.size(), base);
    }
    Analysis(const Analysis&) = delete;
    Analysis& operator=(const Analysis&) = delete;
    ~Analysis() {
        if (paragraph != nullptr) SBParagraphRelease(paragraph);
        if (algorithm != nullptr) SBAlgorithmRelease(algorithm);
    }
    SBAlgorithmRef algorithm = nullptr;
    SBParagraphRef paragraph = nullptr;
};

BidiText::BidiText(std::string text, std::string_view lang) : text_(std::move(text)) {
    std::replace(text_.begin(), text_.end(), '\n', ' ');
    analysis_ = std::make_unique<const Analysis>(text_, lang);
}

BidiText::~BidiText() = default;

bool BidiText::rtl() const noexcept {
    const SBParagraphRef paragraph = analysis_->paragraph;
    return paragraph != nullptr && (SBParagraphGetBaseLevel(paragraph) & 1U) != 0;
}

std::vector<DirectionRun> BidiText::visual(std::size_t begin, std::size_t end) const {
    std::vector<DirectionRun> out;
    const SBParagraphRef paragraph = analysis_->paragraph;
    const SBLineRef line = paragraph != nullptr && begin < end
                               ? SBParagraphCreateLine(paragraph, begin, end - begin)
                               : nullptr;
    if (line == nullptr) return {{begin, end, false}};
    const SBRun* runs = SBLineGetRunsPtr(line);
    for (SBUInteger i = 0; i < SBLineGetRunCount(line); ++i)
        out.push_back({runs[i].offset, runs[i].offset + runs[i].length, (runs[i].level & 1U) != 0});
    SBLineRelease(line);
    return out;
}

}  // namespace broadside
