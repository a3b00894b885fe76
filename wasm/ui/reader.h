// One reader: article, state and the frame that shows them. Independent of the browser and the GPU,
// for tests.
#pragma once

#include "ui/announcements.h"
#include "ui/highlight.h"
#include "ui/imgui_context.h"
#include "ui/input.h"
#include "ui/navigation.h"
#include "ui/timeline_view.h"
#include "ui/told.h"

namespace broadside {

class Reader {
public:
    explicit Reader(GlyphSource& glyphs);

    /// Replaces the article if `json` has no errors; the state is kept as far as it is still valid.
    Diagnostics load(std::string_view json);
    [[nodiscard]] const PanelSources& sources() const noexcept { return in_; }
    [[nodiscard]] const ReaderState& state() const noexcept { return in_.state; }
    [[nodiscard]] Panel& panel() noexcept { return panel_; }

    void set_page(const Page& page);
    void fonts_changed();  ///< of the page: measures and draws everything again
    void name_languages(const std::vector<std::string>& names);  ///< in the order of sources()
    /// The only function that changes the state; true if it did. With `glide` the move of the
    /// timeline's window is animated.
    bool act(const Action& action, bool glide = false);
    StateSet set_state(std::string_view json);
    bool pointer(const PointerInput& input);  ///< whether it was used; most wheel events are not
    /// Whether a horizontal drag there pans the timeline; CSS px from the panel's top left.
    [[nodiscard]] bool on_timeline(float x, float y);
    /// A key by its DOM name ("ArrowRight"), while `focus` has the focus; true if it was used.
    bool key(std::string_view name, NodeId focus = {});
    void scrolled(float y);        ///< the browser has scrolled the document, CSS px
    void sheet_scrolled(float y);  ///< the same for the sheet
    bool press(NodeId node);       ///< like a click on its box; false if that has no effect
    bool perform(Command command, std::uint32_t argument = 0);
    /// Opens a part and scrolls it to the panel's top; false if the article does not have it.
    bool go_to(PartRef part);
    /// Follows a link inside the article ("#id") and adds the place to the history. A source or a
    /// term opens its card at `from`, CSS px from the panel's top left.
    bool follow(std::string_view href, const Rect& from);
    void search(std::string_view text);  ///< or filters, if that sheet is open
    /// `done`: the requested text is in the clipboard. Returns what is announced about it.
    std::string_view copied(bool done);
    /// Builds one frame; `seconds` since the last one.
    Frame frame(double seconds);
    [[nodiscard]] ImDrawData* draw_data() const { return imgui_.draw_data(); }  ///< of that frame
    [[nodiscard]] std::size_t glyph_count() const noexcept { return glyphs_.glyph_count(); }

private:
    void touch(int frames = 1);
    void react(const ReaderState& before, const TimelineWindow& seen, bool glide);
    bool toggle_sheet(const SheetRequest& request, const Rect& from);
    void close_sheet();
    bool follow_to(PartRef part);
    void draw(float seconds, std::vector<NodeId>& pressed);
    void draw_timeline(Painter& painter, float seconds);
    void keep_place();
    void tell(Frame& out);

    ImguiContext imgui_;
    GlyphAtlas glyphs_;
    PanelSources in_;
    Panel panel_{in_, glyphs_};
    Told told_;
    Navigation navigation_;
    Announcements announcements_;
    TimelineView timeline_view_;
    Highlight fresh_;  ///< the part that has just been opened or jumped to
    Motion sheet_motion_;
    float sheet_scroll_ = 0;
    Take take_ = Take::nothing;
    int frames_due_ = 2;
};

}  // namespace broadside
