// Time cut into equal stretches that do not move with the window.
#pragma once

#include <cmath>
#include <cstddef>

namespace broadside {

/// Stretches of time that stay where they are while the window moves: 2ⁿ days long, the shortest
/// that is `least` days or more.
class TimeCells {
public:
    TimeCells(double least, double from)
        : length_(std::exp2(std::ceil(std::log2(least)))), begin_(std::floor(from / length_)) {}
    /// The day at which cell `number` begins; cell 0 has `from` in it.
    [[nodiscard]] double edge(std::size_t number) const {
        return (begin_ + static_cast<double>(number)) * length_;
    }

private:
    double length_, begin_;
};

}  // namespace broadside
