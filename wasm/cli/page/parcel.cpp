#include "cli/page/parcel.h"

#include <zlib.h>

#include <limits>

#include "model/json/json_string.h"
#include "model/text/text.h"

namespace broadside::cli {
namespace {

constexpr unsigned digits = 91;  // its square is greater than 2¹³
constexpr unsigned bits = 13;

/// From "#" to "~", without "<", which could end an element.
char digit(unsigned value) {
    const auto code = static_cast<char>('#' + value);
    return code < '<' ? code : static_cast<char>(code + 1);
}

std::string in_digits(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size() * 16 / bits + 4);
    unsigned held = 0;
    unsigned count = 0;
    const auto put = [&] {
        const unsigned value = held & ((1U << bits) - 1);
        out += digit(value / digits);
        out += digit(value % digits);
    };
    for (const char byte : bytes) {
        held |= static_cast<unsigned>(static_cast<unsigned char>(byte)) << count;
        count += 8;
        if (count < bits) continue;
        put();
        held >>= bits;
        count -= bits;
    }
    if (count > 0) put();
    return out;
}

/// Compresses as gzip without a time: the same files result in the same parcel.
std::string gzip(std::string_view bytes) {
    if (bytes.size() > std::numeric_limits<uInt>::max() / 2) return {};
    constexpr int gzip_window = 15 + 16;
    constexpr int most_memory = 9;
    z_stream stream = {};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzip_window, most_memory,
                     Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const bool whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.resize(whole ? stream.total_out : 0);
    deflateEnd(&stream);
    return out;
}

}  // namespace

Parcel pack(const ParcelFiles& files) {
    std::string head;
    std::string bytes;
    for (const auto& [name, content] : files) {
        head += concat({head.empty() ? "" : ",", "[", json_string(name), ",",
                        decimal_size(content.size()), "]"});
        bytes += content;
    }
    const std::string packed = gzip(concat({"[", head, "]\n", bytes}));
    return {in_digits(packed), packed.size()};
}

}  // namespace broadside::cli
