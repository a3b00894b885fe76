// Lays out one step of a talk, alone on the screen.
#include <algorithm>

#include "layout/document/document_builder.h"
#include "layout/document/document_layout.h"
#include "semantics/article_tree.h"

namespace broadside {
namespace {

using namespace design;

/// The node of a step of the talk; made here for an event that is not in the tree.
Node step_node(const LayoutInput& in, PartRef step) {
    constexpr std::pair<Part, Role> roles[] = {{Part::section, Role::section},
                                               {Part::question, Role::question},
                                               {Part::title, Role::header}};
    if (step.part == Part::event) return event_node(in.article, in.strings, step.index);
    for (const auto& [part, role] : roles)
        if (part == step.part)
            if (const Node* node = find_node(in.tree, step, role)) return *node;
    return {};
}

class Slide {
public:
    Slide(const LayoutInput& input, const TypeStyle& style, TextMeasure& measure)
        : in_(input), style_(style), b_(input, style_, measure) {}

    /// Sets the step and centres it; the document is taller than the panel if it does not fit.
    Document lay_out(const Node& step) {
        if (step.role == Role::header)
            title(step);
        else
            part(step);
        return centred();
    }

private:
    void part(const Node& part) {
        const Node* above = child_of(part, part.role == Role::event ? Role::facts : Role::status);
        const DocumentBuilder::Setting kicker{style_.ui(style_.small, weight::strong),
                                              leading::loose, Tone::accent};
        if (above != nullptr)
            b_.line(*above, kicker, b_.column());
        else if (part.role == Role::question)
            b_.line(in_.strings.questions, kicker, b_.column());
        if (above != nullptr || part.role == Role::question)
            b_.skip(style_.body * slide::below_kicker);
        for (const Node& child : part.children)
            if (child.role == Role::heading || child.role == Role::event_title ||
                child.role == Role::question_title)
                b_.line(child,
                        {style_.text(style_.heading, weight::strong), style_.title_leading,
                         Tone::ink, true},
                        b_.column());
        b_.skip(style_.body * slide::below_title);
        b_.body(part, Tone::ink);
    }

    void title(const Node& header) {
        for (const Node& line : header.children) {
            if (line.role == Role::title) {
                b_.line(line,
                        {style_.text(style_.title * slide::title, weight::strong),
                         style_.title_leading, Tone::ink, true},
                        b_.column());
                b_.skip(style_.body);
            } else if (line.role == Role::subtitle) {
                b_.line(line, {style_.text(style_.standfirst), leading::plain, Tone::soft, true},
                        b_.column());
            } else {
                b_.skip(style_.body * slide::above_fact);
                b_.line(line, {style_.ui(style_.small), leading::plain, Tone::soft}, b_.column());
            }
        }
    }

    Document centred() {
        const float used = b_.y;
        const float shift =
            std::max((in_.height - used) * slide::centre, in_.height * slide::least_air);
        for (Box& box : b_.doc.boxes)
            box.rect.y += shift;
        return b_.finish(used + 2 * std::min(shift, in_.height * slide::least_air));
    }

    const LayoutInput& in_;
    const TypeStyle& style_;
    DocumentBuilder b_;
};

}  // namespace

Document layout_slide(const LayoutInput& input, TextMeasure& measure) {
    const auto steps = talk_steps(input.article);
    const Node step = step_node(input, steps[std::min(input.state.step, steps.size() - 1)]);
    Document document;
    for (float factor = slide::largest; factor >= slide::smallest; factor *= slide::step) {
        const TypeStyle style = stage_style(input.width, factor, input.state.reading);
        document = Slide(input, style, measure).lay_out(step);
        if (document.height <= input.height) break;
    }
    document.height = std::max(document.height, input.height);
    return document;
}

}  // namespace broadside
