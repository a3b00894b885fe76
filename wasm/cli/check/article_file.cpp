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

/// With a head or a heading; no JSON does so.
bool begins_like_markdown(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    text = trimmed(text.substr(0, 1000));
    return text.starts_with("---") || text.starts_with("# ");
}

/// Makes JSON of the Markdown; what could not be placed is among the diagnostics.
void import_into(ArticleFile& read, const std::string& name) {
    const auto warn = [&](Remark remark) {
        read.diagnostics.push_back({Severity::warning, std::move(remark.path),
                                    std::max(remark.line, 1), 1, std::move(remark.message)});
    };
    if (const std::size_t faults = mend_utf8(read.text); faults > 0)
        warn({0, concat({decimal_size(faults), " bytes are no UTF-8; replaced"})});
    Imported imported = import_markdown(read.text, name);
    for (Remark& remark : imported.remarks)
        warn(std::move(remark));
    read.imported = std::move(imported.article);
    read.places = std::move(imported.places);
    read.made = read.imported.dump(json_indent) + "\n";
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
    if (imported.is_null()) return;
    for (Diagnostic& d : said) {
        d.line = std::max(places.line(imported, d.path), 1);
        d.column = 1;
    }
}

ArticleFile read_article(const std::string& file, Form form) {
    ArticleFile read;
    FileText found = read_file(file);
    const auto refuse = [&](std::string why) {
        read.diagnostics.push_back({Severity::error, ".", 1, 1, std::move(why)});
        return std::move(read);
    };
    if (!found.text) return refuse(concat({"cannot read the file: ", found.error}));
    read.text = std::move(*found.text);
    if (form == Form::markdown || begins_like_markdown(read.text)) {
        if (read.text.size() > ParseLimits().max_bytes)
            return refuse("the file is larger than an article may be");
        import_into(read, file == "-" ? "" : stem(file));
    }
    ParsedArticle parsed = parse_article(read.json());
    suggest_dates(parsed.diagnostics);
    read.place(parsed.diagnostics);
    std::ranges::move(parsed.diagnostics, std::back_inserter(read.diagnostics));
    read.article = std::move(parsed.article);
    return read;
}

}  // namespace broadside::cli
