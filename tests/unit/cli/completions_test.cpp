// The completion script for bash; tests/cli runs it in a shell.
#include "cli/completions.h"

#include <doctest/doctest.h>

#include <string>

using namespace broadside;

namespace {

int nothing(const std::vector<std::string>&) { return 0; }

}  // namespace

TEST_CASE("each command completes its options and files") {
    const cli::Command commands[] = {{"check", nothing, "--format", "json md", ""},
                                     {"import", nothing, "-o --output", "md", "json"},
                                     {"plain", nothing, "", "", ""}};
    const std::string script = cli::bash_completions(commands);
    const auto has = [&](const char* part) { return script.find(part) != std::string::npos; };
    CHECK(has("compgen -W 'check import plain --help --version'"));
    CHECK(has("    check) options='--format' files='json md' written='' ;;\n"));
    CHECK(has("    import) options='-o --output' files='md' written='json' ;;\n"));
    CHECK_FALSE(has("    plain)"));
    CHECK(has("complete -F _broadside broadside\n"));
    CHECK_FALSE(has("{names}"));
    CHECK_FALSE(has("{cases}"));
}
