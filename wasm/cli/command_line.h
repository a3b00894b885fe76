// A command's arguments: files and options. Exit codes: 0 done, 1 errors, 2 wrong use.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace broadside::cli {

constexpr int exit_done = 0;
constexpr int exit_faults = 1;
constexpr int exit_usage = 2;

struct Option {
    std::string_view name;  ///< "--output"
    char letter = '\0';     ///< 'o' for "-o"; 0 if there is none
    bool is_flag = false;   ///< has no value
};

struct CommandLine {
    std::vector<std::string> files;  ///< arguments without options; "-" is a standard stream
    std::vector<std::pair<std::string_view, std::string>> values;  ///< by the option's name
    std::string error;                                             ///< empty on success

    [[nodiscard]] bool has(std::string_view name) const;
    /// The option's value; empty if it is not given.
    [[nodiscard]] std::string value(std::string_view name) const;
};

/// Parses `-o X`, `-oX`, `--output X` and `--output=X`; after "--" every argument is a file.
[[nodiscard]] CommandLine read_command_line(const std::vector<std::string>& words,
                                            const std::vector<Option>& options);

// The commands; each takes the arguments after its name and returns an exit code.
int check(const std::vector<std::string>& words);
int new_article(const std::vector<std::string>& words);
int html(const std::vector<std::string>& words);
int bundle(const std::vector<std::string>& words);
int import(const std::vector<std::string>& words);
int export_article(const std::vector<std::string>& words);

/// Prints what is wrong with the arguments on standard error, with a hint to the help.
int wrong_use(std::string_view command, std::string_view message);

/// Prints why a command failed on standard error.
int failed(std::string_view command, std::string_view message);

/// An error if `output` is the file that is read; otherwise empty.
[[nodiscard]] std::string overwrites(const std::string& output, const std::string& file);

}  // namespace broadside::cli
