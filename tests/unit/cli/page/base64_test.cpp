// Base64 against the RFC's examples.
#include "cli/page/base64.h"

#include <doctest/doctest.h>

#include <string>

using namespace broadside;

TEST_CASE("Base64") {
    CHECK(cli::base64("").empty());
    CHECK(cli::base64("f") == "Zg==");
    CHECK(cli::base64("fo") == "Zm8=");
    CHECK(cli::base64("foo") == "Zm9v");
    CHECK(cli::base64("foobar") == "Zm9vYmFy");
    CHECK(cli::base64("\xFF\xFE\xFD") == "//79");
}

TEST_CASE("every byte can be encoded in Base64") {
    std::string bytes;
    for (int i = 0; i < 256; ++i)
        bytes += static_cast<char>(i);
    const std::string text = cli::base64(bytes);
    CHECK(text.size() == 344);
    CHECK(text.starts_with("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIj"));
    CHECK(text.ends_with("+fr7/P3+/w=="));
}
