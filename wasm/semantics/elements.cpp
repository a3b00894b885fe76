#include "semantics/elements.h"

#include <utility>

#include "model/article/address.h"
#include "model/article/language.h"
#include "model/text/text.h"
#include "semantics/article_tree.h"
#include "semantics/inline_elements.h"

namespace broadside {

Element text_element(std::string_view text) {
    Element element;
    element.text = text;
    return element;
}

Element element(std::string_view tag) {
    Element element;
    element.tag = tag;
    return element;
}

Element element(std::string_view tag, std::string_view text) {
    Element outer = element(tag);
    outer.children.push_back(text_element(text));
    return outer;
}

namespace {

/// Children of a long part are in groups of this many in the text layer: browsers skip the layout
/// of groups that are out of sight.
constexpr std::size_t group_size = 32;

/// Whether HTML allows a div around its children.
constexpr bool can_be_grouped(Role role) {
    return role == Role::section || role == Role::question || role == Role::questions ||
           role == Role::quote || role == Role::terms;
}

class Elements {
public:
    Elements(const Article& article, const Strings& strings, Markup markup)
        : article_(article), strings_(strings), markup_(markup) {}

    [[nodiscard]] Element make(const Node& node) const {
        switch (node.role) {
            case Role::article:
                return article(node);
            case Role::header:
                return outer("header", node);
            case Role::title:
                return words("h1", node);
            case Role::contents:
                return contents(node);
            case Role::contents_line:
                return contents_line(node);
            case Role::section:
            case Role::timeline:
            case Role::questions:
            case Role::glossary:
            case Role::sources:
                return named("section", node);
            case Role::contents_heading:
            case Role::heading:
            case Role::sheet_heading:
                return words("h2", node);
            case Role::events:
            case Role::source_list:
                return outer("ol", node);
            case Role::event:
                return named("li", node);
            case Role::event_title:
                return event_title(node);
            case Role::question:
                return named(markup_ == Markup::layer ? "div" : "details", node);
            case Role::question_title:
                return question_title(node);
            case Role::terms:
                return outer("dl", node);
            case Role::term:
                return term(node);
            case Role::definition:
                return words("dd", node);
            case Role::source:
                return source(node);
            case Role::subheading:
                return words(concat({"h", decimal(node.level)}), node);
            case Role::code:
                return code(node);
            case Role::list:
                return list(node);
            case Role::item:
                return words("li", node);
            case Role::quote:
                return outer("blockquote", node);
            case Role::rule:
                return element("hr");
            case Role::status:
                return status(node);
            case Role::group:
            case Role::choices:
            case Role::tools:
            case Role::table_head:
            case Role::steps:
                return group(node);
            case Role::mount: {
                Element holder = element("div");
                holder.node = node.id;
                return holder;
            }
            case Role::control:
            case Role::result:
                return button(node);
            case Role::field: {
                Element field = group(node);
                field.node = node.id;
                field.attributes.emplace_back("tabindex", "0");
                return field;
            }
            default:
                return words(node.tight ? "span" : "p", node);
        }
    }

    [[nodiscard]] std::vector<Element> children(const Node& node, std::size_t first,
                                                std::size_t count) const {
        std::vector<Element> out;
        for (std::size_t i = first; i < node.children.size() && i - first < count; ++i)
            if (node.children[i].role != left_out()) out.push_back(make(node.children[i]));
        return out;
    }

private:
    [[nodiscard]] bool live() const noexcept { return markup_ == Markup::layer; }

    /// A document has no controls; in the layer the contents are beside the text, in their own
    /// branch.
    [[nodiscard]] Role left_out() const noexcept { return live() ? Role::contents : Role::mount; }

    void append_children(Element& parent, const Node& node) const {
        const bool grouped =
            live() && can_be_grouped(node.role) && node.children.size() > 2 * group_size;
        std::size_t made = 0;
        for (const Node& child : node.children) {
            if (child.role == left_out()) continue;
            if (grouped && made++ % group_size == 0) parent.children.push_back(element("div"));
            (grouped ? parent.children.back() : parent).children.push_back(make(child));
        }
    }

    [[nodiscard]] Element outer(std::string_view tag, const Node& node) const {
        Element made = element(tag);
        append_children(made, node);
        return made;
    }

    /// An element that can be a link's target.
    [[nodiscard]] Element named(std::string_view tag, const Node& node) const {
        Element made = outer(tag, node);
        name(made, node);
        return made;
    }

    void name(Element& made, const Node& node) const {
        if (!live()) made.attributes.emplace_back("id", address_of(article_, node.id.part));
    }

    /// The node's text, and then its blocks.
    [[nodiscard]] Element words(std::string_view tag, const Node& node) const {
        Element made = element(tag);
        if (!node.words.empty()) made.node = node.id;
        append_inline(made, node.words, {article_, strings_});
        append_children(made, node);
        return made;
    }

    [[nodiscard]] Element article(const Node& node) const {
        Element made = outer("article", node);
        made.attributes.emplace_back("lang", article_.lang);
        if (is_right_to_left(article_.lang)) made.attributes.emplace_back("dir", "rtl");
        return made;
    }

    [[nodiscard]] Element contents(const Node& node) const {
        Element nav = element("nav");
        nav.attributes.emplace_back("aria-label", node.label);
        Element list = element("ol");
        for (const Node& child : node.children) {
            if (child.role == Role::contents_heading) {
                nav.children.push_back(make(child));
                continue;
            }
            list.children.push_back(element("li"));
            list.children.back().children.push_back(make(child));
        }
        if (!list.children.empty()) nav.children.push_back(std::move(list));
        return nav;
    }

    /// A line that is one link.
    [[nodiscard]] Element contents_line(const Node& node) const {
        Element link = element("a", plain_words(node));
        link.node = node.id;
        link.attributes.emplace_back("href", concat({"#", address_of(article_, node.id.part)}));
        if (live()) link.attributes.emplace_back("aria-current", "false");
        return link;
    }

    /// A heading with a button. The button is a link with its role, so that its address can be
    /// copied and opened in another tab.
    [[nodiscard]] Element heading_button(const Node& node,
                                         std::pair<std::string, std::string> attribute) const {
        Element press = words("a", node);
        press.attributes = {{"role", "button"},
                            {"href", concat({"#", address_of(article_, node.id.part)})},
                            {"draggable", "false"},
                            std::move(attribute)};
        Element heading = element("h3");
        heading.children.push_back(std::move(press));
        return heading;
    }

    [[nodiscard]] Element event_title(const Node& node) const {
        // One tab stop for all events: arrow keys select among them.
        return live() ? heading_button(node, {"tabindex", "-1"}) : words("h3", node);
    }

    [[nodiscard]] Element question_title(const Node& node) const {
        return live() ? heading_button(node, {"aria-expanded", "false"}) : words("summary", node);
    }

    [[nodiscard]] Element term(const Node& node) const {
        Element group = element("div");
        group.node = node.id;
        name(group, node);
        group.children.push_back(element("dt", plain_words(node)));
        group.children.push_back(text_element(" "));
        for (const Node& child : node.children) {
            group.children.push_back(make(child));
            group.children.back().node = {};  // drawn in one paragraph with the term
        }
        return group;
    }

    [[nodiscard]] Element source(const Node& node) const {
        Element item = words("li", node);
        name(item, node);
        const bool plain = !item.children.empty() && item.children.front().tag.empty();
        if (plain) item.children.front() = element("cite", item.children.front().text);
        return item;
    }

    [[nodiscard]] Element code(const Node& node) const {
        Element pre = element("pre");
        pre.children.push_back(words("code", node));
        std::swap(pre.node, pre.children.front().node);
        return pre;
    }

    [[nodiscard]] Element list(const Node& node) const {
        Element list = outer(node.ordered ? "ol" : "ul", node);
        if (node.ordered && node.start != 1)
            list.attributes.emplace_back("start", decimal(node.start));
        return list;
    }

    [[nodiscard]] Element status(const Node& node) const {
        Element line = element("p", fill(strings_.labelled, {node.label, plain_words(node)}));
        line.node = node.id;
        return line;
    }

    [[nodiscard]] Element group(const Node& node) const {
        Element made = outer("div", node);
        if (!node.label.empty()) made.attributes = {{"role", "group"}, {"aria-label", node.label}};
        return made;
    }

    [[nodiscard]] Element button(const Node& node) const {
        Element press = words("button", node);
        press.node = node.id;
        press.attributes.emplace_back("type", "button");
        if (!node.label.empty()) press.attributes.emplace_back("aria-label", node.label);
        if (node.toggle) press.attributes.emplace_back("aria-pressed", node.on ? "true" : "false");
        return press;
    }

    const Article& article_;
    const Strings& strings_;
    Markup markup_;
};

}  // namespace

Element element_of(const Node& node, const Article& article, const Strings& strings,
                   Markup markup) {
    return Elements(article, strings, markup).make(node);
}

std::vector<Element> elements_of_children(const Node& node, std::size_t first, std::size_t count,
                                          const Article& article, const Strings& strings,
                                          Markup markup) {
    return Elements(article, strings, markup).children(node, first, count);
}

Element document_of(const Article& article, const Strings& strings) {
    return element_of(article_tree(article, strings), article, strings, Markup::document);
}

Element document_of(const Article& article) {
    return document_of(article, strings_for(article.lang));
}

}  // namespace broadside
