// Parses the bytes of a file to an article or to all of its errors.
#include "model/json/article_json.h"

#include <utility>

#include "model/article/glossary_links.h"
#include "model/json/article_reader.h"
#include "model/text/text.h"

namespace broadside {

namespace {

std::string megabytes(std::size_t bytes) { return decimal_size((bytes + (1u << 20) - 1) >> 20); }

std::string too_large(std::size_t bytes, std::size_t limit) {
    return concat(
        {"the file has ", megabytes(bytes), " MB, expected ", megabytes(limit), " MB at most"});
}

void finish(Article& article) {
    index_article(article);
    link_terms(article);
}

}  // namespace

ParsedArticle parse_article(std::string_view json, const ParseLimits& limits) {
    JsonDocument document;
    return parse_article(json, limits, document);
}

ParsedArticle parse_article(std::string_view json, const ParseLimits& limits,
                            JsonDocument& document) {
    ParsedArticle result;
    FaultLog faults;
    if (json.size() > limits.max_bytes) {
        faults.error(".", 0, too_large(json.size(), limits.max_bytes));
        result.diagnostics = faults.finish(json);
        return result;
    }
    JsonLimits json_limits;
    json_limits.max_depth = limits.max_depth;
    document = parse_json(json, json_limits);
    const bool whole = document.is_whole();
    for (const JsonFault& fault : document.faults)
        faults.error(whole ? fault.path : std::string(), fault.offset, fault.message);
    if (whole) {
        ArticleReader(ReadContext{document, faults}, limits, result.article.emplace()).read();
        if (faults.has_errors())
            result.article.reset();
        else
            finish(*result.article);
    }
    result.diagnostics = faults.finish(json);
    return result;
}

std::optional<std::size_t> Article::source_index(std::string_view source_id) const {
    for (std::size_t i = 0; i < sources.size(); ++i)
        if (sources[i].id == source_id) return i;
    return std::nullopt;
}

}  // namespace broadside
