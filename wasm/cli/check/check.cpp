// broadside check FILE…: prints every error and warning with its position.
#include <algorithm>
#include <cstdio>
#include <iterator>
#include <memory>

#include "cli/check/advice.h"
#include "cli/check/article_file.h"
#include "cli/check/neighbours.h"
#include "cli/check/report.h"
#include "cli/command_line.h"
#include "cli/files.h"
#include "model/text/text.h"

namespace broadside::cli {

namespace {

/// The errors of an article or, if there are none, its warnings.
Diagnostics all_of(const ArticleFile& file, const std::string& folder) {
    Diagnostics all = file.diagnostics;
    if (!file.article) return all;
    for (Diagnostics more : {advice(*file.article, file.places),
                             compare_translations(*file.article, file.places, folder),
                             missing_pictures(*file.article, file.places, folder)}) {
        file.place(more);
        std::ranges::move(more, std::back_inserter(all));
    }
    std::ranges::stable_sort(all, {},
                             [](const Diagnostic& d) { return std::pair(d.line, d.column); });
    return all;
}

}  // namespace

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
        const ArticleFile read = read_article(file, form_of(file));
        const Diagnostics diagnostics = all_of(read, folder_of(file));
        progress.reset();
        errors = errors || has_errors(diagnostics);
        if (json) {
            const std::string these = report_json(file, diagnostics);
            if (!objects.empty() && !these.empty()) objects += ",\n";
            objects += these;
        } else if (!print(report(file, diagnostics, read.text(), colours_for(stdout)))) {
            return exit_faults;
        }
    }
    if (json && !print(concat({"[", objects, "]\n"}))) return exit_faults;
    return errors ? exit_faults : exit_done;
}

}  // namespace broadside::cli
