// Where a line may end: UAX #14 as browsers apply it.
#pragma once

#include <string_view>
#include <vector>

namespace broadside {

class TextMeasure;

/// Byte offsets in `text` (ascending, without 0, ending with text.size()) at which a line may end.
/// Spaces belong to the piece before the break. `lang` is the text's language (BCP 47), `measure`
/// knows the words of scripts that are written without spaces; without it such text stays whole.
[[nodiscard]] std::vector<std::size_t> line_breaks(std::string_view text,
                                                   std::string_view lang = {},
                                                   TextMeasure* measure = nullptr);

/// Where the grapheme cluster that begins at byte `at` ends: a letter with its accents, an emoji
/// with all that belongs to it. Text is never broken inside one.
[[nodiscard]] std::size_t cluster_end(std::string_view text, std::size_t at);

}  // namespace broadside
