// Something that is wrong in JSON text.
#pragma once

#include <cstddef>
#include <string>

namespace broadside {

struct JsonFault {
    std::size_t offset = 0;  ///< in bytes, from the start of the text
    std::string message;
    bool recovered = false;  ///< reading went on; the values after it can be trusted
};

}  // namespace broadside
