// One reader: article, state, layout and the frame that shows them. Knows no browser and no GPU, so
// that it runs as well in a test as on a page.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "layout/chrome/chrome.h"
#include "layout/chrome/sheet.h"
#include "layout/document/document_layout.h"
#include "layout/timeline/timeline_layout.h"
#include "model/search/search.h"
#include "ui/glyph_atlas.h"
#include "ui/motion.h"
#include "ui/theme.h"
#include "ui/timeline_view.h"
#include "ui/wishes.h"

struct ImGuiContext;
struct ImDrawData;

namespace broadside {

/// Size and scale of the panel. Width and height in CSS px; scale in device px a CSS px.
struct View {
    float width = 0, height = 0, scale = 1;
    bool operator==(const View&) const = default;
};

/// What a place of the text layer moves with.
enum class LayerPart : std::uint8_t { document, chrome, sheet };

/// A place of the text layer.
struct LayerBox {
    std::string key;
    Rect rect = {};  ///< CSS px from the top left of its part: document, panel or sheet's content
    Font font = {};  ///< of its first run
    float line_height = 0;
    float inset_x = 0, inset_y = 0;
    float text_width =
        0;  ///< of the widest line, so that the text layer breaks where the canvas does
    LayerPart part = LayerPart::document;
    bool rtl = false, justified = false;
    bool on = false;            ///< open, current or chosen
    const Box* live = nullptr;  ///< whose words the element is to have; until the next layout
};

class Reader {
public:
    /// Seconds that the timeline's window stands still before the page hears of it.
    static constexpr float rest_after = 0.2F;

    explicit Reader(GlyphSource& glyphs);
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    ~Reader();

    /// Replaces the article if `json` is sound; the state is kept as far as it still fits.
    Diagnostics load(std::string_view json);
    [[nodiscard]] const Article* article() const noexcept {
        return article_ ? &*article_ : nullptr;
    }

    /// Whether the article begins at the right.
    [[nodiscard]] bool is_mirrored() const noexcept { return chrome_.mirrored; }

    void set_view(const View& view);
    void set_scroll(float y);
    void set_sheet_scroll(float y);
    void set_colours(const PageColours& colours);
    void set_preferences(const PagePreferences& preferences);
    void set_theme(Theme theme);
    void set_lang(std::string_view lang);
    /// The languages that the article is to be had in, its own among them.
    [[nodiscard]] std::span<const Language> languages() const noexcept { return languages_; }
    /// Names them, in the same order: each in itself.
    void name_languages(const std::vector<std::string>& names);
    /// The page's fonts have changed: measure and draw everything anew.
    void fonts_changed();
    /// Whether the page sets its paragraphs justified.
    void set_justify(bool on);

    // Input; positions in CSS px from the panel's top left.
    void pointer_move(float x, float y);
    void pointer_leave();
    /// `pick`: a drag on the timeline picks a stretch of it, and does not move it.
    void pointer_button(bool down, bool pick = false);
    /// True if the timeline took it. Only Ctrl+wheel and sideways wheels are ever taken.
    bool wheel(float x, float y, float dx, float dy, bool ctrl);
    /// Zooms the timeline by `factor` about x; true if (x, y) is on it.
    bool zoom_at(float x, float y, float factor);
    /// A key by its DOM name ("ArrowRight"); true if it was used.
    bool key(std::string_view name);
    /// Presses what a key of the text layer names, as a click on the canvas would.
    bool press(std::string_view name);
    /// True where a sideways drag belongs to the timeline.
    [[nodiscard]] bool on_timeline(float x, float y) const;

    /// Brings a part to the top; false for an id the article does not have.
    bool go_to(std::string_view id);
    /// Follows a link inside the article ("#id"): a source or a term opens its card at `from` (CSS
    /// px from the panel's top left), anything else is gone to, and can be come back from.
    bool follow(std::string_view href, const Rect& from);
    /// What stands in the field of the sheet that has one: the words searched for or filtered by.
    [[nodiscard]] const std::string& field_text() const noexcept {
        return asked_.kind == SheetKind::filter ? state_.filter.text : state_.query;
    }
    /// Sets them.
    void search(std::string_view query);
    void open_sheet(const SheetRequest& request);
    void close_sheet();
    /// `glide`: the timeline's window moves to where the action puts it, and does not jump.
    bool act(const Action& action, bool glide = false);
    /// The day that today is, since 1970-01-01.
    void set_today(double day);
    /// Whether the renderer draws densities by its shader.
    void set_density_shader(bool there);
    /// From now on there is only the timeline, for a picture of it.
    void set_picture();
    /// The events in sight as lines of text, for the clipboard.
    [[nodiscard]] std::string copy_of_window();
    /// They are in the clipboard, or the link to them is.
    void copied();
    /// The events that the text layer lists: nothing for all; the weightiest of the window, by
    /// index, where there are more than a page can hold elements for.
    [[nodiscard]] std::optional<std::vector<std::uint32_t>> listed_events();
    [[nodiscard]] std::string state_json() const;
    bool set_state(std::string_view json);
    [[nodiscard]] const ReaderState& state() const noexcept { return state_; }

    /// Builds one frame; `seconds` since the last one. Draw data stays valid until the next call.
    Wishes frame(double seconds);
    [[nodiscard]] ImDrawData* draw_data() const;
    [[nodiscard]] Rgb paper() const;
    [[nodiscard]] const Palette& palette() const noexcept { return palette_; }
    /// What the system asks for; whoever moves things looks at `reduced_motion` first.
    [[nodiscard]] const PagePreferences& preferences() const noexcept { return preferences_; }
    [[nodiscard]] std::size_t glyph_count() const noexcept { return glyphs_->glyph_count(); }

    /// The layout for the current view and state; made anew if anything has changed.
    const Document& document();
    const TimelineLayout& timeline();
    const Chrome& chrome();
    const Sheet& sheet();
    [[nodiscard]] std::vector<LayerBox> layer();
    [[nodiscard]] const Strings& strings() const;

private:
    struct ContextDeleter {
        void operator()(ImGuiContext* context) const;
    };

    /// Something has changed: so many frames are to be drawn.
    void touch(int frames = 1);
    void recolour();
    void layout_stale();
    void gather_languages(bool keep);
    void language_changed();
    void follow_scroll();
    void scroll_to_place();
    bool go_back();
    bool step_part(int delta);
    bool press_chrome(std::string_view name);
    bool press_sheet(std::string_view name);
    [[nodiscard]] std::vector<Rect> covers(bool chrome_too);
    void draw_window(float seconds, std::vector<std::string>& pressed);
    void draw_timeline(Painter& painter, float seconds);
    [[nodiscard]] LayoutInput layout_input();
    [[nodiscard]] TimelineInput timeline_input();
    /// The stretch of time on the screen: on its way to the state's.
    [[nodiscard]] TimelineWindow window_in_sight() const;
    [[nodiscard]] const TimelineIndex& timeline_index();
    void window_changed(const TimelineWindow& before, bool glide);
    /// Puts in words what has changed, for a screen reader.
    void announce(const ReaderState& before);
    void announce_window();
    void announce_results();
    void rest_timeline(float seconds);
    [[nodiscard]] double pivot_at(float x);
    bool stage_key(std::string_view name);
    bool timeline_key(std::string_view name);
    bool press_timeline(std::string_view name);
    void add_label_boxes(std::vector<LayerBox>& out);
    [[nodiscard]] std::optional<float> anchor_y(std::string_view id);
    [[nodiscard]] std::string current_contents();
    /// What a button of the settings does; nothing for any other name.
    [[nodiscard]] std::optional<Action> setting(std::string_view name) const;

    std::unique_ptr<ImGuiContext, ContextDeleter> context_;
    std::unique_ptr<GlyphAtlas> glyphs_;
    std::optional<Article> article_;
    ReaderState state_;
    View view_;
    PageColours colours_;
    PagePreferences preferences_;
    Palette palette_;
    std::string page_lang_;
    std::vector<Language> languages_;  ///< by tag
    bool justify_ = false;
    float scroll_ = 0;
    std::optional<float> wanted_scroll_;  ///< for the next frame, CSS px
    std::optional<float> wished_scroll_;  ///< asked of the browser, not yet answered
    Document document_;
    Chrome chrome_;
    SheetRequest asked_;
    Sheet sheet_;
    float sheet_scroll_ = 0;
    std::unique_ptr<SearchIndex> index_;  ///< made when it is first searched
    SearchResults found_;
    Query query_;              ///< the state's, parsed; its matches are marked in the text
    std::vector<Place> back_;  ///< where jumps inside the article began
    std::string fresh_;        ///< what has just been opened or jumped to
    Motion fresh_motion_, sheet_motion_;
    std::optional<double> today_;
    TimelineIndex timeline_index_;
    LabelTexts label_texts_;
    TimelineLayout timeline_;
    TimelineView timeline_view_;
    TimelineWindow glide_from_;
    Motion glide_motion_{design::motion::gentle};
    float window_rest_ = 0;    ///< seconds since the window last moved
    bool window_told_ = true;  ///< the page and the text layer know where the window is
    bool window_said_ = true;  ///< so does the screen reader, or it has heard why
    bool density_shader_ = false;
    bool picture_ = false;
    bool document_stale_ = true, timeline_stale_ = true, sheet_stale_ = false;
    bool index_stale_ = true;
    int settle_ = 2;  ///< frames still to draw
    Wishes wishes_;
};

}  // namespace broadside
