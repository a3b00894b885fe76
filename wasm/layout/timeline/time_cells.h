// Divides time into equal cells that do not move with the window.
#pragma once

#include <cmath>
#include <cstddef>

namespace broadside {

/// Cells at fixed positions while the window moves: 2ⁿ days long, the shortest of at least `least`
/// days.
class TimeCells {
public:
    TimeCells(double least, double from)
        : length_(std::exp2(std::ceil(std::log2(least)))), begin_(std::floor(from / length_)) {}
    /// The first day of cell `number`; cell 0 contains `from`.
    [[nodiscard]] double edge(std::size_t number) const {
        return (begin_ + static_cast<double>(number)) * length_;
    }

private:
    double length_, begin_;
};

}  // namespace broadside
