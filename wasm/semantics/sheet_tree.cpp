#include "semantics/sheet_tree.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "model/text/text.h"
#include "semantics/date_text.h"
#include "semantics/panel_tree.h"
#include "semantics/tree_builder.h"

namespace broadside {
namespace {

class SheetBuilder {
public:
    explicit SheetBuilder(const SheetInput& input) : in_(input), s_(input.strings) {}

    Node build(const SheetRequest& request) {
        switch (request.kind) {
            case SheetKind::contents:
                contents();
                break;
            case SheetKind::reading:
                reading();
                break;
            case SheetKind::search:
                search();
                break;
            case SheetKind::source:
                source(request.index);
                break;
            case SheetKind::term:
                term(request.index);
                break;
            case SheetKind::filter:
                filter();
                break;
            case SheetKind::share:
                share();
                break;
            case SheetKind::keys:
                keys();
                break;
            case SheetKind::none:
                break;
        }
        return std::move(root_);
    }

private:
    Node& add(Role role, std::string_view text) {
        root_.children.push_back(text_node(role, NodeId::sheet_line(lines_++), text));
        return root_.children.back();
    }

    void heading(std::string_view text) {
        root_.label = text;
        add(Role::sheet_heading, text);
    }

    void button(Command command) {
        root_.children.push_back(control_node(*find_command(command), in_.context, s_));
    }

    /// A labelled row of options or of buttons.
    void choice(std::string_view about, Node choices) {
        add(Role::label, about);
        choices.label = about;
        for (Node& each : choices.children)
            if (each.toggle && each.label.empty())
                each.label = fill(s_.labelled, {about, plain_words(each)});
        root_.children.push_back(std::move(choices));
    }

    void choice(std::string_view about, Stand stand) {
        Node choices{.role = Role::choices};
        append_controls(choices, stand, in_.context, s_);
        choice(about, std::move(choices));
    }

    Node& toggle(NodeId id, std::string_view text, bool on) {
        Node node = text_node(Role::control, id, text);
        node.toggle = true;
        node.on = on;
        root_.children.push_back(std::move(node));
        return root_.children.back();
    }

    void statuses() {
        add(Role::label, s_.how_sure);
        append_statuses(root_, in_.context, s_);
    }

    void contents() {
        heading(s_.contents);
        if (const Node* contents = child_of(in_.article, Role::contents))
            for (const Node& line : contents->children)
                if (line.role == Role::contents_line) root_.children.push_back(line);
        statuses();
    }

    void reading() {
        heading(s_.reading);
        choice(s_.text_size, Stand::text_size);
        const auto percent = std::lround(in_.context.state.reading.size * 100);
        add(Role::note, concat({decimal(static_cast<int>(percent)), " %"}));
        choice(s_.spacing, Stand::spacing);
        choice(s_.typeface, Stand::typeface);
        choice(s_.theme, Stand::theme);
        languages();
        button(Command::open_keys);
        statuses();
    }

    /// Only if there are several.
    void languages() {
        if (in_.languages.size() < 2) return;
        Node choices{.role = Role::choices};
        for (std::uint32_t i = 0; i < in_.languages.size(); ++i) {
            const Language& language = in_.languages[i];
            Node node = text_node(Role::control, NodeId(Command::set_language, i), language.name);
            node.toggle = true;
            node.on = language.tag == in_.context.article.lang;
            choices.children.push_back(std::move(node));
        }
        choice(s_.language, std::move(choices));
    }

    /// Each line: the keys and their description.
    void keys() {
        heading(s_.keyboard);
        for (const KeyHelp& help : key_help(s_)) {
            Node& line = add(Role::key, help.keys);
            line.words[0].style = style_strong;
            line.words.push_back(text_run(concat({"   ", help.what})));
        }
    }

    void source(std::uint32_t index) {
        const Source& source = in_.context.article.sources[index];
        heading(fill(s_.source_label, {decimal_size(index + 1)}));
        add(Role::sheet_title, source.title).words[0].href = source.url;
        std::string rest = source.publisher;
        if (source.date) rest += concat({rest.empty() ? "" : " · ", date_text(*source.date, s_)});
        if (!rest.empty()) add(Role::note, rest);
        button(Command::all_sources);
    }

    void term(std::uint32_t index) {
        const Term& term = in_.context.article.glossary[index];
        heading(term.term);
        add(Role::sheet_text, term.definition);
        button(Command::all_terms);
    }

    void result(const SearchResult& place, std::uint32_t number) {
        Node node = text_node(Role::result, NodeId(Command::open_result, number), place.title);
        node.words[0].style = style_strong;
        node.words.push_back({.kind = Run::Kind::line_break});
        node.words.push_back(text_run(place.snippet));
        root_.children.push_back(std::move(node));
    }

    void search() {
        root_.label = s_.search;
        if (in_.context.state.query.empty()) {
            add(Role::note, s_.search_tip);
            return;
        }
        add(Role::note, in_.found.total == 0 ? std::string(s_.no_results)
                                             : fill(s_.hits, {decimal_size(in_.found.total)}));
        for (std::uint32_t i = 0; i < in_.found.results.size(); ++i)
            result(in_.found.results[i], i);
    }

    void filter() {
        root_.label = s_.filter;
        const Timeline& timeline = in_.context.article.timeline;
        const TimelineFilter& filter = in_.context.state.filter;
        const auto shown = [](const std::vector<std::string>& hidden, const std::string& id) {
            return !std::binary_search(hidden.begin(), hidden.end(), id);
        };
        add(Role::note, fill(s_.shown_events, {decimal_size(in_.index.shown),
                                               decimal_size(in_.index.shown + in_.index.hidden)}));
        button(Command::show_all);
        add(Role::label, s_.lane);
        for (std::uint32_t i = 0; i < timeline.lanes.size(); ++i)
            toggle(NodeId(Command::toggle_lane, i), timeline.lanes[i].label,
                   shown(filter.lanes, timeline.lanes[i].id))
                .lane = static_cast<int>(i);
        if (!timeline.categories.empty()) add(Role::label, s_.category);
        for (std::uint32_t i = 0; i < timeline.categories.size(); ++i)
            toggle(NodeId(Command::toggle_category, i), timeline.categories[i].label,
                   shown(filter.categories, timeline.categories[i].id));
        statuses();
        sources_of_events(filter);
    }

    /// Sources cited by events, in the order of their numbers.
    void sources_of_events(const TimelineFilter& filter) {
        const Article& article = in_.context.article;
        std::vector<std::uint8_t> cited(article.sources.size());
        for (const Event& e : article.timeline.events)
            for (const std::string& id : e.sources)
                if (const auto index = article.source_index(id)) cited[*index] = 1;
        add(Role::label, s_.only_source);
        for (std::uint32_t i = 0; i < cited.size(); ++i) {
            if (!cited[i]) continue;
            const Source& source = article.sources[i];
            toggle(NodeId(Command::only_source, i),
                   concat({decimal_size(i + 1), ". ", source.title}),
                   filter.source.empty() || filter.source == source.id);
        }
    }

    void share() {
        heading(s_.share);
        add(Role::note, s_.share_what);
        append_controls(root_, Stand::share, in_.context, s_);
    }

    const SheetInput& in_;
    const Strings& s_;
    Node root_;
    std::uint32_t lines_ = 0;
};

}  // namespace

Node sheet_tree(const SheetRequest& request, const SheetInput& input) {
    return SheetBuilder(input).build(request);
}

}  // namespace broadside
