#include "model/state/reading.h"

#include <array>
#include <cstddef>

namespace broadside {
namespace {

constexpr std::array<float, 8> steps{smallest_text, 0.9F, 1,     1.15F,
                                     1.3F,          1.5F, 1.75F, largest_text};
constexpr float alike = 0.005F;

}  // namespace

float text_size_step(float size, int delta) noexcept {
    if (delta > 0) {
        for (const float step : steps)
            if (step > size + alike) return step;
        return largest_text;
    }
    for (std::size_t i = steps.size(); i-- > 0;)
        if (steps[i] < size - alike) return steps[i];
    return smallest_text;
}

}  // namespace broadside
