// One step of a talk, alone on the screen.
#include <algorithm>

#include "layout/document/document_builder.h"
#include "semantics/date_text.h"

namespace broadside {
namespace {

constexpr float largest_factor = 3.2F;
constexpr float smallest_factor = 0.7F;

class Slide {
public:
    Slide(const LayoutInput& input, const TypeStyle& style, TextMeasure& measure)
        : in_(input), style_(style), b_(input, style, measure) {}

    /// Sets the step and centres it; the document is taller than the panel if it does not fit.
    Document lay_out(const std::string& id) {
        const PartRef ref = find_part(in_.article, id);
        const Article& a = in_.article;
        switch (ref.part) {
            case Part::section: {
                const Section& s = a.sections[ref.index];
                step(s.title, s.id, s.body, kicker(s.status));
                break;
            }
            case Part::event: {
                const Event& e = a.timeline.events[ref.index];
                step(e.title, e.id, e.body,
                     date_text(e.date, e.end.get(), in_.strings) + "  ·  " +
                         a.timeline.lanes[e.lane].label);
                break;
            }
            case Part::question: {
                const Question& q = a.faq[ref.index];
                step(q.question, q.id, q.answer, std::string(in_.strings.questions));
                break;
            }
            case Part::none:
                title();
                break;
        }
        return centred();
    }

private:
    std::string kicker(Status status) const {
        return std::string(status_text(in_.strings, status));
    }

    void step(const std::string& title, const std::string& id, const Blocks& body,
              const std::string& above) {
        if (!above.empty()) {
            b_.line(above, {style_.ui(style_.small, 600), 1.5F, Tone::accent}, "", b_.column());
            b_.skip(style_.body * 0.4F);
        }
        b_.line(title, {style_.text(style_.heading, 600), style_.title_leading, Tone::ink, true},
                id, b_.column());
        b_.skip(style_.body * 1.1F);
        b_.body(body, id, Tone::ink);
    }

    void title() {
        const Article& a = in_.article;
        b_.line(a.title,
                {style_.text(style_.title * 1.2F, 600), style_.title_leading, Tone::ink, true},
                "title", b_.column());
        b_.skip(style_.body);
        if (!a.subtitle.empty())
            b_.line(a.subtitle, {style_.text(style_.standfirst), 1.4F, Tone::soft, true},
                    "subtitle", b_.column());
        std::string byline = a.byline;
        if (a.as_of) {
            if (!byline.empty()) byline += "  ·  ";
            byline += fill(in_.strings.as_of, {date_text(*a.as_of, in_.strings)});
        }
        b_.skip(style_.body * 1.4F);
        if (!byline.empty())
            b_.line(byline, {style_.ui(style_.small), 1.4F, Tone::soft}, "byline", b_.column());
    }

    Document centred() {
        const float used = b_.y;
        const float shift = std::max((in_.height - used) * 0.42F, in_.height * 0.05F);
        for (Box& box : b_.doc.boxes)
            box.rect.y += shift;
        return b_.finish(used + 2 * std::min(shift, in_.height * 0.05F));
    }

    const LayoutInput& in_;
    const TypeStyle& style_;
    DocumentBuilder b_;
};

}  // namespace

Document layout_slide(const LayoutInput& input, TextMeasure& measure) {
    const auto steps = talk_steps(input.article);
    const std::string& id = steps[std::min(input.state.step, steps.size() - 1)];
    Document document;
    for (float factor = largest_factor; factor >= smallest_factor; factor *= 0.9F) {
        const TypeStyle style = stage_style(input.width, factor, input.state.reading);
        document = Slide(input, style, measure).lay_out(id);
        if (document.height <= input.height) break;
    }
    document.height = std::max(document.height, input.height);
    return document;
}

}  // namespace broadside
