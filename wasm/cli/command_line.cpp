// Parses arguments; see command_line.h.
#include "cli/command_line.h"

#include <algorithm>
#include <cstdio>

#include "cli/files.h"
#include "model/text/text.h"

namespace broadside::cli {

namespace {

const Option* find_option(const std::vector<Option>& options, std::string_view word) {
    for (const Option& option : options) {
        if (word == option.name) return &option;
        if (option.letter != '\0' && word.size() == 2 && word[1] == option.letter) return &option;
    }
    return nullptr;
}

}  // namespace

bool CommandLine::has(std::string_view name) const {
    return std::any_of(values.begin(), values.end(),
                       [&](const auto& entry) { return entry.first == name; });
}

std::string CommandLine::value(std::string_view name) const {
    for (const auto& [key, value] : values)
        if (key == name) return value;
    return {};
}

CommandLine read_command_line(const std::vector<std::string>& words,
                              const std::vector<Option>& options) {
    CommandLine line;
    bool only_files = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        if (only_files || word == "-" || word.empty() || word[0] != '-') {
            line.files.emplace_back(word);
            continue;
        }
        if (word == "--") {
            only_files = true;
            continue;
        }
        const bool is_long = word.substr(0, 2) == "--";
        const std::size_t name_end = is_long ? std::min(word.find('='), word.size()) : 2;
        const Option* option = find_option(options, word.substr(0, name_end));
        if (!option) {
            line.error = concat({"unknown option ", in_quotes(word)});
            return line;
        }
        if (option->is_flag) {
            if (name_end < word.size())
                line.error = concat({"the option ", in_quotes(option->name), " takes no value"});
            line.values.emplace_back(option->name, "");
        } else if (name_end < word.size()) {
            line.values.emplace_back(option->name, word.substr(name_end + (is_long ? 1 : 0)));
        } else if (i + 1 < words.size()) {
            line.values.emplace_back(option->name, words[++i]);
        } else {
            line.error = concat({"the option ", in_quotes(word), " needs a value"});
            return line;
        }
    }
    return line;
}

int wrong_use(std::string_view command, std::string_view message) {
    const std::string text = concat({"broadside ", command, command.empty() ? "" : ": ", message,
                                     "\nTry \"broadside --help\".\n"});
    std::fputs(text.c_str(), stderr);
    return exit_usage;
}

std::string overwrites(const std::string& output, const std::string& file) {
    if (!is_same_file(output, file)) return {};
    return concat({"would write over ", in_quotes(file), ", which it reads; name another with -o"});
}

int failed(std::string_view command, std::string_view message) {
    std::fputs(concat({"broadside ", command, ": ", message, "\n"}).c_str(), stderr);
    return exit_faults;
}

}  // namespace broadside::cli
