#include "model/article/glossary_links.h"

#include <algorithm>
#include <cstdint>

#include "model/text/text.h"
#include "model/text/unicode.h"
#include "model/text/utf8.h"

namespace broadside {
namespace {

/// Whether a term may start or end at `at`: not between two letters of a word. In Chinese, without
/// spaces between words, it may anywhere.
bool parts_words(std::string_view text, std::size_t at) {
    return at == 0 || at >= text.size() || !is_word_letter(code_point_before(text, at).value) ||
           !is_word_letter(code_point_at(text, at).value);
}

/// The position of `term` in `text` as a whole word, in any case; npos if there is none.
std::size_t find_term(std::string_view text, std::string_view term) {
    const auto alike = [](char a, char b) { return ascii_lower(a) == ascii_lower(b); };
    auto from = text.begin();
    while (true) {
        const auto found = std::search(from, text.end(), term.begin(), term.end(), alike);
        if (found == text.end()) return std::string_view::npos;
        const auto at = static_cast<std::size_t>(found - text.begin());
        if (parts_words(text, at) && parts_words(text, at + term.size())) return at;
        from = found + 1;
    }
}

class Linker {
public:
    /// Both names of "mixture of experts (MoE)".
    explicit Linker(const std::vector<Term>& terms) : done_(terms.size()) {
        for (std::size_t i = 0; i < terms.size(); ++i) {
            const std::string_view term = terms[i].term;
            const std::size_t open = term.find(" (");
            names_.push_back({term.substr(0, open), i});
            if (open != std::string_view::npos && term.ends_with(')'))
                names_.push_back({term.substr(open + 2, term.size() - open - 3), i});
        }
    }

    void link(Blocks& body) {
        std::fill(done_.begin(), done_.end(), std::uint8_t{0});
        walk(body);
    }

private:
    struct Name {
        std::string_view text;
        std::size_t term;
    };

    void walk(Blocks& blocks) {
        for (Block& block : blocks) {
            walk(block.children);
            if (block.kind == Block::Kind::paragraph) paragraph(block.runs);
        }
    }

    void paragraph(std::vector<Run>& runs) {
        for (std::size_t i = 0; i < runs.size(); ++i) {
            if (runs[i].kind != Run::Kind::text || !runs[i].href.empty()) continue;
            if ((runs[i].style & style_code) != 0) continue;
            // The first name, and of several at the same position the longest.
            const Name* best = nullptr;
            std::size_t where = std::string_view::npos;
            for (const Name& name : names_) {
                if (done_[name.term] || name.text.empty()) continue;
                const std::size_t at = find_term(runs[i].text, name.text);
                const bool longer = at == where && best && name.text.size() > best->text.size();
                if (at < where || longer) {
                    best = &name;
                    where = at;
                }
            }
            if (!best) continue;
            done_[best->term] = 1;
            split(runs, i, where, *best);
        }
    }

    /// Splits a run into up to three; continues with the rest after the term.
    static void split(std::vector<Run>& runs, std::size_t i, std::size_t at, const Name& name) {
        const std::size_t end = at + name.text.size();
        Run link = runs[i];
        Run after = runs[i];
        link.text = runs[i].text.substr(at, end - at);
        link.kind = Run::Kind::term;
        link.index = static_cast<std::uint32_t>(name.term);
        after.text = runs[i].text.substr(end);
        runs[i].text.resize(at);
        auto place = runs.begin() + static_cast<std::ptrdiff_t>(i) + 1;
        place = runs.insert(place, std::move(link));
        if (!after.text.empty()) runs.insert(place + 1, std::move(after));
        if (runs[i].text.empty()) runs.erase(runs.begin() + static_cast<std::ptrdiff_t>(i));
    }

    std::vector<Name> names_;
    std::vector<std::uint8_t> done_;  ///< by term: already mentioned in this body
};

}  // namespace

void link_terms(Article& article) {
    if (article.glossary.empty()) return;
    Linker linker(article.glossary);
    for (Section& s : article.sections)
        linker.link(s.body);
    for (Question& q : article.faq)
        linker.link(q.answer);
    for (Event& e : article.timeline.events)
        linker.link(e.body);
}

}  // namespace broadside
