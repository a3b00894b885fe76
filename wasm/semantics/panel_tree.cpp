#include "semantics/panel_tree.h"

#include <algorithm>

#include "model/article/address.h"
#include "semantics/date_text.h"
#include "semantics/tree_builder.h"

namespace broadside {
namespace {

constexpr PartRef timeline{Part::timeline};
constexpr std::size_t most_related = 8;  // the range of Piece::link

bool share_source(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::any_of(a.begin(), a.end(), [&](const std::string& id) {
        return std::find(b.begin(), b.end(), id) != b.end();
    });
}

Node note(Piece piece, std::string text) {
    Node node{.role = Role::note, .id = {timeline, piece}};
    node.words.push_back({.text = std::move(text)});
    return node;
}

Node controls(Role role, Stand stand, const TimelineControls& in) {
    Node node{.role = role};
    append_controls(node, stand, in.context, in.strings);
    return node;
}

/// The column headers of the table; the arrow shows the sort order.
Node table_head(const TimelineControls& in) {
    Node head = controls(Role::table_head, Stand::table_head, in);
    for (Node& column : head.children)
        if (column.on) {
            column.label = plain_words(column);
            column.words.push_back(text_run(in.context.state.order.descending ? " ↓" : " ↑"));
        }
    return head;
}

/// Links to the events that the open one responds to, to its responses, and to sections with the
/// same sources.
void append_related(Node& parent, const TimelineControls& in, PartRef chosen) {
    const Article& article = in.context.article;
    const auto& events = article.timeline.events;
    std::uint32_t count = 0;
    const auto link = [&](std::string_view pattern, PartRef to, std::string_view title) {
        if (count == most_related) return;
        Node node{.role = Role::link, .id = {chosen, Piece::link, count++}};
        append_filled(node.words, pattern, {link_run(article, to, title)});
        parent.children.push_back(std::move(node));
    };
    for (const auto& [event, answered] : article.timeline.answers) {
        if (event == chosen.index)
            link(in.strings.responds_to, {Part::event, answered}, events[answered].title);
        if (answered == chosen.index)
            link(in.strings.answered_by, {Part::event, event}, events[event].title);
    }
    for (std::uint32_t i = 0; i < article.sections.size(); ++i)
        if (share_source(article.sections[i].sources, events[chosen.index].sources))
            link(in.strings.see_section, {Part::section, i}, article.sections[i].title);
}

void append_more(Node& parent, const TimelineControls& in) {
    if (!in.listed) return;
    const std::size_t total = count_in(in.index, in.window);
    if (total == 0)
        parent.children.push_back(note(Piece::more, std::string(in.strings.no_events_here)));
    else if (total > *in.listed)
        parent.children.push_back(
            note(Piece::more, fill(in.strings.more_events, {decimal_size(total - *in.listed)})));
}

}  // namespace

void append_statuses(Node& parent, const CommandContext& context, const Strings& strings) {
    for (const Status s : {Status::reported, Status::claim, Status::opinion, Status::forecast}) {
        Node node{.role = Role::control,
                  .id = NodeId(Command::toggle_status, static_cast<std::uint32_t>(s))};
        node.words.push_back(text_run(status_text(strings, s)));
        node.status = s;
        node.toggle = true;
        node.on = !context.state.hides(s);
        parent.children.push_back(std::move(node));
    }
}

Node bar_tree(const CommandContext& context, const Strings& strings) {
    Node root{.role = Role::group, .label = std::string(strings.reading)};
    append_controls(root, Stand::bar, context, strings);
    append_statuses(root, context, strings);
    return root;
}

Node timeline_tree(const TimelineControls& in) {
    const ReaderState& state = in.context.state;
    Node root{.role = Role::group};
    root.children.push_back(controls(Role::tools, Stand::timeline, in));
    if (in.index.hidden > 0) {
        root.children.push_back(
            note(Piece::hidden, fill(in.strings.hidden_events, {decimal_size(in.index.hidden)})));
        root.children.push_back(
            control_node(*find_command(Command::show_all), in.context, in.strings));
    }
    root.children.push_back({.role = Role::field,
                             .id = {timeline, Piece::plot},
                             .label = std::string(in.strings.timeline)});
    if (state.form == TimelineForm::table) root.children.push_back(table_head(in));
    if (state.form == TimelineForm::compare)
        root.children.push_back(note(Piece::stretch, fill(in.strings.in_this_stretch,
                                                          {window_text(in.window, in.strings)})));
    const PartRef chosen = find_part(in.context.article, state.selected);
    if (chosen.part == Part::event) {
        root.children.push_back(controls(Role::steps, Stand::event, in));
        append_related(root, in, chosen);
    }
    append_more(root, in);
    return root;
}

}  // namespace broadside
