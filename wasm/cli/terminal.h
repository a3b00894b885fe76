// Terminal output: colours and progress.
#pragma once

#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace broadside::cli {

/// Whether a stream supports colours: a terminal that is not dumb, without NO_COLOR.
[[nodiscard]] bool takes_colour(std::FILE* stream);

/// The escape sequences for messages, or empty strings.
struct Colours {
    std::string_view bold, error, warning, soft, off;
};
[[nodiscard]] Colours colours_for(std::FILE* stream);

/// Shows on a terminal what is being done, if it takes longer than a second; removes it at the end.
class Progress {
public:
    explicit Progress(std::string what);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();

private:
    void run();

    std::string what_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool done_ = false;
    std::thread thread_;
};

}  // namespace broadside::cli
