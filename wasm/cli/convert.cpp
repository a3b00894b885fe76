// broadside import FILE.md and broadside export FILE.json: between Markdown and articles.
#include <cstdio>
#include <string>
#include <vector>

#include "cli/command_line.h"
#include "cli/files.h"
#include "cli/markdown_export.h"
#include "cli/markdown_import.h"
#include "cli/report.h"
#include "model/text.h"

namespace broadside::cli {

namespace {

constexpr int json_indent = 2;

int fail(std::string_view command, std::string_view message) {
    std::fputs(concat({"broadside ", command, ": ", message, "\n"}).c_str(), stderr);
    return exit_faults;
}

/// Bytes that are no UTF-8 become U+FFFD; answers with how many there were.
std::size_t mend_utf8(std::string& text) {
    std::size_t faults = 0;
    std::string mended;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = utf8_length(std::string_view(text).substr(i, 4));
        if (length == 0) {
            append_utf8(mended, U'\uFFFD');
            ++faults;
            ++i;
        } else {
            mended.append(text, i, length);
            i += length;
        }
    }
    text = std::move(mended);
    return faults;
}

Diagnostics as_warnings(const Remarks& remarks) {
    Diagnostics diagnostics;
    for (const Remark& remark : remarks) {
        const int line = remark.line > 0 ? remark.line : 1;
        diagnostics.push_back({Severity::warning, ".", line, 1, remark.message});
    }
    return diagnostics;
}

}  // namespace

int import(const std::vector<std::string>& words) {
    const CommandLine line = read_command_line(words, {{"--output", 'o'}, {"--format"}});
    if (!line.error.empty()) return wrong_use("import", line.error);
    const std::string format = line.value("--format");
    if (!is_format(format)) return wrong_use("import", no_format(format));
    if (line.files.size() != 1) return wrong_use("import", "expected one Markdown file");
    const std::string& file = line.files[0];
    FileText read = read_file(file);
    if (!read.text) return fail("import", concat({file, ": ", read.error}));
    if (read.text->size() > ParseLimits().max_bytes)
        return fail("import", concat({file, ": the file is larger than an article may be"}));
    Remarks remarks;
    if (const std::size_t faults = mend_utf8(*read.text); faults > 0) {
        remarks.push_back({0, concat({decimal_size(faults), " bytes are no UTF-8; replaced"})});
    }
    Imported imported = import_markdown(*read.text, file == "-" ? "" : stem(file));
    remarks.insert(remarks.end(), imported.remarks.begin(), imported.remarks.end());
    const Diagnostics warnings = as_warnings(remarks);
    const std::string said = format == "json"
                                 ? concat({"[", report_json(file, warnings), "]\n"})
                                 : report(file, warnings, *read.text, colours_for(stderr));
    std::fputs(said.c_str(), stderr);

    const std::string json = imported.article.dump(json_indent) + "\n";
    const ParsedArticle parsed = parse_article(json);
    if (!parsed.article) {
        std::fputs(report(concat({file, " (as JSON)"}), parsed.diagnostics, json).c_str(), stderr);
        return fail("import", "no article was written");
    }
    std::string output = line.value("--output");
    if (output.empty()) output = file == "-" ? "-" : with_extension(file, ".json");
    const std::string error = write_file(output, json);
    return error.empty() ? exit_done : fail("import", error);
}

int export_article(const std::vector<std::string>& words) {
    const CommandLine line = read_command_line(words, {{"--output", 'o'}});
    if (!line.error.empty()) return wrong_use("export", line.error);
    if (line.files.size() != 1) return wrong_use("export", "expected one article's file");
    const Loaded loaded = load(line.files[0]);
    if (!loaded.article) return exit_faults;
    const std::string markdown = export_markdown(Json::parse(loaded.text));
    const std::string output = line.value("--output");
    const std::string error = write_file(output.empty() ? "-" : output, markdown);
    return error.empty() ? exit_done : fail("export", error);
}

}  // namespace broadside::cli
