#include "semantics/inline_elements.h"

#include <utility>

#include "model/article/address.h"
#include "model/text/text.h"

namespace broadside {
namespace {

Element link_to(std::string href) {
    Element link = element("a");
    link.attributes.emplace_back("href", std::move(href));
    return link;
}

std::string address_link(const Article& article, PartRef part) {
    return concat({"#", address_of(article, part)});
}

/// A run wrapped in its styles.
Element styled(const Run& run) {
    Element made;
    if (run.kind == Run::Kind::image) {
        made = element("img");
        made.attributes = {{"src", run.href}, {"alt", run.text}};
    } else if (run.kind == Run::Kind::date) {
        made = element("time", run.text);
        made.attributes.emplace_back("datetime", run.href);
    } else if ((run.style & style_code) != 0) {
        made = element("code", run.text);
    } else {
        made = text_element(run.text);
    }
    for (const auto& [style, tag] : {std::pair(style_emphasis, "em"), {style_strong, "strong"}}) {
        if ((run.style & style) == 0) continue;
        Element outer = element(tag);
        outer.children.push_back(std::move(made));
        made = std::move(outer);
    }
    return made;
}

/// A superscript "1", with a comma before it if it follows another one.
Element reference(const Run& run, bool after_another, const InlineContext& context) {
    const std::string number = decimal_size(run.index + 1);
    Element link = link_to(address_link(context.article, {Part::source, run.index}));
    link.attributes.emplace_back("aria-label", fill(context.strings.source_label, {number}));
    link.children.push_back(text_element(number));
    Element raised = element("sup");
    if (after_another) raised.children.push_back(text_element(","));
    raised.children.push_back(std::move(link));
    return raised;
}

bool is_link(const Run& run) { return run.kind == Run::Kind::text && !run.href.empty(); }

}  // namespace

void append_inline(Element& parent, const std::vector<Run>& runs, const InlineContext& context) {
    const Run* before = nullptr;
    for (const Run& run : runs) {
        if (run.kind == Run::Kind::line_break) {
            parent.children.push_back(element("br"));
        } else if (run.kind == Run::Kind::source) {
            const bool after = before && before->kind == Run::Kind::source;
            parent.children.push_back(reference(run, after, context));
        } else if (run.kind == Run::Kind::term) {
            Element link = link_to(address_link(context.article, {Part::term, run.index}));
            link.children.push_back(styled(run));
            parent.children.push_back(std::move(link));
        } else if (is_link(run)) {
            const bool same = before && is_link(*before) && before->href == run.href;
            if (!same) parent.children.push_back(link_to(run.href));
            parent.children.back().children.push_back(styled(run));
        } else {
            parent.children.push_back(styled(run));
        }
        before = &run;
    }
}

}  // namespace broadside
