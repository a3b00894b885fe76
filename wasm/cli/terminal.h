// What is different where a person looks on: colours, and a sign of life.
#pragma once

#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace broadside::cli {

/// Whether a stream takes colours: a terminal that is not a dumb one, where NO_COLOR is not set.
[[nodiscard]] bool takes_colour(std::FILE* stream);

/// The escape sequences for what is said, or nothing.
struct Colours {
    std::string_view bold, error, warning, soft, off;
};
[[nodiscard]] Colours colours_for(std::FILE* stream);

/// Says on a terminal what is being done, if it takes longer than a second; gone when it is done.
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
