// Base64; see base64.h.
#include "cli/page/base64.h"

#include <cstdint>

namespace broadside::cli {

std::string base64(std::string_view bytes) {
    constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        for (std::size_t j = 0; j < 3; ++j) {
            const bool there = i + j < bytes.size();
            group = group << 8 | (there ? static_cast<unsigned char>(bytes[i + j]) : 0u);
        }
        for (std::size_t j = 0; j < 4; ++j) {
            const bool there = i + j <= bytes.size();
            text += there ? digits[group >> (18 - 6 * j) & 63u] : '=';
        }
    }
    return text;
}

}  // namespace broadside::cli
