#include "ui/panel.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "layout/document/document_layout.h"
#include "layout/document/timeline_section.h"
#include "layout/text/style.h"
#include "model/article/address.h"
#include "model/article/language.h"
#include "semantics/article_tree.h"
#include "semantics/panel_tree.h"

namespace broadside {
namespace {

constexpr std::size_t most_found = 50;
constexpr std::size_t most_listed = 100;  // events that are elements of the page

}  // namespace

const Strings& Panel::strings() const {
    if (!in_.state.lang.empty()) return strings_for(in_.state.lang);
    if (!in_.page.lang.empty()) return strings_for(in_.page.lang);
    return strings_for(in_.article ? std::string_view(in_.article->lang) : "en");
}

TimelineWindow Panel::window_in_sight() const {
    if (!in_.article) return {};
    return in_.motion.in_sight(in_.state.window.value_or(article().timeline.whole));
}

bool Panel::is_narrow() const {
    return broadside::is_narrow(in_.page.view.width, in_.state.reading);
}

/// The window of a form that lists its events; nothing if only the chart depends on it. The chart's
/// elements in the page are updated when the window stops.
std::optional<TimelineWindow> Panel::listed_window() const {
    if (in_.page.picture) return window_in_sight();
    if (in_.state.presenting) return std::nullopt;
    if (in_.state.form != TimelineForm::chart)
        return in_.motion.rested(in_.state.window.value_or(article().timeline.whole));
    return is_narrow() ? std::optional(window_in_sight()) : std::nullopt;
}

/// Updates layout_state_; returns its version. It lacks the fields that no tree or layout depends
/// on, to prevent such dependencies.
Version Panel::state_version() {
    ReaderState state = in_.state;
    state.place = {};
    state.query.clear();
    state.window.reset();
    state.theme = Theme::automatic;
    state.lang.clear();  // given by the strings and the article
    if (!(state == layout_state_)) {
        layout_state_ = std::move(state);
        ++layout_state_version_;
    }
    return layout_state_version_;
}

const Palette& Panel::palette() {
    return palette_.get({in_.page.colours, in_.page.preferences, in_.state.theme}, [&] {
        return make_palette(in_.page.colours, in_.state.theme, in_.page.preferences);
    });
}

const Query& Panel::query() {
    return query_.get(in_.state.query, [&] { return parse_query(in_.state.query); });
}

const TimelineIndex& Panel::index() {
    return index_.get({in_.article_version, in_.state.hidden, in_.state.filter}, [&] {
        return index_timeline(article(), in_.state.filter, in_.state.hidden);
    });
}

const SearchResults& Panel::found() {
    (void)query();
    return found_.get({in_.article_version, query_.version()}, [&] {
        SearchIndex& index = *search_.get(in_.article_version,
                                          [&] { return std::make_unique<SearchIndex>(article()); });
        return index.search(in_.state.query, most_found);
    });
}

const std::vector<std::uint32_t>& Panel::listed_events() {
    const std::size_t count = article().timeline.events.size();
    if (count <= most_listed)
        return listed_.get({in_.article_version, 0, 0, {}}, [&] {
            std::vector<std::uint32_t> all(count);
            std::iota(all.begin(), all.end(), 0U);
            return all;
        });
    (void)index();
    const TimelineWindow window =
        in_.motion.rested(in_.state.window.value_or(article().timeline.whole));
    return listed_.get({in_.article_version, index_.version(), state_version(), window}, [&] {
        std::vector<std::uint32_t> events = events_in(index(), window, most_listed);
        const PartRef chosen = find_part(article(), in_.state.selected);
        const auto at = std::lower_bound(events.begin(), events.end(), chosen.index);
        if (chosen.part == Part::event && (at == events.end() || *at != chosen.index))
            events.insert(at, chosen.index);
        return events;
    });
}

const Node& Panel::article_tree() {
    return article_tree_.get({in_.article_version, &strings()},
                             [&] { return article_tree_without_events(article(), strings()); });
}

const Node& Panel::events_tree() {
    const std::vector<std::uint32_t>& events = listed_events();
    return events_tree_.get({in_.article_version, listed_.version(), &strings()},
                            [&] { return broadside::events_tree(article(), strings(), events); });
}

const Node& Panel::timeline_tree() {
    (void)index();
    const auto window = listed_window();
    return timeline_tree_.get(
        {in_.article_version, index_.version(), state_version(), &strings(), window, is_narrow()},
        [&] {
            if (article().timeline.events.empty()) return Node{};
            return broadside::timeline_tree(
                {commands(), strings(), index(), window.value_or(TimelineWindow{}),
                 window ? listed_at_most(in_.state.form, is_narrow()) : std::nullopt});
        });
}

const Node& Panel::bar_tree() {
    (void)index();
    return bar_tree_.get(
        {in_.article_version, index_.version(), state_version(), &strings(), in_.can_go_back},
        [&] { return broadside::bar_tree(commands(), strings()); });
}

const Node& Panel::sheet_tree() {
    const bool searching = in_.sheet.kind == SheetKind::search;
    (void)article_tree();
    (void)index();
    if (searching) (void)found();
    return sheet_tree_.get(
        {article_tree_.version(), index_.version(), searching ? found_.version() : 0,
         state_version(), in_.languages_version, in_.sheet, in_.state.theme},
        [&] {
            return broadside::sheet_tree(in_.sheet,
                                         {commands(), strings(), index(), article_tree(),
                                          searching ? found() : no_results_, in_.languages});
        });
}

const Node& Panel::tree(Branch branch) {
    switch (branch) {
        case Branch::contents: {
            const Node* contents = child_of(article_tree(), Role::contents);
            return contents ? *contents : no_node_;
        }
        case Branch::timeline:
            return timeline_tree();
        case Branch::events:
            return events_tree();
        case Branch::bar:
            return bar_tree();
        case Branch::sheet:
            return sheet_tree();
        case Branch::article:
            break;
    }
    return article_tree();
}

const Chrome& Panel::chrome() {
    if (is_alone()) return no_chrome_;
    (void)article_tree();
    (void)bar_tree();
    const View& view = in_.page.view;
    return chrome_.get({article_tree_.version(), bar_tree_.version(), in_.fonts_version,
                        in_.state.reading, view.width, view.height},
                       [&] {
                           return layout_chrome(
                               {article(), tree(Branch::contents), bar_tree(), strings(),
                                in_.state.reading, view.width, view.height},
                               glyphs_);
                       });
}

LayoutInput Panel::layout_input() {
    const Chrome& c = chrome();
    (void)state_version();
    return {article(),
            article_tree(),
            timeline_tree(),
            layout_state_,
            strings(),
            index(),
            listed_window().value_or(TimelineWindow{}),
            in_.page.view.width,
            in_.page.view.height,
            c.rail,
            c.bottom,
            in_.page.justify};
}

/// `last` is replaced by the result.
Document Panel::lay_out(Document& last, float rail) {
    const LayoutInput input = layout_input();
    const std::optional<SteadyKey> before = std::exchange(steady_, std::nullopt);
    if (in_.page.picture) return layout_picture(input, glyphs_);
    if (in_.state.presenting) return layout_slide(input, glyphs_);
    // What is mirrored cannot be moved.
    if (!is_right_to_left(article().lang))
        steady_ = {article_tree_.version(), in_.fonts_version,   in_.state.reading,
                   in_.state.hidden,        in_.page.view.width, rail,
                   in_.page.justify};
    return layout_document(input, glyphs_, steady_ && steady_ == before ? &last : nullptr);
}

const Document& Panel::document() {
    const Chrome& c = chrome();
    (void)article_tree();
    (void)timeline_tree();
    const View& view = in_.page.view;
    return document_.get({article_tree_.version(), timeline_tree_.version(), in_.fonts_version,
                          state_version(), listed_window(), view.width, view.height, c.rail,
                          c.bottom, in_.page.justify, in_.page.picture},
                         [&](Document& last) { return lay_out(last, c.rail); });
}

LabelTexts& Panel::label_texts() {
    return labels_.get({in_.article_version, in_.fonts_version, in_.state.reading},
                       [] { return LabelTexts(); });
}

TimelineInput Panel::timeline_input() {
    const Rect plot = document().plot;
    return {article(),     in_.state, strings(),         index(),
            label_texts(), plot,      window_in_sight(), in_.page.today};
}

const TimelineLayout& Panel::timeline() {
    const Rect plot = document().plot;
    (void)index();
    return timeline_.get(
        {index_.version(), in_.fonts_version, state_version(), &strings(), window_in_sight(), plot,
         in_.page.today},
        [&] { return plot.h > 0 ? layout_timeline(timeline_input(), glyphs_) : TimelineLayout{}; });
}

const Sheet& Panel::sheet() {
    if (is_alone()) return no_sheet_;
    const Chrome& c = chrome();
    (void)sheet_tree();
    const View& view = in_.page.view;
    return sheet_.get({sheet_tree_.version(), in_.fonts_version, in_.sheet.kind, in_.sheet_from,
                       in_.state.reading, view.width, view.height, c.rail, c.bottom},
                      [&] {
                          return layout_sheet(layout_input(), sheet_tree(), in_.sheet.kind,
                                              in_.sheet_from, glyphs_);
                      });
}

CommandContext Panel::commands() { return {article(), in_.state, index().hidden, in_.can_go_back}; }

PartRef Panel::current_part() const {
    switch (const PartRef part = in_.state.place.part; part.part) {
        case Part::event:
            return {Part::timeline};
        case Part::question:
            return {Part::questions};
        case Part::term:
            return {Part::glossary};
        case Part::source:
            return {Part::sources};
        default:
            return part;
    }
}

Rect Panel::rect_of(NodeId node, float scroll) {
    for (const Box& box : chrome().boxes)
        if (box.node == node) return box.rect;
    for (const Box& box : document().boxes)
        if (box.node == node) return {box.rect.x, box.rect.y - scroll, box.rect.w, box.rect.h};
    return {};
}

PanelVersions Panel::versions() const noexcept {
    return {document_.version(),
            chrome_.version(),
            timeline_.version(),
            sheet_.version(),
            {article_tree_.version(), article_tree_.version(), timeline_tree_.version(),
             events_tree_.version(), bar_tree_.version(), sheet_tree_.version()}};
}

}  // namespace broadside
