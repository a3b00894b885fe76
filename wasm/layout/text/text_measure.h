// The interface for measuring text, implemented by the caller of the layout.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/design/type.h"

namespace broadside {

/// The page's three faces for text, interface and fixed width; and two that a reader may prefer to
/// the first.
enum class Family : std::uint8_t { text, interface, mono, serif, sans };

struct Font {
    Family family = Family::text;
    std::uint16_t weight = design::weight::regular;  ///< CSS font-weight
    bool italic = false;
    float size = design::type::body;  ///< CSS px
    float letter_spacing = 0;         ///< after every letter, CSS px
    float word_spacing = 0;           ///< in addition after every space, CSS px
    bool operator==(const Font&) const = default;
};

struct FontMetrics {
    float ascent = 0, descent = 0;  ///< CSS px, both positive
};

/// Provided by the caller: the browser's text engine on a page, a simple rule in tests.
class TextMeasure {
public:
    TextMeasure() = default;
    TextMeasure(const TextMeasure&) = delete;
    TextMeasure& operator=(const TextMeasure&) = delete;
    virtual ~TextMeasure() = default;
    /// Advance of UTF-8 text on one line, CSS px.
    virtual float width(const Font& font, std::string_view text) = 0;
    virtual FontMetrics metrics(const Font& font) = 0;
    /// Byte offsets of the ends of words in a text without spaces, such as Thai.
    virtual void word_ends(std::string_view text, std::vector<std::size_t>& out) = 0;
};

}  // namespace broadside
