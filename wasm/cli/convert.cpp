// broadside import FILE.md and broadside export FILE.json: convert from and to Markdown.
#include <cstdio>
#include <string>
#include <vector>

#include "cli/check/report.h"
#include "cli/command_line.h"
#include "cli/files.h"
#include "cli/markdown/markdown_export.h"
#include "model/text/text.h"

namespace broadside::cli {

int import(const std::vector<std::string>& words) {
    const CommandLine line = read_command_line(words, {{"--output", 'o'}, {"--format"}});
    if (!line.error.empty()) return wrong_use("import", line.error);
    const std::string format = line.value("--format");
    if (!is_format(format)) return wrong_use("import", no_format(format));
    if (line.files.size() != 1) return wrong_use("import", "expected one Markdown file");
    const std::string& file = line.files[0];
    std::string output = line.value("--output");
    if (output.empty()) output = file == "-" ? "-" : with_extension(file, ".json");
    if (const std::string fault = overwrites(output, file); !fault.empty())
        return wrong_use("import", fault);
    const ArticleFile read = read_article(file, Form::markdown);
    const std::string said = format == "json"
                                 ? concat({"[", report_json(file, read.diagnostics), "]\n"})
                                 : report(file, read.diagnostics, read.text(), colours_for(stderr));
    std::fputs(said.c_str(), stderr);
    if (!read.article) return failed("import", "no article was written");
    const std::string error = write_file(output, read.json());
    return error.empty() ? exit_done : failed("import", error);
}

int export_article(const std::vector<std::string>& words) {
    const CommandLine line = read_command_line(words, {{"--output", 'o'}});
    if (!line.error.empty()) return wrong_use("export", line.error);
    if (line.files.size() != 1) return wrong_use("export", "expected one article's file");
    const std::string asked = line.value("--output");
    const std::string output = asked.empty() ? std::string("-") : asked;
    if (const std::string fault = overwrites(output, line.files[0]); !fault.empty())
        return wrong_use("export", fault);
    const ArticleFile loaded = load(line.files[0]);
    if (!loaded.article) return exit_faults;
    const std::string markdown = export_markdown(Json::parse(loaded.json()));
    const std::string error = write_file(output, markdown);
    return error.empty() ? exit_done : failed("export", error);
}

}  // namespace broadside::cli
