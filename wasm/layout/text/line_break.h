// Line breaks: UAX #14 as implemented by browsers.
#pragma once

#include <string_view>
#include <vector>

namespace broadside {

class TextMeasure;

/// Byte offsets in `text` (ascending, without 0, ending with text.size()) at which a line may end.
/// Spaces belong to the piece before the break. `lang` is the text's language (BCP 47), `measure`
/// finds the words of scripts without spaces; without it such text does not break.
[[nodiscard]] std::vector<std::size_t> line_breaks(std::string_view text,
                                                   std::string_view lang = {},
                                                   TextMeasure* measure = nullptr);

/// The end of the grapheme cluster that starts at byte `at`: a letter with its accents, a whole
/// emoji sequence. Text is never broken inside one.
[[nodiscard]] std::size_t cluster_end(std::string_view text, std::size_t at);

}  // namespace broadside
