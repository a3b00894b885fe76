// An error in JSON text.
#pragma once

#include <cstddef>
#include <string>

namespace broadside {

struct JsonFault {
    std::size_t offset = 0;  ///< in bytes, from the start of the text
    std::string message;
    bool recovered = false;  ///< parsing continued; the values after it are reliable
    std::string path = {};   ///< of the value that contains it, if recovered; empty for the whole
};

}  // namespace broadside
