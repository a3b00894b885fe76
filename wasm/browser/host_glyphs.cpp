#include "browser/host_glyphs.h"

#include <algorithm>

// Implemented in host.js. Sizes and the spacing of letters and words in CSS px, text as UTF-8
// address and length.
extern "C" {
double host_width(int family, int weight, int italic, double size, double letter, double word,
                  const char* text, int bytes);
void host_metrics(int family, int weight, int italic, double size, float* out);
/// Fills `out` with the byte offsets of the ends of words; returns their number.
int host_word_ends(const char* text, int bytes, int* out, int room);
int host_shape(int family, int weight, int italic, double size, double letter, double word,
               const char* text, int bytes, int rtl, float* out, int room);
/// Fills box with {width, height, left, top, coloured} and `pixels` with RGBA; width 0 if the
/// picture is empty or larger than `room` bytes.
void host_rasterise(int family, int weight, int italic, double size, double letter, double word,
                    double scale, const char* text, int bytes, int rtl, double shift, int* box,
                    std::uint8_t* pixels, int room);
}

namespace broadside {
namespace {

int family_of(const Font& font) { return static_cast<int>(font.family); }

}  // namespace

float HostGlyphs::width(const Font& font, std::string_view text) {
    return static_cast<float>(host_width(
        family_of(font), font.weight, font.italic ? 1 : 0, static_cast<double>(font.size),
        static_cast<double>(font.letter_spacing), static_cast<double>(font.word_spacing),
        text.data(), static_cast<int>(text.size())));
}

FontMetrics HostGlyphs::metrics(const Font& font) {
    std::array<float, 2> out{};
    host_metrics(family_of(font), font.weight, font.italic ? 1 : 0, static_cast<double>(font.size),
                 out.data());
    return {out[0], out[1]};
}

void HostGlyphs::word_ends(std::string_view text, std::vector<std::size_t>& out) {
    std::vector<int> ends(text.size());
    const int count = host_word_ends(text.data(), static_cast<int>(text.size()), ends.data(),
                                     static_cast<int>(ends.size()));
    out.assign(ends.begin(), ends.begin() + count);
}

void HostGlyphs::shape(const Font& font, std::string_view word, bool rtl,
                       std::vector<GlyphCluster>& out) {
    shaped_.resize(std::max(word.size() * 3, std::size_t{3}));
    const int count = host_shape(
        family_of(font), font.weight, font.italic ? 1 : 0, static_cast<double>(font.size),
        static_cast<double>(font.letter_spacing), static_cast<double>(font.word_spacing),
        word.data(), static_cast<int>(word.size()), rtl ? 1 : 0, shaped_.data(),
        static_cast<int>(word.size()));
    for (int i = 0; i < count; ++i) {
        const float* c = &shaped_[static_cast<std::size_t>(i) * 3];
        out.push_back({static_cast<std::uint32_t>(c[0]), static_cast<std::uint32_t>(c[1]), c[2]});
    }
}

void HostGlyphs::rasterise(const Font& font, float scale, std::string_view cluster, bool rtl,
                           float shift, GlyphImage& out) {
    if (out.pixels.empty()) out.pixels.resize(largest_picture * 4);
    std::array<int, 5> box{};
    host_rasterise(family_of(font), font.weight, font.italic ? 1 : 0,
                   static_cast<double>(font.size), static_cast<double>(font.letter_spacing),
                   static_cast<double>(font.word_spacing), static_cast<double>(scale),
                   cluster.data(), static_cast<int>(cluster.size()), rtl ? 1 : 0,
                   static_cast<double>(shift), box.data(), out.pixels.data(),
                   static_cast<int>(out.pixels.size()));
    out.width = box[0];
    out.height = box[1];
    out.left = box[2];
    out.top = box[3];
    out.coloured = box[4] != 0;
}

}  // namespace broadside
