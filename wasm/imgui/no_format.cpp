// Dear ImGui formats only names of its own fonts and windows, which are never shown, so the format
// is copied unformatted: the program contains no printf.
#include <algorithm>
#include <cstring>

#include "imgui.h"
#include "imgui_internal.h"

namespace {

int copy(char* buffer, std::size_t size, const char* format) {
    std::size_t length = std::strlen(format);
    if (buffer != nullptr && size > 0) {
        length = std::min(length, size - 1);
        std::memcpy(buffer, format, length);
        buffer[length] = '\0';
    }
    return static_cast<int>(length);
}

}  // namespace

int ImFormatString(char* buf, std::size_t buf_size, const char* fmt, ...) {
    return copy(buf, buf_size, fmt);
}

int ImFormatStringV(char* buf, std::size_t buf_size, const char* fmt, va_list) {
    return copy(buf, buf_size, fmt);
}
