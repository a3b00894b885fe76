#include "layout/timeline/label_rows.h"

#include <algorithm>
#include <cmath>

#include "layout/design.h"

namespace broadside {
namespace {

using namespace design;

constexpr int word_bits = 64;

/// The bits of one word for columns [from, to].
std::uint64_t mask_of(int word, int from, int to) {
    const int first = std::max(from - word * word_bits, 0);
    const int last = std::min(to - word * word_bits, word_bits - 1);
    const std::uint64_t upto =
        last == word_bits - 1 ? ~std::uint64_t{0} : (std::uint64_t{1} << (last + 1)) - 1;
    return upto & ~((std::uint64_t{1} << first) - 1);
}

}  // namespace

LabelRows::LabelRows(float width, int rows)
    : rows_(std::max(rows, 0)),
      words_(static_cast<int>(width / label::column) / word_bits + 1),
      bits_(static_cast<std::size_t>(words_) * static_cast<std::size_t>(rows_ + 1)) {}

LabelRows::Columns LabelRows::columns(float x0, float x1) const noexcept {
    const int last = words_ * word_bits - 1;
    return {std::clamp(static_cast<int>(std::floor(x0 / label::column)), 0, last),
            std::clamp(static_cast<int>(std::floor(x1 / label::column)), 0, last)};
}

bool LabelRows::any(int line, Columns c) const {
    const auto row = bits_.begin() + static_cast<std::ptrdiff_t>(line) * words_;
    for (int word = c.from / word_bits; word <= c.to / word_bits; ++word)
        if ((row[word] & mask_of(word, c.from, c.to)) != 0) return true;
    return false;
}

void LabelRows::set(int line, Columns c, bool on) {
    const auto row = bits_.begin() + static_cast<std::ptrdiff_t>(line) * words_;
    for (int word = c.from / word_bits; word <= c.to / word_bits; ++word) {
        const Word mask = mask_of(word, c.from, c.to);
        row[word] = on ? row[word] | mask : row[word] & ~mask;
    }
}

bool LabelRows::is_free(int row, float x0, float x1, float stem) const {
    const Columns way = columns(stem - label::stem_room, stem + label::stem_room);
    if (any(rows_, way) || any(row, columns(x0 - label::air, x1 + label::air))) return false;
    for (int line = 0; line <= row; ++line)
        if (any(line, way)) return false;
    return true;
}

void LabelRows::mark(int row, float x0, float x1, float stem, bool on) {
    const Columns way = columns(stem - label::stem_room, stem + label::stem_room);
    set(row, columns(x0, x1), on);
    for (int line = 0; line <= row; ++line)
        set(line, way, on);
    set(rows_, way, on);
}

void LabelRows::take(int row, float x0, float x1, float stem) { mark(row, x0, x1, stem, true); }

void LabelRows::release(int row, float x0, float x1, float stem) { mark(row, x0, x1, stem, false); }

bool LabelRows::crosses_stem(float x0, float x1) const { return any(rows_, columns(x0, x1)); }

}  // namespace broadside
