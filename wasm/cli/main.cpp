// broadside: the command line for authors.
#include <cstdio>
#include <string>
#include <vector>

#include "cli/command_line.h"
#include "cli/completions.h"
#include "cli/files.h"
#include "model/text/text.h"

namespace {

using namespace broadside::cli;

constexpr std::string_view help =
    R"help(broadside: check, convert and publish articles for <broadside-reader>

usage: broadside COMMAND [ARGUMENT…]

  check FILE…                    list every error and warning of articles, and what readers
        [--format text|json]     would trip on, as
                                 file:line:column: error|warning: path: message
                                 ("." is the whole file), with the line and a caret below;
                                 exit 1 if there is an error
  new ID                         write ID.json, a small article to start from;
                                 never overwrites a file
  import FILE.md [-o FILE.json]  make an article of Markdown with front matter; remarks name
         [--format text|json]    what could not be placed
  export FILE.json [-o FILE.md]  write the Markdown that import reads back to the same article
  html FILE                      write the article's semantic HTML to standard output, for inside
       [--inline]                the tag, a feed or a mail; --inline puts its pictures inside,
       [--page]                  --page makes it a complete page of its own
  bundle FILE [-o FILE.html]     write one HTML file with the reader and the article
         [--parts DIR]           inside, its translations and pictures too; DIR is the dist/
                                 that holds broadside.js and broadside.wasm
  completions bash               write completions; in ~/.bashrc:
                                 eval "$(broadside completions bash)"
  --help, -h                     this text
  --version                      the version

A FILE may be JSON or Markdown, which is imported first. "-" as a FILE is standard input, as -o
it is standard output.
Exit codes: 0 done, 1 the article or a file has faults, 2 wrong use.
)help";

int completions(const std::vector<std::string>& words);

constexpr Command commands[] = {
    {"bundle", bundle, "--output --parts", "json md", "html"},
    {"check", check, "--format", "json md", ""},
    {"completions", completions, "", "", ""},
    {"export", export_article, "--output", "json md", "md"},
    {"html", html, "--page --inline", "json md", ""},
    {"import", import, "--output --format", "md", "json"},
    {"new", new_article, "", "", ""},
};

int completions(const std::vector<std::string>& words) {
    if (words != std::vector<std::string>{"bash"})
        return wrong_use("completions", "expected the name of a shell it knows: bash");
    return print(bash_completions(commands)) ? exit_done : exit_faults;
}

int unknown_command(std::string_view word) {
    std::vector<std::string_view> names;
    for (const Command& command : commands)
        names.push_back(command.name);
    return wrong_use("",
                     broadside::concat({"has no command ", broadside::in_quotes(word),
                                        broadside::did_you_mean(broadside::nearest(word, names))}));
}

}  // namespace

int main(int count, char** arguments) {
    const std::vector<std::string> words(arguments + (count > 0 ? 1 : 0), arguments + count);
    if (words.empty()) {
        std::fputs(std::string(help).c_str(), stderr);
        return exit_usage;
    }
    const std::vector<std::string> rest(words.begin() + 1, words.end());
    bool asks_help = words[0] == "--help" || words[0] == "-h" || words[0] == "help";
    for (const std::string& word : rest) {
        if (word == "--") break;
        asks_help = asks_help || word == "--help" || word == "-h";
    }
    if (asks_help) return print(help) ? exit_done : exit_faults;
    if (words[0] == "--version")
        return print("broadside " BROADSIDE_VERSION "\n") ? exit_done : exit_faults;
    for (const Command& command : commands)
        if (words[0] == command.name) return command.run(rest);
    return unknown_command(words[0]);
}
