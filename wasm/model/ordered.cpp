#include "model/ordered.h"

#include <algorithm>
#include <cstdlib>

namespace broadside {

// MD4C links qsort() anyway; std::sort() would add two kilobytes.
void sort_ordered(Ordered& entries) {
    const auto compare = [](const void* a, const void* b) {
        const auto& left = *static_cast<const Ordered::value_type*>(a);
        const auto& right = *static_cast<const Ordered::value_type*>(b);
        return left < right ? -1 : 1;
    };
    // Most lists are already sorted, and checking costs a hundredth of sorting.
    if (!std::is_sorted(entries.begin(), entries.end()))
        std::qsort(entries.data(), entries.size(), sizeof(Ordered::value_type), compare);
}

}  // namespace broadside
