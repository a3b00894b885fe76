// Everything derived from article, state and page: trees, layouts, indexes, colours. Each value is
// a function of its dependencies and is remade when they differ; nothing has to be invalidated.
#pragma once

#include <memory>
#include <vector>

#include "layout/chrome/chrome.h"
#include "layout/chrome/sheet.h"
#include "layout/timeline/timeline_layout.h"
#include "model/search/search.h"
#include "semantics/sheet_tree.h"
#include "ui/derived.h"
#include "ui/frame.h"
#include "ui/glyph_atlas.h"
#include "ui/panel_keys.h"
#include "ui/timeline_motion.h"

namespace broadside {

/// What the panel is derived from.
struct PanelSources {
    std::optional<Article> article;
    std::uint32_t article_version = 0;
    std::uint32_t fonts_version = 0;
    ReaderState state;
    Page page;
    std::vector<Language> languages;  ///< of the article, by tag
    std::uint32_t languages_version = 0;
    SheetRequest sheet;
    Rect sheet_from;  ///< the box that opened it, CSS px from the panel's top left
    TimelineMotion motion;
    bool can_go_back = false;
};

/// The functions below need an article, except palette(), strings() and query().
class Panel {
public:
    Panel(const PanelSources& sources, GlyphAtlas& glyphs) : in_(sources), glyphs_(glyphs) {}

    [[nodiscard]] const Strings& strings() const;
    [[nodiscard]] TimelineWindow window_in_sight() const;
    [[nodiscard]] bool is_narrow() const;
    /// Only the document is on the panel, without chrome.
    [[nodiscard]] bool is_alone() const { return in_.state.presenting || in_.page.picture; }

    const Palette& palette();
    const Query& query();  ///< of the state; its matches are marked in the text
    const TimelineIndex& index();
    const SearchResults& found();
    const Node& tree(Branch branch);
    const Chrome& chrome();
    const Document& document();
    const TimelineLayout& timeline();
    const Sheet& sheet();

    [[nodiscard]] CommandContext commands();
    [[nodiscard]] TimelineInput timeline_input();
    /// The current part of the contents.
    [[nodiscard]] PartRef current_part() const;
    /// A node's drawn box, CSS px from the panel's top left; empty if it is not drawn.
    [[nodiscard]] Rect rect_of(NodeId node, float scroll);
    /// How often each value has changed.
    [[nodiscard]] PanelVersions versions() const noexcept;

private:
    [[nodiscard]] const Article& article() const { return *in_.article; }
    [[nodiscard]] std::optional<TimelineWindow> listed_window() const;
    const std::vector<std::uint32_t>& listed_events();
    const Node& article_tree();
    const Node& timeline_tree();
    const Node& events_tree();
    const Node& bar_tree();
    const Node& sheet_tree();
    LabelTexts& label_texts();
    Version state_version();
    [[nodiscard]] LayoutInput layout_input();
    Document lay_out(Document& last, float rail);

    const PanelSources& in_;
    GlyphAtlas& glyphs_;
    const Node no_node_;
    const Chrome no_chrome_;
    const Sheet no_sheet_;
    const SearchResults no_results_;
    ReaderState layout_state_;  ///< the part of the state that trees and layouts may depend on
    Version layout_state_version_ = 0;
    Derived<PaletteKey, Palette> palette_;
    Derived<std::string, Query> query_;
    Derived<IndexKey, TimelineIndex> index_;
    Derived<std::uint32_t, std::unique_ptr<SearchIndex>> search_;
    Derived<FoundKey, SearchResults> found_;
    Derived<ListedKey, std::vector<std::uint32_t>> listed_;
    Derived<ArticleTreeKey, Node> article_tree_;
    Derived<EventsTreeKey, Node> events_tree_;
    Derived<TimelineTreeKey, Node> timeline_tree_;
    Derived<BarKey, Node> bar_tree_;
    Derived<SheetTreeKey, Node> sheet_tree_;
    Derived<ChromeKey, Chrome> chrome_;
    Derived<DocumentKey, Document> document_;
    std::optional<SteadyKey> steady_;  ///< of the parts of document_
    Derived<LabelKey, LabelTexts> labels_;
    Derived<TimelineKey, TimelineLayout> timeline_;
    Derived<SheetKey, Sheet> sheet_;
};

}  // namespace broadside
