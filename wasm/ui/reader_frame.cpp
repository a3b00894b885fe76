// A frame: advances animations, draws, and reports to the page; see reader.h.
#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "layout/design.h"
#include "ui/document_view.h"
#include "ui/reader.h"

namespace broadside {
namespace {

/// The overlays over the document, and over the chrome.
std::vector<Rect> covers(Panel& panel, const View& view, bool chrome_too) {
    std::vector<Rect> out;
    if (panel.sheet().kind != SheetKind::none) out.push_back(panel.sheet().rect);
    if (!chrome_too) return out;
    const Chrome& chrome = panel.chrome();
    if (chrome.rail > 0) out.push_back({0, 0, chrome.rail, view.height});
    if (chrome.bottom > 0)
        out.push_back({0, view.height - chrome.bottom, view.width, chrome.bottom});
    return out;
}

}  // namespace

/// Keeps the reader's place after a new layout.
void Reader::keep_place() {
    const Document& document = panel_.document();
    const Version version = panel_.versions().document;
    const bool first = told_.laid_out == 0;
    if (version == told_.laid_out || in_.page.view.width <= 0) return;
    told_.laid_out = version;
    if (navigation_.is_wanted()) return;
    if (in_.state.presenting) {
        navigation_.want(0);
    } else if (const auto top = document.anchor_of(in_.state.place.part)) {
        const float y = *top + static_cast<float>(in_.state.place.offset);
        const float moved = std::abs(y - navigation_.scroll());
        if (moved > (first ? 0 : design::scroll::kept_place)) navigation_.want(y);
    }
}

void Reader::draw_timeline(Painter& painter, float seconds) {
    const Document& document = panel_.document();
    const Rect hand = document.hand;
    const float scroll = navigation_.scroll();
    const View& view = in_.page.view;
    if (hand.h <= 0 || hand.bottom() <= scroll || hand.y >= scroll + view.height) {
        timeline_view_.stop();
        return;
    }
    painter.origin_y = -scroll;
    painter.shaders = in_.page.density_shader;
    timeline_view_.cover(pointer_in(covers(panel_, view, true), painter.scale()));
    timeline_view_.handle(painter, panel_.timeline_input(), panel_.timeline(), hand, seconds,
                          in_.page.preferences.reduced_motion);
    const int due = frames_due_;
    bool only_moved = true;
    for (const TimelineMove& move : timeline_view_.moves()) {
        act(move.action, move.glide);
        only_moved = only_moved && std::holds_alternative<action::Pan>(move.action);
    }
    // Moves are drawn in this frame; no further frame is needed.
    if (only_moved) frames_due_ = due;
    timeline_view_.draw(painter, panel_.timeline_input(), panel_.timeline());
}

void Reader::draw(float seconds, std::vector<NodeId>& pressed) {
    constexpr ImGuiWindowFlags flags =
        ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBackground |
        ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoSavedSettings |
        ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBringToFrontOnFocus;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("reader", nullptr, flags);
    Painter painter(*ImGui::GetWindowDrawList(), glyphs_, panel_.palette());
    const View& view = in_.page.view;
    const Document& document = panel_.document();
    const float lowest = std::max(document.height - view.height, 1.0F);
    PanelFrame frame{panel_.query(), view.width, view.height, navigation_.scroll()};
    frame.sheet_scroll = sheet_scroll_;
    frame.current = panel_.current_part();
    frame.read = std::clamp(navigation_.scroll() / lowest, 0.0F, 1.0F);
    frame.sheet_shown = sheet_motion_.value();
    frame.fresh = fresh_.part();
    frame.fresh_shown = fresh_.value();
    Cursor cursor = Cursor::automatic;
    DocumentView boxes(painter, frame, pressed, cursor);
    boxes.document(document, covers(panel_, view, true));
    draw_timeline(painter, seconds);
    if (timeline_view_.cursor() != Cursor::automatic) cursor = timeline_view_.cursor();
    if (!panel_.is_alone()) boxes.chrome(panel_.chrome(), covers(panel_, view, false));
    boxes.sheet(panel_.sheet());
    told_.cursor = cursor;
    ImGui::End();
}

/// Reports the state and the text layer's boxes when the timeline's window has stopped.
void Reader::tell(Frame& out) {
    const bool resting = in_.motion.is_resting();
    ReaderState state = in_.state;
    if (!resting) state.window = told_.state.window;
    out.state_changed = !(state == told_.state);
    out.language_changed = state.lang != told_.state.lang;
    told_.state = std::move(state);

    PanelVersions versions = panel_.versions();
    if (!resting) versions.timeline = told_.versions.timeline;
    const PanelVersions& told = told_.versions;
    for (std::size_t i = 0; i < branch_count; ++i)
        out.trees_changed[i] = versions.trees[i] != told.trees[i];
    const PartRef current = panel_.current_part();
    out.boxes_changed = {versions.document != told.document,
                         versions.chrome != told.chrome || !(current == told_.current),
                         versions.sheet != told.sheet, versions.timeline != told.timeline};
    out.sheet_changed =
        versions.sheet != told.sheet || out.trees_changed[static_cast<std::size_t>(Branch::sheet)];
    told_.versions = versions;
    told_.current = current;

    out.navigated = navigation_.take_arrival();
    out.announced = announcements_.take();
    out.take = std::exchange(take_, Take::nothing);
    out.cursor = told_.cursor;
}

Frame Reader::frame(double seconds) {
    Frame out;
    ImGuiIO& io = imgui_.enter();
    const View& view = in_.page.view;
    io.DisplaySize = {std::max(view.width * view.scale, 1.0F),
                      std::max(view.height * view.scale, 1.0F)};
    io.DeltaTime = static_cast<float>(
        std::clamp(seconds, design::motion::least_frame, design::motion::most_frame));
    frames_due_ = std::max(frames_due_ - 1, 0);
    // After a pause the time since the last frame is not part of an animation that starts now.
    const float step = std::min(io.DeltaTime, design::motion::longest_step);
    fresh_.advance(step);
    sheet_motion_.advance(step);
    in_.motion.advance(step);
    if (in_.article) {
        keep_place();
        // Drawn there at once; the browser scrolls before the next frame.
        out.scroll_to = navigation_.scroll_to(panel_.document().height - view.height);
    }
    std::vector<NodeId> pressed;
    ImGui::NewFrame();
    if (imgui_.has_input()) touch();
    if (in_.article) draw(io.DeltaTime, pressed);
    ImGui::Render();
    const PanelVersions drawn = panel_.versions();
    for (const NodeId node : pressed)
        press(node);
    const bool moving = timeline_view_.flying() || timeline_view_.held();
    if (in_.motion.comes_to_rest(io.DeltaTime, moving)) announcements_.window_rests(panel_);
    if (in_.article) {
        (void)panel_.timeline();
        (void)panel_.sheet();
        (void)panel_.tree(Branch::events);
        if (!(panel_.versions() == drawn)) touch();
        tell(out);
    }
    const bool animated = fresh_.moving() || sheet_motion_.moving() || in_.motion.is_gliding() ||
                          timeline_view_.flying();
    if (frames_due_ > 0 || animated)
        out.wake.in_ms = Wake::now;
    else if (!in_.motion.is_resting() && !timeline_view_.held())
        out.wake.in_ms = in_.motion.rests_in();
    return out;
}

}  // namespace broadside
