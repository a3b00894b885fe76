#include "cli/terminal.h"

#include <unistd.h>

#include <chrono>
#include <cstdlib>

#include "model/text/text.h"

namespace broadside::cli {

namespace {

bool is_terminal(std::FILE* stream) { return isatty(fileno(stream)) == 1; }

}  // namespace

bool takes_colour(std::FILE* stream) {
    const char* refused = std::getenv("NO_COLOR");
    const char* kind = std::getenv("TERM");
    const bool dumb = kind == nullptr || std::string_view(kind) == "dumb";
    return is_terminal(stream) && !dumb && (refused == nullptr || *refused == '\0');
}

Colours colours_for(std::FILE* stream) {
    if (!takes_colour(stream)) return {};
    return {"\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[2m", "\x1b[0m"};
}

Progress::Progress(std::string what) : what_(std::move(what)) {
    if (is_terminal(stderr)) thread_ = std::thread([this] { run(); });
}

Progress::~Progress() {
    if (!thread_.joinable()) return;
    {
        const std::lock_guard lock(mutex_);
        done_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void Progress::run() {
    std::unique_lock lock(mutex_);
    int seconds = 0;
    while (!changed_.wait_for(lock, std::chrono::seconds(1), [this] { return done_; })) {
        const std::string line = concat({"\r", what_, " … ", decimal(++seconds), " s"});
        std::fputs(line.c_str(), stderr);
        std::fflush(stderr);
    }
    if (seconds > 0) std::fputs("\r\x1b[K", stderr);
}

}  // namespace broadside::cli
