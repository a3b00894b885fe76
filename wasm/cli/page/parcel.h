// Files packed into one text, for a self-contained page; decoded by web/unpack.js.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace broadside::cli {

/// The files of a parcel: names as the page would fetch them, and bytes.
using ParcelFiles = std::vector<std::pair<std::string, std::string>>;

struct Parcel {
    std::string text;       ///< printable ASCII without "<"
    std::size_t bytes = 0;  ///< of the packed data; 0 if packing failed
};

/// The files' names and sizes as a line of JSON, then their bytes, compressed by gzip and encoded
/// as pairs of characters with 13 bits each (base64 would be an eighth longer).
[[nodiscard]] Parcel pack(const ParcelFiles& files);

}  // namespace broadside::cli
