#include "layout/document/document_layout.h"

#include <algorithm>

#include "layout/document/contents.h"
#include "layout/document/document_builder.h"
#include "layout/document/margin_notes.h"
#include "layout/document/timeline_section.h"
#include "semantics/date_text.h"

namespace broadside {

std::string Document::anchor_at(float y) const {
    std::string id;
    for (const Anchor& a : anchors) {
        if (a.y > y) break;
        id = a.id;
    }
    return id;
}

namespace {

constexpr float words_per_minute = 220;

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
        // A text without spaces (Chinese) is read at about two characters a word, three bytes each.
        words = std::max(words, text.size() / 16);
    };
    for (const Section& s : article.sections)
        add(s.body);
    for (const Question& q : article.faq)
        add(q.answer);
    return words;
}

/// The page: everything one below the other.
class Page {
public:
    Page(const LayoutInput& input, const TypeStyle& style, TextMeasure& measure)
        : in_(input), style_(style), b_(input, style_, measure) {}

    Document lay_out() {
        title();
        for (const Section& s : in_.article.sections)
            section(s);
        if (!in_.article.timeline.events.empty()) lay_timeline(b_);
        if (!in_.article.faq.empty()) questions();
        if (!in_.article.glossary.empty()) glossary();
        if (!in_.article.sources.empty()) sources();
        const float height = b_.y + style_.section + in_.bottom;
        return b_.finish(height);
    }

private:
    DocumentBuilder::Setting ui(float size, Tone tone = Tone::soft, std::uint16_t weight = 400) {
        return {style_.ui(size, weight), 1.5F, tone, false};
    }

    void title() {
        const Article& a = in_.article;
        b_.doc.anchors.push_back({"", 0});
        const auto minutes =
            static_cast<int>(static_cast<float>(count_words(a)) / words_per_minute) + 1;
        b_.line(fill(in_.strings.minutes_read, {std::to_string(minutes)}),
                ui(style_.label, Tone::accent, 600), "", b_.column());
        b_.skip(style_.body * 0.5F);
        const float wide = std::min(b_.column(), style_.title * 18);
        b_.line(a.title, {style_.text(style_.title, 600), style_.title_leading, Tone::ink, true},
                "title", wide);
        if (!a.subtitle.empty()) {
            b_.skip(style_.body * 0.6F);
            b_.line(a.subtitle, {style_.text(style_.standfirst), 1.5F, Tone::soft, true},
                    "subtitle", std::min(b_.column(), b_.prose() * 1.05F));
        }
        b_.skip(style_.body);
        std::string byline = a.byline;
        if (a.as_of) {
            if (!byline.empty()) byline += "  ·  ";
            byline += fill(in_.strings.as_of, {date_text(*a.as_of, in_.strings)});
        }
        if (!byline.empty()) b_.line(byline, ui(style_.small), "byline", b_.column());
        b_.skip(style_.body);
        b_.rule(b_.left(), b_.column());
        b_.skip(style_.section * 0.8F);
    }

    void section(const Section& s) {
        b_.anchor(s.id);
        heading(s.title, s.id, s.status);
        if (in_.state.hides(s.status))
            b_.line(in_.strings.hidden_part, ui(style_.small), "", b_.prose());
        else
            noted_body(s);
        b_.skip(style_.section);
    }

    /// A body with its sources in the margin, where the column leaves one.
    void noted_body(const Section& s) {
        const std::size_t first = b_.doc.boxes.size();
        b_.body(s.body, s.id, Tone::ink);
        b_.y = std::max(b_.y, margin_notes(b_, first));
    }

    /// A heading with its status: beside it where there is room, below it on a phone.
    void heading(const std::string& text, const std::string& key, Status status) {
        const float top = b_.y;
        float room = b_.prose();
        float tag = 0;
        if (status != Status::none) {
            tag = b_.text_width(status_text(in_.strings, status), style_.ui(style_.label)) +
                  style_.label * 1.35F;
            if (!style_.narrow) room -= tag + style_.body * 1.5F;
        }
        b_.line(text, {style_.text(style_.heading, 600), style_.heading_leading, Tone::ink, true},
                key, room);
        if (status != Status::none && style_.narrow) {
            b_.skip(style_.label * 0.4F);
            b_.status(status, b_.left(), b_.y).key = key + ".meta";
            b_.skip(style_.label * 1.5F);
        } else if (status != Status::none) {
            b_.status(status, b_.left() + b_.prose() - tag,
                      top + style_.heading * style_.heading_leading * 0.5F - style_.label * 0.7F)
                .key = key + ".meta";
        }
        b_.skip(style_.body * 0.5F);
    }

    void questions() {
        b_.anchor("faq");
        heading(std::string(in_.strings.questions), "faq", Status::none);
        for (const Question& q : in_.article.faq)
            question(q);
        b_.rule(b_.left(), b_.prose());
        b_.skip(style_.section);
    }

    void question(const Question& q) {
        const bool open = in_.state.is_open(q.id);
        const float pad = std::max(13.0F, (style_.target - style_.body * 1.4F) / 2);
        b_.anchor(q.id);
        b_.rule(b_.left(), b_.prose());
        const float top = b_.y;
        b_.skip(pad);
        Box& box = b_.line(q.question, {style_.text(style_.body, 600), 1.4F}, q.id,
                           b_.prose() - style_.body * 2);
        b_.skip(pad);
        box.kind = BoxKind::question;
        box.owner = q.id;
        box.on = open;
        box.inset_y = pad;
        box.rect = {b_.left(), top, b_.prose(), b_.y - top};
        if (!open) return;
        b_.body(q.answer, q.id, Tone::soft);
        b_.skip(style_.body);
    }

    void glossary() {
        b_.anchor("glossary");
        heading(std::string(in_.strings.glossary), "glossary", Status::none);
        std::size_t n = 0;
        for (const Term& t : in_.article.glossary) {
            std::vector<TextRun> text(2);
            text[0].text = t.term + " ";
            text[0].font = style_.text(style_.note, 600);
            text[1].text = " " + t.definition;
            text[1].font = style_.text(style_.note);
            text[1].tone = Tone::soft;
            b_.runs(std::move(text), {style_.text(style_.note), 1.5F},
                    "glossary." + std::to_string(n++), b_.left(), b_.prose());
            b_.skip(style_.note * 0.5F);
        }
        b_.skip(style_.section);
    }

    void sources() {
        b_.anchor("sources");
        heading(std::string(in_.strings.sources), "sources", Status::none);
        std::size_t n = 0;
        for (const Source& s : in_.article.sources)
            source(s, n++);
    }

    void source(const Source& s, std::size_t n) {
        const Font font = style_.ui(style_.small);
        b_.anchor("source-" + s.id);
        std::vector<TextRun> text(1);
        text[0].text = std::to_string(n + 1) + ". ";
        text[0].font = font;
        text[0].tone = Tone::soft;
        TextRun title{.text = s.title, .font = font};
        if (!s.url.empty()) {
            title.href = s.url;
            title.tone = Tone::accent;
        }
        text.push_back(std::move(title));
        std::string rest;
        if (!s.publisher.empty()) rest += ", " + s.publisher;
        if (s.date) rest += ", " + date_text(*s.date, in_.strings);
        if (!rest.empty()) text.push_back({.text = rest, .font = font, .tone = Tone::soft});
        b_.runs(std::move(text), {font, 1.5F}, "source-" + s.id, b_.left(), b_.prose());
        b_.skip(style_.small * 0.3F);
    }

    const LayoutInput& in_;
    const TypeStyle& style_;
    DocumentBuilder b_;
};

}  // namespace

Document layout_document(const LayoutInput& input, TextMeasure& measure) {
    TypeStyle style = style_for(input.width, input.state.reading);
    style.rail = input.rail;
    return Page(input, style, measure).lay_out();
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
