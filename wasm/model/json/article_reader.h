// Reads a JSON document into an article, and logs all errors with their positions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/article/article.h"
#include "model/json/object_reader.h"
#include "model/text/text_index.h"

namespace broadside {

/// Ids that must differ, by their positions in the file.
class IdSpace {
public:
    explicit IdSpace(const JsonDocument& json) : json_(json) {}

    /// Adds an id with the next number, from 0, at the offset of its value. Of two equal ones
    /// returns the later offset, else 0.
    [[nodiscard]] std::size_t add(std::string_view id, std::size_t offset);
    [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const;
    [[nodiscard]] std::size_t size() const noexcept { return offsets_.size(); }
    /// "; did you mean …?" or "; expected … or …" for an unknown id.
    [[nodiscard]] std::string hint(std::string_view found) const;
    void reserve(std::size_t count);

private:
    const JsonDocument& json_;
    std::vector<std::uint32_t> offsets_;
    TextIndex index_;
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
        std::string path;
        std::uint32_t offset = 0;
        bool event = false;  ///< must be an event; else any part
    };

    void read_object(const FieldTable& table, const ValuePlace& place, void* part);
    void read_member(const Field& field, IdKind ids, const ValuePlace& place,
                     std::string_view written, void* part);
    void read_text(const Field& field, IdKind ids, const ValuePlace& place, std::string text,
                   void* to);
    void read_list(const FieldTable& table, const ValuePlace& place, void* list);
    void read_body(std::string_view markdown, const ValuePlace& place, Blocks& blocks);
    void read_sources(const ValuePlace& place, std::vector<std::string>& ids);
    void read_answered(const ValuePlace& place, Event& event);
    [[nodiscard]] std::optional<When> date(std::string_view text, const ValuePlace& place) const;
    void add_id(IdKind kind, std::string_view id, const ValuePlace& place);
    /// The number of an id; reports a fault if there is none.
    [[nodiscard]] std::optional<std::size_t> number(IdKind kind, std::string_view id,
                                                    const ValuePlace& place) const;
    void check_end(const Event& event, const ValuePlace& place) const;
    void refer(std::string id, std::size_t offset, bool to_event, const ValuePlace& place);
    void check_pending();
    void sort_events();

    [[nodiscard]] IdSpace& space(IdKind kind) noexcept {
        return ids_[static_cast<std::size_t>(kind) - 1];
    }
    [[nodiscard]] const IdSpace& space(IdKind kind) const noexcept {
        return ids_[static_cast<std::size_t>(kind) - 1];
    }

    ReadContext context_;
    ParseLimits limits_;
    Article& article_;
    IdSpace ids_[4] = {IdSpace(context_.json), IdSpace(context_.json), IdSpace(context_.json),
                       IdSpace(context_.json)};  ///< by IdKind
    std::size_t first_event_ = 0;                ///< its number among the parts
    std::vector<Pending> pending_;
};

/// Whether a text has the syntax of a language tag (BCP 47): subtags of 1 to 8 letters and digits,
/// the first of 2 letters or more.
[[nodiscard]] bool is_language_tag(std::string_view tag) noexcept;

}  // namespace broadside
