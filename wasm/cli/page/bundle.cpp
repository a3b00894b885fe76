// broadside bundle FILE: writes one self-contained HTML file.
#include <algorithm>
#include <string>
#include <vector>

#include "cli/check/report.h"
#include "cli/command_line.h"
#include "cli/files.h"
#include "cli/page/base64.h"
#include "cli/page/parcel.h"
#include "cli/page/pictures.h"
#include "cli/page/sha256.h"
#include "cli/page/template_text.h"
#include "model/text/text.h"
#include "semantics/elements.h"
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
broadside-reader:not([data-broadside="running"]) img { max-width: 100%; }
</style>
</head>
<body>
<broadside-reader src="{name}" loading="eager">
{html}</broadside-reader>
<script type="text/plain" id="broadside-parcel" data-bytes="{bytes}">{parcel}</script>
<script type="module">{unpack}</script>
</body>
</html>
)";

/// Allows the two scripts by their hashes; nothing else runs, and nothing is fetched.
constexpr std::string_view policy_template =
    "default-src 'none'; script-src 'wasm-unsafe-eval' 'sha256-{unpack}' 'sha256-{script}'; "
    "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/// The article's address in the page, since its file's name may have special characters.
constexpr std::string_view article_name = "article.json";

constexpr std::string_view how_to_get_parts =
    "\nBuild it with \"python3 serve.py --build-only\", or name its folder with --parts.";

/// The program's files, as built.
struct Program {
    std::string script;  ///< broadside.js
    std::string wasm;    ///< broadside.wasm
    std::string unpack;  ///< the script that decodes the parcel
    std::string error;   ///< empty on success
};

/// Escapes the end of the script element, and normalizes line ends as HTML does.
std::string inline_script(std::string_view script) {
    const std::string lines = replaced(script, "\r\n", "\n");
    return replaced(replaced(lines, "</script", "<\\/script"), "<!--", "<\\!--");
}

Program load_program(const std::string& folder) {
    Program program;
    const auto load_part = [&](const char* name, std::string& into) {
        const std::string path = concat({folder, "/", name});
        FileText file = read_file(path);
        if (file.text && !file.text->empty()) {
            into = std::move(*file.text);
        } else if (program.error.empty()) {
            program.error = concat({"cannot read ", path, ": ",
                                    file.text ? "it is empty" : file.error, how_to_get_parts});
        }
    };
    load_part("broadside.js", program.script);
    load_part("broadside.wasm", program.wasm);
    load_part("bin/unpack.js", program.unpack);
    program.unpack = inline_script(program.unpack);
    return program;
}

std::string hash(std::string_view script) {
    const auto digest = sha256(script);
    return base64({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

/// An article, its translations and all their pictures, from its folder.
class Contents {
public:
    explicit Contents(const std::string& file) : file_(file), folder_(folder_of(file)) {}

    /// False, with a message on standard error, if something is missing or has errors.
    bool gather() {
        if (!add(file_, std::string(article_name))) return false;
        lang = loaded_.article->lang;
        title = loaded_.article->title;
        Element tree = document_of(*loaded_.article);
        put_pictures(tree, pictures_);
        html = to_html(tree);
        inside_ = std::move(pictures_);  // the fallback HTML contains these
        const std::vector<Translation> translations = loaded_.article->translations;
        for (const Translation& translation : translations) {
            const std::string file = folder_ + file_name(translation.src);
            if (is_on_the_net(translation.src))
                remark(file_, translation.src, "is on another site, and is not included");
            else if (!is_file(file))
                remark(file_, translation.src, "is not there, and is left out");
            else if (!add(file, translation.src))
                return false;
        }
        return true;
    }

    std::string lang, title, html;
    ParcelFiles files;

private:
    bool add(const std::string& file, const std::string& name) {
        loaded_ = load(file);
        if (!loaded_.article) return false;
        files.emplace_back(name, loaded_.json());
        pictures_ = read_pictures(document_of(*loaded_.article), folder_);
        for (const Picture& picture : pictures_) {
            if (!picture.fault.empty()) remark(file, picture.address, picture.fault);
            if (picture.data.empty() || is_inside(picture.address) || file == file_) continue;
            files.emplace_back(picture.address, picture.data);
            inside_.push_back(picture);
        }
        return true;
    }

    [[nodiscard]] bool is_inside(const std::string& address) const {
        return std::any_of(inside_.begin(), inside_.end(),
                           [&](const Picture& p) { return p.address == address; });
    }

    std::string file_, folder_;
    ArticleFile loaded_;
    std::vector<Picture> pictures_, inside_;
};

/// Empty if packing fails.
std::string page(const Contents& contents, Program& program) {
    ParcelFiles files = contents.files;
    const std::string script_hash = hash(program.script);
    files.emplace_back("broadside.js", std::move(program.script));
    files.emplace_back("broadside.wasm", std::move(program.wasm));
    Parcel parcel = pack(files);
    if (parcel.bytes == 0) return {};
    const std::string policy =
        fill_in(policy_template, {{"unpack", hash(program.unpack)}, {"script", script_hash}});
    return fill_in(page_template, {{"lang", escape_html(contents.lang)},
                                   {"policy", policy},
                                   {"title", escape_html(contents.title)},
                                   {"name", std::string(article_name)},
                                   {"html", contents.html},
                                   {"bytes", decimal_size(parcel.bytes)},
                                   {"parcel", std::move(parcel.text)},
                                   {"unpack", program.unpack}});
}

}  // namespace

int bundle(const std::vector<std::string>& words) {
    const CommandLine line = read_command_line(words, {{"--output", 'o'}, {"--parts"}});
    if (!line.error.empty()) return wrong_use("bundle", line.error);
    if (line.files.size() != 1) return wrong_use("bundle", "expected one article's file");
    const std::string& file = line.files[0];
    std::string output = line.value("--output");
    if (output.empty()) output = file == "-" ? "-" : with_extension(file, ".html");
    if (const std::string fault = overwrites(output, file); !fault.empty())
        return wrong_use("bundle", fault);
    std::string folder = line.value("--parts");
    if (folder.empty()) folder = program_folder() + "/..";

    const Progress progress(concat({"bundling ", file}));
    Contents contents(file);
    if (!contents.gather()) return exit_faults;
    Program program = load_program(folder);
    if (!program.error.empty()) return failed("bundle", program.error);
    const std::string written = page(contents, program);
    if (written.empty()) return failed("bundle", "cannot compress what goes into the page");
    const std::string error = write_file(output, written);
    return error.empty() ? exit_done : failed("bundle", error);
}

}  // namespace broadside::cli
