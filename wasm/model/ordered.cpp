#include "model/ordered.h"

#include <algorithm>
#include <cstdlib>

namespace broadside {

// MD4C brings qsort() into the program anyway; std::sort() would be two kilobytes more.
void sort_ordered(Ordered& entries) {
    const auto compare = [](const void* a, const void* b) {
        const auto& left = *static_cast<const Ordered::value_type*>(a);
        const auto& right = *static_cast<const Ordered::value_type*>(b);
        return left < right ? -1 : 1;
    };
    // Most lists come in order, and looking costs a hundredth of sorting.
    if (!std::is_sorted(entries.begin(), entries.end()))
        std::qsort(entries.data(), entries.size(), sizeof(Ordered::value_type), compare);
}

}  // namespace broadside
