// broadside bundle FILE: one HTML file with everything inside, for opening by double click.
#include <cstdio>
#include <string>
#include <vector>

#include "cli/base64.h"
#include "cli/command_line.h"
#include "cli/files.h"
#include "cli/report.h"
#include "cli/sha256.h"
#include "cli/template_text.h"
#include "model/text.h"
#include "semantics/article_tree.h"
#include "semantics/html_writer.h"

namespace broadside::cli {

namespace {

constexpr std::string_view page_template = R"(<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
html, body { height: 100%; margin: 0; }
body { font-family: system-ui, sans-serif; color-scheme: light dark; }
broadside-reader { display: block; width: 100%; height: 100vh; height: 100dvh; }
</style>
</head>
<body>
<broadside-reader loading="eager">
<script type="application/json" slot="article">{article}</script>
{html}</broadside-reader>
<script type="application/octet-stream" id="broadside-wasm">{wasm}</script>
<script type="module">{script}</script>
</body>
</html>
)";

/// The one script is known by its hash; nothing else runs, and nothing is fetched.
constexpr std::string_view policy_template =
    "default-src 'none'; script-src 'wasm-unsafe-eval' 'sha256-{hash}'; "
    "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

constexpr std::string_view how_to_get_parts =
    "\nBuild it with \"python3 serve.py --build-only\", or name its folder with --parts.";

/// What the page is made of besides the article.
struct Parts {
    std::string script;  ///< broadside.js
    std::string wasm;    ///< broadside.wasm, gzip
    std::string error;   ///< empty if both are there
};

/// A script that holds no end of its own element, and the line ends that the page will have.
std::string inline_script(std::string_view script) {
    const std::string lines = replaced(script, "\r\n", "\n");
    return replaced(replaced(lines, "</script", "<\\/script"), "<!--", "<\\!--");
}

/// JSON in which no "<" can end its element.
std::string inline_json(std::string_view json) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (json.substr(0, byte_order_mark.size()) == byte_order_mark)
        json.remove_prefix(byte_order_mark.size());
    return replaced(json, "<", "\\u003c");
}

Parts load_parts(const std::string& folder) {
    Parts parts;
    const auto load_part = [&](const char* name, std::string& into) {
        const std::string path = folder + "/" + name;
        FileText file = read_file(path);
        if (file.text && !file.text->empty()) {
            into = std::move(*file.text);
        } else if (parts.error.empty()) {
            parts.error = concat({"cannot read ", path, ": ",
                                  file.text ? "it is empty" : file.error, how_to_get_parts});
        }
    };
    load_part("broadside.js", parts.script);
    load_part("broadside.wasm.gz", parts.wasm);
    return parts;
}

std::string policy(std::string_view script) {
    const auto digest = sha256(script);
    const std::string_view bytes(reinterpret_cast<const char*>(digest.data()), digest.size());
    return fill_in(policy_template, {{"hash", base64(bytes)}});
}

std::string page(const Loaded& loaded, const Parts& parts) {
    const Article& article = *loaded.article;
    const std::string script = inline_script(parts.script);
    return fill_in(page_template, {{"lang", escape_html(article.lang)},
                                   {"policy", policy(script)},
                                   {"title", escape_html(article.title)},
                                   {"article", inline_json(loaded.text)},
                                   {"html", to_html(article_tree(article))},
                                   {"wasm", base64(parts.wasm)},
                                   {"script", script}});
}

int fail(std::string_view message) {
    std::fputs(concat({"broadside bundle: ", message, "\n"}).c_str(), stderr);
    return exit_faults;
}

}  // namespace

int bundle(const std::vector<std::string>& words) {
    const CommandLine line = read_command_line(words, {{"--output", 'o'}, {"--parts"}});
    if (!line.error.empty()) return wrong_use("bundle", line.error);
    if (line.files.size() != 1) return wrong_use("bundle", "expected one article's file");
    const std::string& file = line.files[0];
    std::string output = line.value("--output");
    if (output.empty()) output = file == "-" ? "-" : with_extension(file, ".html");
    std::string folder = line.value("--parts");
    if (folder.empty()) folder = program_folder() + "/..";

    const Loaded loaded = load(file);
    if (!loaded.article) return exit_faults;
    const Parts parts = load_parts(folder);
    if (!parts.error.empty()) return fail(parts.error);
    const std::string error = write_file(output, page(loaded, parts));
    return error.empty() ? exit_done : fail(error);
}

}  // namespace broadside::cli
