// libFuzzer entry: any bytes are an article or faults with places, and an article becomes HTML.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "model/article/article.h"
#include "semantics/article_tree.h"
#include "semantics/html_writer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace broadside;
    const ParsedArticle parsed = parse_article({reinterpret_cast<const char*>(data), size});
    if (parsed.article.has_value() == has_errors(parsed.diagnostics)) std::abort();
    for (const Diagnostic& d : parsed.diagnostics) {
        const bool placed = d.line > 0 && d.column > 0;
        if (!placed || d.path.empty() || d.message.empty()) std::abort();
        if (d.path.find(' ') != std::string::npos) std::abort();
    }
    if (parsed.article && to_html(article_tree(*parsed.article)).empty()) std::abort();
    return 0;
}
