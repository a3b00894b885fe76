#include "model/text/unicode.h"

#include <SheenBidi/SheenBidi.h>

#include "model/text/text.h"

extern "C" {
#include <linebreak.h>
#include <linebreakdef.h>
//
#include <eastasianwidthdef.h>
}

namespace broadside {
namespace {

LineBreakClass line_break_class(char32_t c) noexcept {
    const LineBreakContext plain{};
    return lb_get_char_class(&plain, c);
}

/// Neither a letter nor a digit nor a mark of either.
bool is_neutral(char32_t c) noexcept {
    const SBBidiType direction = SBCodepointGetBidiType(c);
    return direction > SBBidiTypeEN || direction == SBBidiTypeBN;
}

}  // namespace

bool is_east_asian(char32_t c) noexcept { return ub_get_char_eaw_class(c) == EAW_W; }

bool is_unspaced(char32_t c) noexcept {
    const LineBreakClass kind = line_break_class(c);
    const bool pictured = kind == LBP_ID || kind == LBP_EB || kind == LBP_EM;
    return kind == LBP_SA || (is_east_asian(c) && !(pictured && is_neutral(c)));
}

bool is_square(char32_t c) noexcept {
    const LineBreakClass kind = line_break_class(c);
    return kind == LBP_ID || kind == LBP_CJ || kind == LBP_H2 || kind == LBP_H3;
}

bool is_word_letter(char32_t c) noexcept {
    if (c < 0x80) return is_letter(static_cast<char>(c)) || is_digit(static_cast<char>(c));
    const LineBreakClass kind = line_break_class(c);
    const bool written =
        kind == LBP_AL || kind == LBP_HL || kind == LBP_NU || kind == LBP_CM || kind == LBP_XX;
    return written && !is_neutral(c) && !is_east_asian(c);
}

bool has_direction(char32_t c) noexcept {
    const SBBidiType direction = SBCodepointGetBidiType(c);
    return direction == SBBidiTypeL || direction == SBBidiTypeR || direction == SBBidiTypeAL;
}

bool turns_text(char32_t c) noexcept {
    switch (SBCodepointGetBidiType(c)) {
        case SBBidiTypeR:
        case SBBidiTypeAL:
        case SBBidiTypeAN:
        case SBBidiTypeRLE:
        case SBBidiTypeRLO:
        case SBBidiTypeRLI:
            return true;
        default:
            return false;
    }
}

std::uint32_t letter_script(char32_t c) noexcept {
    if (!SBGeneralCategoryIsLetter(SBCodepointGetGeneralCategory(c))) return 0;
    return SBScriptGetUnicodeTag(SBCodepointGetScript(c));
}

}  // namespace broadside
