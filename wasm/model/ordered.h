// Sorting of numbers: one type of list, so that the program contains only one sort.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace broadside {

using Ordered = std::vector<std::pair<std::int64_t, std::uint32_t>>;

/// Sorts by the first number; equal ones stay in the order of the second.
void sort_ordered(Ordered& entries);

}  // namespace broadside
