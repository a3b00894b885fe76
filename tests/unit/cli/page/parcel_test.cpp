// Packing files into one text.
#include "cli/page/parcel.h"

#include <doctest/doctest.h>

#include <zlib.h>

#include <algorithm>
#include <string>

using namespace broadside;

namespace {

/// Decodes a parcel as web/unpack.js does.
std::string opened(const cli::Parcel& parcel) {
    const auto value = [&](std::size_t at) {
        const int code = parcel.text[at];
        return static_cast<unsigned>(code - (code > '<' ? '#' + 1 : '#'));
    };
    std::string packed;
    unsigned held = 0;
    unsigned bits = 0;
    for (std::size_t i = 0; i + 1 < parcel.text.size(); i += 2) {
        held |= (value(i) * 91 + value(i + 1)) << bits;
        for (bits += 13; bits >= 8 && packed.size() < parcel.bytes; bits -= 8) {
            packed += static_cast<char>(held & 255U);
            held >>= 8U;
        }
    }
    std::string out(1 << 20, '\0');
    z_stream stream = {};
    REQUIRE(inflateInit2(&stream, 15 + 16) == Z_OK);
    stream.next_in = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return out;
}

}  // namespace

TEST_CASE("a parcel contains its files, in text that cannot end an element") {
    std::string bytes;
    for (int i = 0; i < 5000; ++i)
        bytes += static_cast<char>(i * i * 31 + i / 7);
    for (const std::string& content : {std::string(), std::string("x"), bytes}) {
        const cli::Parcel parcel = cli::pack({{"a.json", "{}"}, {"b\"c", content}});
        CHECK(parcel.text.find('<') == std::string::npos);
        CHECK(std::all_of(parcel.text.begin(), parcel.text.end(),
                          [](char c) { return c >= '#' && c <= '~'; }));
        CHECK(opened(parcel) ==
              "[[\"a.json\",2],[\"b\\\"c\"," + std::to_string(content.size()) + "]]\n{}" + content);
    }
}
