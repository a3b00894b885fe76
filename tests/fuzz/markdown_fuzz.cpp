#include "cli/markdown/markdown_export.h"
#include "cli/markdown/markdown_import.h"
#include "fuzz/targets.h"
#include "fuzz/utf8_check.h"
#include "model/article/article.h"
#include "model/text/rich_text.h"
#include "model/text/text.h"

namespace broadside::fuzz {
namespace {

/// The input may be any bytes, although an article's are UTF-8.
std::string wrong_body(std::string_view input, const MarkdownRules& rules) {
    const RichText rich = parse_markdown(input, rules);
    for (const MarkdownFault& fault : rich.faults)
        if (fault.offset > input.size() || fault.message.empty()) return "a fault's offset";
    for (const MarkdownReference& reference : rich.references)
        if (reference.offset >= input.size() || reference.id.empty()) return "a reference's offset";
    if (!rich.faults.empty() && !rules.keep_faulty && !rich.blocks.empty())
        return "blocks in spite of faults";
    if (is_utf8(input) && !is_utf8(plain_text(rich.blocks))) return "text that is not UTF-8";
    return {};
}

std::string wrong_import(std::string_view input) {
    const cli::Imported imported = cli::import_markdown(input, "name");
    const std::string json = imported.article.dump();
    for (const Diagnostic& d : parse_article(json).diagnostics)
        if (d.severity == Severity::error)
            return concat({"imported with a fault: ", d.path, ": ", d.message});
    for (const cli::Remark& remark : imported.remarks)
        if (remark.line < 0 || remark.message.empty()) return "a remark's line";
    const std::string written = cli::export_markdown(imported.article);
    const cli::Imported again = cli::import_markdown(written, "other");
    if (nlohmann::json(again.article) != nlohmann::json(imported.article))
        return concat({"exported differently than imported:\n", json, "\n", again.article.dump()});
    return {};
}

}  // namespace

std::string markdown(std::string_view input) {
    MarkdownRules rules;
    if (std::string wrong = wrong_body(input, rules); !wrong.empty()) return wrong;
    rules.keep_faulty = true;
    rules.allow_data_images = true;
    if (std::string wrong = wrong_body(input, rules); !wrong.empty()) return wrong;
    return is_utf8(input) ? wrong_import(input) : "";
}

}  // namespace broadside::fuzz
