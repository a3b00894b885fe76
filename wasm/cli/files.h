// Reading and writing files; "-" is standard input or output.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace broadside::cli {

struct FileText {
    std::optional<std::string> text;
    std::string error;  ///< if there is none, such as "No such file or directory"
};

[[nodiscard]] FileText read_file(const std::string& path);
[[nodiscard]] bool is_file(const std::string& path);
/// Whether both paths are the same existing file; streams never are.
[[nodiscard]] bool is_same_file(const std::string& one, const std::string& other);

enum class IfThere : bool { overwrite, refuse };

/// Writes all or nothing; returns the error, or an empty string.
[[nodiscard]] std::string write_file(const std::string& path, std::string_view text,
                                     IfThere if_there = IfThere::overwrite);

/// Writes to standard output; false if it is closed or full.
[[nodiscard]] bool print(std::string_view text);

/// The folder of the running program.
[[nodiscard]] std::string program_folder();

/// The same path with another extension: "folder/article.html".
[[nodiscard]] std::string with_extension(const std::string& path, const char* extension);

/// "folder/" of "folder/article.json"; empty for the current folder.
[[nodiscard]] std::string folder_of(const std::string& path);

/// "article" of "folder/article.json".
[[nodiscard]] std::string stem(const std::string& path);

}  // namespace broadside::cli
