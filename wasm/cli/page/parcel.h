// Files in one text, for a page that carries everything with it; web/unpack.js opens it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace broadside::cli {

/// What is in a parcel: names as the page would fetch them by, and bytes.
using ParcelFiles = std::vector<std::pair<std::string, std::string>>;

struct Parcel {
    std::string text;       ///< printable ASCII without "<"
    std::size_t bytes = 0;  ///< that it stands for; 0 where packing failed
};

/// The files' names and sizes as a line of JSON, then their bytes; all of it as gzip; that in
/// pairs of characters of 13 bits each (base64 would be an eighth longer).
[[nodiscard]] Parcel pack(const ParcelFiles& files);

}  // namespace broadside::cli
