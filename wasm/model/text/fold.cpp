// Folds texts; see fold.h.
#include "model/text/fold.h"

#include <algorithm>

#include "model/text/fold_character.h"
#include "model/text/text.h"
#include "model/text/unicode.h"
#include "model/text/utf8.h"

namespace broadside {
namespace {

class Folder {
public:
    /// `origin` may be null if only the text is needed.
    Folder(std::string& out, std::vector<std::uint32_t>* origin, Spaces spaces)
        : out_(out), origin_(origin), start_(out.size()), spaces_(spaces) {}

    void fold(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const auto byte = static_cast<unsigned char>(text[at]);
            const std::size_t size = byte < 0x80 ? 1 : utf8_length(text.substr(at));
            if (byte > 0x20 && byte < 0x80) {
                add_ascii(text[at]);
            } else {
                add(size == 0 ? U'\uFFFD' : code_point_at(text, at).value);
            }
            note(at);
            at += std::max<std::size_t>(size, 1);
        }
        if (origin_ != nullptr) origin_->push_back(static_cast<std::uint32_t>(text.size()));
    }

private:
    /// A printable ASCII character, the fast path.
    void add_ascii(char c) {
        if (spaced() && follows_unspaced(out_.size() - 1)) drop_space(out_.size() - 1);
        out_ += ascii_lower(c);
    }

    void add(char32_t c) {
        if (is_voicing_mark(c)) {
            voice(c);
            return;
        }
        const bool after_space = spaced();
        const std::size_t before = out_.size();
        append_plain(out_, c);
        if (!after_space || out_.size() == before) return;
        const char32_t plain = code_point_at(out_, before).value;
        if (plain == U' ')
            out_.pop_back();
        else if (follows_unspaced(before - 1) || (spaces_ == Spaces::joined && is_unspaced(plain)))
            drop_space(before - 1);
    }

    /// Combines the mark with the preceding kana.
    void voice(char32_t mark) {
        constexpr std::size_t kana_size = 3;
        if (out_.size() < start_ + kana_size) return;
        const std::size_t at = out_.size() - kana_size;
        const char32_t voiced = voiced_kana(code_point_at(out_, at).value, mark);
        if (voiced == 0) return;
        out_.resize(at);
        append_utf8(out_, voiced);
    }

    /// Whether the text so far ends with a space.
    [[nodiscard]] bool spaced() const { return out_.size() > start_ && out_.back() == ' '; }

    [[nodiscard]] bool follows_unspaced(std::size_t end) const {
        return spaces_ == Spaces::joined && end > start_ &&
               is_unspaced(code_point_before(out_, end).value);
    }

    void drop_space(std::size_t at) {
        out_.erase(at, 1);
        if (origin_ != nullptr) origin_->pop_back();
    }

    /// New bytes originate from the character at `at`.
    void note(std::size_t at) {
        if (origin_ != nullptr)
            origin_->resize(out_.size() - start_, static_cast<std::uint32_t>(at));
    }

    std::string& out_;
    std::vector<std::uint32_t>* origin_;
    std::size_t start_;
    Spaces spaces_;
};

}  // namespace

TextRange Folded::original(TextRange folded) const {
    std::size_t end = folded.end;
    // "ß" is "ss": a match of half of it covers the whole.
    while (end > 0 && end < text.size() && origin[end] == origin[end - 1])
        ++end;
    return {origin[folded.begin], origin[end]};
}

Folded fold(std::string_view text, Spaces spaces) {
    Folded folded;
    folded.text.reserve(text.size());
    folded.origin.reserve(text.size() + 1);
    Folder(folded.text, &folded.origin, spaces).fold(text);
    return folded;
}

void append_folded(std::string& out, std::string_view text, Spaces spaces) {
    Folder(out, nullptr, spaces).fold(text);
}

}  // namespace broadside
