#include "cli/check/article_file.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "cli/check/date_suggestion.h"
#include "cli/files.h"
#include "cli/markdown/inline_text.h"
#include "cli/markdown/markdown_import.h"
#include "cli/markdown/markdown_lines.h"
#include "model/text/text.h"

namespace broadside::cli {

namespace {

constexpr int json_indent = 2;

/// Replaces bytes that are not UTF-8 by U+FFFD; returns their number.
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

/// Whether a text starts with front matter or a heading, which JSON never does.
bool begins_like_markdown(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    text = trimmed(text.substr(0, 1000));
    return text.starts_with("---") || text.starts_with("# ");
}

/// Imports the Markdown; what could not be converted is among the diagnostics.
void import_into(ArticleFile& file, const std::string& name) {
    std::string text = *file.read;
    const auto warn = [&](Remark remark) {
        file.diagnostics.push_back({Severity::warning, std::move(remark.path),
                                    std::max(remark.line, 1), 1, std::move(remark.message)});
    };
    if (const std::size_t faults = mend_utf8(text); faults > 0)
        warn({0, concat({decimal_size(faults), " bytes are not UTF-8; replaced"})});
    Imported imported = import_markdown(text, name);
    for (Remark& remark : imported.remarks)
        warn(std::move(remark));
    file.read = std::make_unique<const std::string>(std::move(text));
    file.imported = std::move(imported.article);
    file.lines = std::move(imported.places);
    file.made = std::make_unique<const std::string>(file.imported.dump(json_indent) + "\n");
}

}  // namespace

Form form_of(const std::string& file) {
    constexpr std::array<std::string_view, 2> endings = {".md", ".markdown"};
    const std::string name = lower(file);
    return std::ranges::any_of(endings, [&](auto ending) { return name.ends_with(ending); })
               ? Form::markdown
               : Form::json;
}

void ArticleFile::place(Diagnostics& said) const {
    if (!made) return;
    for (Diagnostic& d : said) {
        d.line = std::max(lines.line(imported, d.path), 1);
        d.column = 1;
    }
}

ArticleFile read_article(const std::string& file, Form form) {
    ArticleFile result;
    FileText found = read_file(file);
    const auto refuse = [&](std::string why) {
        result.diagnostics.push_back({Severity::error, ".", 1, 1, std::move(why)});
        return std::move(result);
    };
    if (!found.text) return refuse(concat({"cannot read the file: ", found.error}));
    result.read = std::make_unique<const std::string>(std::move(*found.text));
    if (form == Form::markdown || begins_like_markdown(result.text())) {
        if (result.text().size() > ParseLimits().max_bytes)
            return refuse("the file is larger than an article may be");
        import_into(result, file == "-" ? "" : stem(file));
    }
    ParsedArticle parsed = parse_with_places(result.json(), result.places);
    suggest_dates(parsed.diagnostics);
    result.place(parsed.diagnostics);
    std::ranges::move(parsed.diagnostics, std::back_inserter(result.diagnostics));
    result.article = std::move(parsed.article);
    return result;
}

}  // namespace broadside::cli
