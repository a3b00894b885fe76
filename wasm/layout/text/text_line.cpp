#include "layout/text/text_line.h"

#include <algorithm>

namespace broadside {

std::string_view shown_text(const TextRun& run, const Fragment& fragment, std::string& room) {
    const std::string_view text =
        std::string_view(run.text).substr(fragment.begin, fragment.end - fragment.begin);
    if (text.find(soft_hyphen) == std::string_view::npos) return text;
    room.clear();
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t stop = std::min(text.find(soft_hyphen, at), text.size());
        room += text.substr(at, stop - at);
        at = stop + soft_hyphen.size();
    }
    if (fragment.hyphen) room += hyphen;
    return room;
}

}  // namespace broadside
