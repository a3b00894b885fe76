#include "layout/document/document_layout.h"

#include <algorithm>
#include <utility>

#include "layout/document/document_builder.h"
#include "layout/document/margin_notes.h"
#include "layout/document/timeline_section.h"
#include "layout/text/rich_runs.h"

namespace broadside {
namespace {

using namespace design;

constexpr std::size_t bytes_per_word = 16;  // at most

std::size_t count_words(const Article& article) {
    std::size_t words = 0;
    const auto add = [&words](const Blocks& blocks) {
        const std::string text = plain_text(blocks);
        bool inside = false;
        for (const char c : text) {
            const bool space = c == ' ' || c == '\n';
            if (!space && !inside) ++words;
            inside = !space;
        }
        // Text without spaces (Chinese) counts as two characters per word, three bytes each.
        words = std::max(words, text.size() / bytes_per_word);
    };
    for (const Section& s : article.sections)
        add(s.body);
    for (const Question& q : article.faq)
        add(q.answer);
    return words;
}

/// The page: all parts stacked.
class Page {
public:
    Page(const LayoutInput& input, const TypeStyle& style, TextMeasure& measure, Document* previous)
        : in_(input), style_(style), b_(input, style_, measure), previous_(previous) {
        b_.doc.words = previous ? previous->words : count_words(input.article);
    }

    Document lay_out() {
        for (const Node& part : in_.tree.children)
            if (is_steady(part.role))
                lay_steady(part);
            else
                lay(part);
        const float height = b_.y + style_.section + in_.bottom;
        return b_.finish(height);
    }

private:
    static constexpr bool is_steady(Role role) {
        return role == Role::section || role == Role::glossary || role == Role::sources;
    }

    void lay_steady(const Node& part) {
        SteadyPart laid{.part = part.id.part,
                        .first_box = b_.doc.boxes.size(),
                        .first_anchor = b_.doc.anchors.size(),
                        .top = b_.y};
        if (!take(part.id.part)) lay(part);
        laid.boxes = b_.doc.boxes.size() - laid.first_box;
        laid.anchors = b_.doc.anchors.size() - laid.first_anchor;
        laid.bottom = b_.y;
        b_.doc.steady.push_back(laid);
    }

    /// Moves the part here from the previous layout; false if it is not there.
    bool take(PartRef part) {
        if (previous_ == nullptr) return false;
        const std::vector<SteadyPart>& all = previous_->steady;
        while (next_ < all.size() && !(all[next_].part == part))
            ++next_;
        if (next_ == all.size()) return false;
        const SteadyPart& from = all[next_++];
        const float down = b_.y - from.top;
        for (std::size_t i = 0; i < from.boxes; ++i) {
            b_.doc.boxes.push_back(std::move(previous_->boxes[from.first_box + i]));
            b_.doc.boxes.back().rect.y += down;
        }
        for (std::size_t i = 0; i < from.anchors; ++i) {
            b_.doc.anchors.push_back(previous_->anchors[from.first_anchor + i]);
            b_.doc.anchors.back().y += down;
        }
        b_.y = from.bottom + down;
        return true;
    }

    void lay(const Node& part) {
        switch (part.role) {
            case Role::header:
                header(part);
                break;
            case Role::section:
                section(part);
                break;
            case Role::timeline:
                lay_timeline(b_, part);
                break;
            case Role::questions:
                questions(part);
                break;
            case Role::glossary:
                glossary(part);
                break;
            case Role::sources:
                sources(part);
                break;
            default:  // the contents are in the chrome
                break;
        }
    }

    DocumentBuilder::Setting ui(float size, Tone tone = Tone::soft,
                                std::uint16_t weight = weight::regular) {
        return {style_.ui(size, weight), leading::loose, tone, false};
    }

    void header(const Node& header) {
        b_.doc.anchors.push_back({{Part::title}, 0});
        const auto minutes =
            static_cast<int>(static_cast<float>(b_.doc.words) / reading::words_per_minute) + 1;
        b_.line(fill(in_.strings.minutes_read, {std::to_string(minutes)}),
                ui(style_.label, Tone::accent, weight::strong), b_.column());
        b_.skip(style_.body * header::below_kicker);
        for (const Node& line : header.children) {
            if (line.role == Role::title) {
                b_.line(line,
                        {style_.text(style_.title, weight::strong), style_.title_leading, Tone::ink,
                         true},
                        std::min(b_.column(), style_.title * header::longest_title));
            } else if (line.role == Role::subtitle) {
                b_.skip(style_.body * header::above_standfirst);
                b_.line(line, {style_.text(style_.standfirst), leading::loose, Tone::soft, true},
                        std::min(b_.column(), b_.prose() * header::longest_standfirst));
            } else {
                b_.skip(style_.body);
                b_.line(line, ui(style_.small), b_.column());
            }
        }
        b_.skip(style_.body);
        b_.rule(b_.left(), b_.column());
        b_.skip(style_.section * header::below);
    }

    void section(const Node& section) {
        b_.anchor(section.id.part);
        heading(section);
        if (in_.state.hides(section.status))
            b_.line(in_.strings.hidden_part, ui(style_.small), b_.prose());
        else
            noted_body(section);
        b_.skip(style_.section);
    }

    /// A body with its sources in the margin, if there is space for one.
    void noted_body(const Node& section) {
        const std::size_t first = b_.doc.boxes.size();
        b_.body(section, Tone::ink);
        b_.y = std::max(b_.y, margin_notes(b_, first));
    }

    /// A part's heading with its status: beside it if there is space, otherwise below it.
    void heading(const Node& part) {
        const Node* words = child_of(part, Role::heading);
        const Node* status = child_of(part, Role::status);
        if (words == nullptr) return;
        const float top = b_.y;
        const float tag = status ? b_.status_width(*status) : 0;
        const bool beside = status && !style_.narrow;
        b_.line(
            *words,
            {style_.text(style_.heading, weight::strong), style_.heading_leading, Tone::ink, true},
            beside ? b_.prose() - tag - style_.body * heading::status_gap : b_.prose());
        if (status && style_.narrow) {
            b_.skip(style_.label * heading::status_above);
            b_.status(*status, b_.left(), b_.y);
            b_.skip(style_.label * leading::loose);
        } else if (status) {
            b_.status(*status, b_.left() + b_.prose() - tag,
                      top + style_.heading * style_.heading_leading * 0.5F -
                          style_.label * heading::status_half);
        }
        b_.skip(style_.body * heading::below);
    }

    void questions(const Node& part) {
        b_.anchor(part.id.part);
        heading(part);
        for (const Node& child : part.children)
            if (child.role == Role::question) question(child);
        b_.rule(b_.left(), b_.prose());
        b_.skip(style_.section);
    }

    void question(const Node& question) {
        const Node* title = child_of(question, Role::question_title);
        if (title == nullptr) return;
        const bool open = in_.state.is_open(in_.article.faq[question.id.part.index].id);
        const float pad =
            std::max(entry::least_pad, (style_.target - style_.body * leading::plain) / 2);
        b_.anchor(question.id.part);
        b_.rule(b_.left(), b_.prose());
        const float top = b_.y;
        b_.skip(pad);
        Box& box = b_.line(*title, {style_.text(style_.body, weight::strong), leading::plain},
                           b_.prose() - style_.body * entry::sign_room);
        b_.skip(pad);
        box.kind = BoxKind::question;
        box.on = open;
        box.inset_y = pad;
        box.rect = {b_.left(), top, b_.prose(), b_.y - top};
        if (!open) return;
        b_.body(question, Tone::soft);
        b_.skip(style_.body);
    }

    void glossary(const Node& part) {
        b_.anchor(part.id.part);
        heading(part);
        if (const Node* terms = child_of(part, Role::terms))
            for (const Node& each : terms->children)
                term(each);
        b_.skip(style_.section);
    }

    /// The term and its definition, in one paragraph.
    void term(const Node& term) {
        b_.anchor(term.id.part);
        const Font font = style_.text(style_.note);
        std::vector<TextRun> text =
            rich_runs(term.words, style_.text(style_.note, weight::strong), Tone::ink, style_);
        text.push_back({.text = " ", .font = font});
        for (const Node& child : term.children)
            for (TextRun& run : rich_runs(child.words, font, Tone::soft, style_))
                text.push_back(std::move(run));
        b_.runs(std::move(text), {font, leading::loose}, term.id, b_.left(), b_.prose());
        b_.skip(style_.note * entry::below_term);
    }

    void sources(const Node& part) {
        b_.anchor(part.id.part);
        heading(part);
        const Node* list = child_of(part, Role::source_list);
        if (list == nullptr) return;
        const Font font = style_.ui(style_.small);
        const float lead = b_.text_width(std::to_string(list->children.size()) + ". ", font);
        for (const Node& each : list->children)
            source(each, font, lead);
    }

    /// `lead` is the width of the numbers, which are drawn before the text.
    void source(const Node& source, const Font& font, float lead) {
        b_.anchor(source.id.part);
        const float top = b_.y;
        TextRun number{.text = std::to_string(source.id.part.index + 1) + '.',
                       .font = font,
                       .tone = Tone::soft};
        b_.runs({std::move(number)}, {font, leading::loose}, {}, b_.left(), lead);
        b_.y = top;
        std::vector<TextRun> text;
        bool first = true;
        for (TextRun& run : rich_runs(source.words, font, Tone::soft, style_)) {
            if (std::exchange(first, false) && !run.link) run.tone = Tone::ink;
            text.push_back(std::move(run));
        }
        b_.runs(std::move(text), {font, leading::loose}, source.id, b_.left() + lead,
                b_.prose() - lead);
        b_.skip(style_.small * entry::below_source);
    }

    const LayoutInput& in_;
    const TypeStyle& style_;
    DocumentBuilder b_;
    Document* previous_;
    std::size_t next_ = 0;  ///< of its steady parts
};

}  // namespace

Document layout_document(const LayoutInput& input, TextMeasure& measure, Document* previous) {
    TypeStyle style = style_for(input.width, input.state.reading);
    style.rail = input.rail;
    return Page(input, style, measure, previous).lay_out();
}

Document layout_picture(const LayoutInput& input, TextMeasure& measure) {
    TypeStyle style = style_for(input.width, input.state.reading);
    style.rail = 0;
    style.main_max = input.width;
    DocumentBuilder builder(input, style, measure);
    lay_timeline_picture(builder);
    return builder.finish(builder.y + style.top);
}

}  // namespace broadside
