// Reads a JSON document into an article, and logs all errors with their positions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/article/article.h"
#include "model/article/id_index.h"
#include "model/json/object_reader.h"

namespace broadside {

/// Ids that must be unique. They are collected while reading and compared at the end, to report the
/// later of two equal ones.
class IdSpace {
public:
    void note(std::string id, std::size_t offset);
    /// Builds the index; `where` names the ids in messages, empty to allow equal ones.
    void check(const ReadContext& context, std::string_view where);
    [[nodiscard]] const IdIndex& index() const noexcept { return index_; }

private:
    std::vector<std::string> ids_;
    Ordered offsets_;
    IdIndex index_;
};

class ArticleReader {
public:
    /// Fills in `article`, which is valid only if the log has no error afterwards.
    ArticleReader(const ReadContext& context, const ParseLimits& limits, Article& article)
        : context_(context), limits_(limits), article_(article) {}

    void read();

private:
    /// A reference to an id that may be defined later.
    struct Pending {
        std::string id;
        std::size_t offset = 0;
        bool event = false;  ///< must be an event; else any section, question or event
    };

    void read_head(const ObjectReader& root);
    void read_source(const ValuePlace& place);
    void read_section(const ValuePlace& place);
    void read_question(const ValuePlace& place);
    void read_timeline(const ValuePlace& place);
    void read_event(const ValuePlace& place);
    void read_term(const ValuePlace& place);
    void read_translation(const ValuePlace& place);
    void read_responds(const ObjectReader& reader, Event& event);
    void read_lane(const ObjectReader& reader, Event& event);
    void sort_events();
    void check_pending();

    [[nodiscard]] std::string new_id(const ObjectReader& reader, IdSpace& space) const;
    [[nodiscard]] Status status(const ObjectReader& reader) const;
    [[nodiscard]] Blocks body(const ObjectReader& reader, std::string_view key, Need need);
    [[nodiscard]] std::vector<std::string> source_ids(const ObjectReader& reader) const;
    void check_url(const ObjectReader& reader, std::string_view key, std::string_view url) const;
    void check_language(const ObjectReader& reader, std::string_view lang) const;

    ReadContext context_;
    ParseLimits limits_;
    Article& article_;
    IdSpace ids_;  ///< sections, questions and events
    IdSpace sources_, lanes_, categories_;
    std::vector<Pending> pending_;
};

/// "; did you mean …?" or "; expected … or …" for an unknown id.
[[nodiscard]] std::string id_hint(const IdIndex& known, std::string_view found);

}  // namespace broadside
