// broadside check FILE…: every error and warning, each at its place.
#include <cstdio>

#include "cli/command_line.h"
#include "cli/files.h"
#include "cli/report.h"
#include "model/text.h"

namespace broadside::cli {

std::string report(const std::string& file, const Diagnostics& diagnostics) {
    std::string text;
    for (const Diagnostic& d : diagnostics) {
        text +=
            concat({file == "-" ? "<stdin>" : file, ":", decimal(d.line), ":", decimal(d.column),
                    d.severity == Severity::error ? ": error: " : ": warning: ", d.path, ": ",
                    d.message, "\n"});
    }
    return text;
}

namespace {

Diagnostics cannot_read(std::string why) {
    Diagnostic diagnostic;
    diagnostic.path = ".";
    diagnostic.line = diagnostic.column = 1;
    diagnostic.message = "cannot read the file: " + std::move(why);
    return {diagnostic};
}

}  // namespace

Loaded load(const std::string& file) {
    Loaded loaded;
    FileText read = read_file(file);
    Diagnostics diagnostics;
    if (read.text) {
        ParsedArticle parsed = parse_article(*read.text);
        loaded.article = std::move(parsed.article);
        diagnostics = std::move(parsed.diagnostics);
        loaded.text = std::move(*read.text);
    } else {
        diagnostics = cannot_read(std::move(read.error));
    }
    std::fputs(report(file, diagnostics).c_str(), stderr);
    return loaded;
}

int check(const std::vector<std::string>& words) {
    const CommandLine line = read_command_line(words, {});
    if (!line.error.empty()) return wrong_use("check", line.error);
    if (line.files.empty()) return wrong_use("check", "expected the name of an article's file");
    bool errors = false;
    for (const std::string& file : line.files) {
        FileText read = read_file(file);
        const Diagnostics diagnostics =
            read.text ? parse_article(*read.text).diagnostics : cannot_read(std::move(read.error));
        errors = errors || has_errors(diagnostics);
        if (!print(report(file, diagnostics))) return exit_faults;
    }
    return errors ? exit_faults : exit_done;
}

}  // namespace broadside::cli
