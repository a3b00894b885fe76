// broadside html FILE: the semantic HTML on standard output.
#include "semantics/html_writer.h"

#include "cli/command_line.h"
#include "cli/files.h"
#include "cli/report.h"
#include "semantics/article_tree.h"

namespace broadside::cli {

int html(const std::vector<std::string>& words) {
    const CommandLine line = read_command_line(words, {});
    if (!line.error.empty()) return wrong_use("html", line.error);
    if (line.files.size() != 1) return wrong_use("html", "expected one article's file");
    const Loaded loaded = load(line.files[0]);
    if (!loaded.article) return exit_faults;
    return print(to_html(article_tree(*loaded.article))) ? exit_done : exit_faults;
}

}  // namespace broadside::cli
