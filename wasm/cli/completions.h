// Shell completions.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace broadside::cli {

/// A command and its possible arguments.
struct Command {
    std::string_view name;
    int (*run)(const std::vector<std::string>& words);
    std::string_view options;  ///< separated by spaces
    std::string_view files;    ///< extensions of its input files, separated by spaces
    std::string_view written;  ///< extensions of its --output
};

/// A script for bash to evaluate.
[[nodiscard]] std::string bash_completions(std::span<const Command> commands);

}  // namespace broadside::cli
