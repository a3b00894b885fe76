#include "cli/markdown/json_path.h"

namespace broadside::cli {

std::vector<std::string> keys_of(std::string_view path) {
    std::vector<std::string> keys(1);
    for (const char c : path) {
        if (c == '.') {
            keys.emplace_back();
        } else {
            keys.back() += c;
        }
    }
    return keys;
}

}  // namespace broadside::cli
