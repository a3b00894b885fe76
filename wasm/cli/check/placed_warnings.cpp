#include "cli/check/placed_warnings.h"

#include <utility>

namespace broadside::cli {

void PlacedWarnings::add(const PartPlace& part, std::string_view key, std::string message) {
    log_.warning(part.path_of(key), places_.offset(part, key), std::move(message));
}

}  // namespace broadside::cli
