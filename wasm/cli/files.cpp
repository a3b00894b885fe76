// Files and standard streams; see files.h.
#include "cli/files.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

#if defined(__APPLE__)
#include <mach-o/dyld.h>
#endif

#include "model/text/text.h"

namespace broadside::cli {

namespace {

struct Closer {
    void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Closer>;

FileText read_stream(std::FILE* stream) {
    FileText result;
    std::string text;
    char buffer[1 << 16];
    std::size_t count = 0;
    while ((count = std::fread(buffer, 1, sizeof buffer, stream)) > 0)
        text.append(buffer, count);
    if (std::ferror(stream) != 0) {
        result.error = std::strerror(errno);
    } else {
        result.text = std::move(text);
    }
    return result;
}

}  // namespace

FileText read_file(const std::string& path) {
    if (path == "-") return read_stream(stdin);
    const File file(std::fopen(path.c_str(), "rb"));
    if (!file) return {std::nullopt, std::strerror(errno)};
    return read_stream(file.get());
}

bool is_file(const std::string& path) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored);
}

bool is_same_file(const std::string& one, const std::string& other) {
    std::error_code ignored;
    return one != "-" && other != "-" && std::filesystem::equivalent(one, other, ignored);
}

std::string write_file(const std::string& path, std::string_view text, IfThere if_there) {
    if (path == "-") return print(text) ? std::string() : "standard output: cannot write";
    File file(std::fopen(path.c_str(), if_there == IfThere::refuse ? "wbx" : "wb"));
    if (!file) return concat({path, ": ", std::strerror(errno)});
    const bool written = std::fwrite(text.data(), 1, text.size(), file.get()) == text.size();
    const bool closed = std::fclose(file.release()) == 0;
    if (written && closed) return {};
    std::string error = concat({path, ": ", std::strerror(errno)});
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
    return error;
}

bool print(std::string_view text) {
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    return std::fflush(stdout) == 0 && written;
}

std::string program_folder() {
    std::error_code error;
#if defined(__APPLE__)
    char buffer[4096];
    std::uint32_t size = sizeof buffer;
    std::filesystem::path program;
    if (_NSGetExecutablePath(buffer, &size) == 0)
        program = std::filesystem::canonical(buffer, error);
#else
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
#endif
    return error ? "." : program.parent_path().string();
}

std::string with_extension(const std::string& path, const char* extension) {
    return std::filesystem::path(path).replace_extension(extension).string();
}

std::string folder_of(const std::string& path) {
    if (path == "-") return {};
    const std::string folder = std::filesystem::path(path).parent_path().string();
    return folder.empty() ? folder : concat({folder, "/"});
}

std::string stem(const std::string& path) { return std::filesystem::path(path).stem().string(); }

}  // namespace broadside::cli
