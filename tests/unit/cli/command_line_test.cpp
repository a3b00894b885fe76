// Arguments as files and options.
#include "cli/command_line.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "temporary_folder.h"

using namespace broadside;
using cli::CommandLine;

namespace {

CommandLine read(const std::vector<std::string>& words) {
    return cli::read_command_line(
        words, {{"--output", 'o'}, {"--format"}, {.name = "--page", .is_flag = true}});
}

}  // namespace

TEST_CASE("an option's value is the next argument, or in the same one") {
    for (const std::vector<std::string>& words : {std::vector<std::string>{"-o", "x", "a"},
                                                  {"-ox", "a"},
                                                  {"a", "--output", "x"},
                                                  {"--output=x", "a"}}) {
        const CommandLine line = read(words);
        CHECK(line.error.empty());
        CHECK(line.value("--output") == "x");
        CHECK(line.files == std::vector<std::string>{"a"});
    }
    CHECK(read({"--output="}).value("--output").empty());
    CHECK(read({"-o", "-"}).value("--output") == "-");
}

TEST_CASE("the first of two values is used; a missing option has none") {
    const CommandLine line = read({"--format", "a", "--format=b"});
    CHECK(line.value("--format") == "a");
    CHECK(line.has("--format"));
    CHECK_FALSE(line.has("--output"));
    CHECK(line.value("--output").empty());
}

TEST_CASE("flags have no value") {
    CHECK(read({"--page", "a"}).has("--page"));
    CHECK(read({"--page", "a"}).files == std::vector<std::string>{"a"});
    CHECK(read({"--page=yes"}).error == "the option \"--page\" takes no value");
}

TEST_CASE("after \"--\" every argument is a file, and \"-\" is one anywhere") {
    CHECK(read({"-", "--", "--page", "-o"}).files == std::vector<std::string>{"-", "--page", "-o"});
    CHECK(read({""}).files == std::vector<std::string>{""});
}

TEST_CASE("unknown options and missing values are errors") {
    CHECK(read({"--colour"}).error == "unknown option \"--colour\"");
    CHECK(read({"-x"}).error == "unknown option \"-x\"");
    CHECK(read({"--out=x"}).error == "unknown option \"--out=x\"");
    CHECK(read({"a", "-o"}).error == "the option \"-o\" needs a value");
}

TEST_CASE("the output must not be the input file") {
    const TemporaryFolder folder;
    folder.put("a.json", "{}");
    CHECK(cli::overwrites(folder / "b.json", folder / "a.json").empty());
    CHECK(cli::overwrites("-", "-").empty());
    const std::string said = cli::overwrites(folder.prefix() + "./a.json", folder / "a.json");
    CHECK(said.starts_with("would write over "));
    CHECK(said.ends_with("which it reads; name another with -o"));
}
