// What makes a shell complete the command line.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace broadside::cli {

/// A command, and what may follow its name.
struct Command {
    std::string_view name;
    int (*run)(const std::vector<std::string>& words);
    std::string_view options;  ///< parted by spaces
    std::string_view files;    ///< the extensions of those it takes, parted by spaces
    std::string_view written;  ///< and of what --output names
};

/// A script for bash to evaluate.
[[nodiscard]] std::string bash_completions(std::span<const Command> commands);

}  // namespace broadside::cli
