// broadside check FILE…: every error and warning, each at its place.
#include <algorithm>
#include <cstdio>
#include <iterator>
#include <memory>

#include "cli/advice.h"
#include "cli/command_line.h"
#include "cli/date_suggestion.h"
#include "cli/files.h"
#include "cli/neighbours.h"
#include "cli/report.h"
#include "model/text.h"

namespace broadside::cli {

namespace {

Diagnostics cannot_read(std::string why) {
    Diagnostic diagnostic;
    diagnostic.path = ".";
    diagnostic.line = diagnostic.column = 1;
    diagnostic.message = "cannot read the file: " + std::move(why);
    return {diagnostic};
}

/// What is wrong with an article and, where nothing is, what its readers would trip on.
Diagnostics all_of(std::string_view text, const std::string& folder) {
    ParsedArticle parsed = parse_article(text);
    suggest_dates(parsed.diagnostics);
    if (!parsed.article) return std::move(parsed.diagnostics);
    Diagnostics all = std::move(parsed.diagnostics);
    for (Diagnostics more :
         {advice(*parsed.article, text), compare_translations(*parsed.article, text, folder),
          missing_pictures(*parsed.article, text, folder)})
        std::move(more.begin(), more.end(), std::back_inserter(all));
    std::stable_sort(all.begin(), all.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::pair(a.line, a.column) < std::pair(b.line, b.column);
    });
    return all;
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
        suggest_dates(diagnostics);
        loaded.text = std::move(*read.text);
    } else {
        diagnostics = cannot_read(std::move(read.error));
    }
    std::fputs(report(file, diagnostics, loaded.text, colours_for(stderr)).c_str(), stderr);
    return loaded;
}

int check(const std::vector<std::string>& words) {
    constexpr std::string_view format = "--format";
    const CommandLine line = read_command_line(words, {{format}});
    if (!line.error.empty()) return wrong_use("check", line.error);
    if (line.files.empty()) return wrong_use("check", "expected the name of an article's file");
    const std::string wanted = line.value(format);
    if (!is_format(wanted)) return wrong_use("check", no_format(wanted));
    const bool json = wanted == "json";
    bool errors = false;
    std::string objects;
    for (const std::string& file : line.files) {
        auto progress = std::make_unique<Progress>(concat({"checking ", file}));
        FileText read = read_file(file);
        const std::string text = read.text.value_or("");
        const Diagnostics diagnostics =
            read.text ? all_of(text, folder_of(file)) : cannot_read(std::move(read.error));
        progress.reset();
        errors = errors || has_errors(diagnostics);
        if (json) {
            const std::string these = report_json(file, diagnostics);
            if (!objects.empty() && !these.empty()) objects += ",\n";
            objects += these;
        } else if (!print(report(file, diagnostics, text, colours_for(stdout)))) {
            return exit_faults;
        }
    }
    if (json && !print(concat({"[", objects, "]\n"}))) return exit_faults;
    return errors ? exit_faults : exit_done;
}

}  // namespace broadside::cli
