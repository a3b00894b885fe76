#include "ui/reader.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "imgui_internal.h"
#include "model/json/state_json.h"
#include "ui/document_view.h"
#include "ui/no_font.h"

namespace broadside {
namespace {

/// What has been opened last, if anything has.
std::string newly_open(const ReaderState& before, const ReaderState& now) {
    for (const std::string& id : now.open)
        if (!before.is_open(id)) return id;
    return before.selected == now.selected ? std::string() : now.selected;
}

constexpr float place_line = 12;  // CSS px below the top where the current part is read

}  // namespace

void Reader::ContextDeleter::operator()(ImGuiContext* context) const {
    ImGui::DestroyContext(context);
}

Reader::Reader(GlyphSource& glyphs) : context_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context_.get());
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
    io.Fonts->TexMinWidth = 1024;
    io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors;
    add_empty_font(*io.Fonts);
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.CircleTessellationMaxError = 0.1F;
    style.CurveTessellationTol = 0.3F;
    glyphs_ = std::make_unique<GlyphAtlas>(glyphs, *io.Fonts);
}

Reader::~Reader() { ImGui::SetCurrentContext(context_.get()); }

void Reader::touch(int frames) { settle_ = std::max(settle_, frames); }

void Reader::layout_stale() {
    document_stale_ = timeline_stale_ = sheet_stale_ = true;
    label_texts_.reset();
    touch();
}

Diagnostics Reader::load(std::string_view json) {
    ParsedArticle parsed = parse_article(json);
    if (!parsed.article) return std::move(parsed.diagnostics);
    const bool translated =
        article_ && article_->id == parsed.article->id && article_->lang != parsed.article->lang;
    article_ = std::move(parsed.article);
    gather_languages(translated);
    std::erase_if(state_.open, [&](const std::string& id) {
        return find_part(*article_, id).part != Part::question;
    });
    if (find_part(*article_, state_.selected).part != Part::event) state_.selected.clear();
    index_.reset();
    index_stale_ = true;
    timeline_view_.stop();
    glide_motion_.stop();
    found_ = {};
    back_.clear();
    asked_ = {};
    wishes_.tree_changed = true;
    layout_stale();
    scroll_to_place();
    return std::move(parsed.diagnostics);
}

void Reader::set_view(const View& view) {
    if (view == view_) return;
    const bool reflow = view.width != view_.width || view.height != view_.height;
    view_ = view;
    glyphs_->set_scale(view.scale);
    layout_stale();
    if (reflow) scroll_to_place();
}

void Reader::set_scroll(float y) {
    if (std::abs(y - scroll_) < 0.01F) return;
    // The browser's answer to our own wish, rounded to its pixels: the place is as it was.
    const bool echo = wished_scroll_ && std::abs(y - *wished_scroll_) < 1.5F;
    wished_scroll_.reset();
    scroll_ = y;
    touch();
    if (!echo) follow_scroll();
}

void Reader::set_colours(const PageColours& colours) {
    colours_ = colours;
    recolour();
}

void Reader::set_preferences(const PagePreferences& preferences) {
    preferences_ = preferences;
    recolour();
}

void Reader::recolour() {
    palette_ = make_palette(colours_, state_.theme, preferences_);
    touch();
}

void Reader::set_theme(Theme theme) { act(action::SetTheme{theme}); }

void Reader::set_lang(std::string_view lang) {
    if (page_lang_ == lang) return;
    page_lang_ = lang;
    wishes_.tree_changed = true;
    layout_stale();
}

void Reader::fonts_changed() {
    glyphs_->forget();
    layout_stale();
    scroll_to_place();
}

void Reader::set_justify(bool on) {
    if (justify_ == on) return;
    justify_ = on;
    layout_stale();
    scroll_to_place();
}

bool Reader::act(const Action& action, bool glide) {
    if (!article_) return false;
    const ReaderState before = state_;
    const TimelineWindow window = window_in_sight();
    if (!apply(state_, *article_, action)) return false;
    const bool filtered = before.hidden != state_.hidden || !(before.filter == state_.filter);
    index_stale_ = index_stale_ || filtered;
    const bool laid_out_alike = before.open == state_.open && before.selected == state_.selected &&
                                before.presenting == state_.presenting &&
                                before.step == state_.step && before.lang == state_.lang &&
                                !filtered && before.form == state_.form &&
                                before.order == state_.order && before.reading == state_.reading;
    document_stale_ = document_stale_ || !laid_out_alike;
    timeline_stale_ = timeline_stale_ || !laid_out_alike || before.window != state_.window;
    sheet_stale_ = sheet_stale_ || asked_.kind != SheetKind::none;
    if (before.window != state_.window)
        window_changed(window, glide);
    else
        wishes_.state_changed = true;
    // The line of the contents that is current is another one.
    if (before.place.id != state_.place.id) wishes_.layout_changed = true;
    if (before.query != state_.query) query_ = parse_query(state_.query);
    if (before.open != state_.open || before.selected != state_.selected) {
        fresh_ = newly_open(before, state_);
        if (!fresh_.empty()) fresh_motion_.start(preferences_.reduced_motion);
    }
    if (before.theme != state_.theme) recolour();
    if (before.lang != state_.lang) language_changed();
    if (!(before.reading == state_.reading)) {
        label_texts_.reset();
        scroll_to_place();
    }
    if (before.presenting != state_.presenting || before.step != state_.step) {
        wishes_.navigated = state_.place.id;
        if (state_.presenting)
            wanted_scroll_ = 0;
        else
            scroll_to_place();
    }
    announce(before);
    touch();
    return true;
}

std::optional<float> Reader::anchor_y(std::string_view id) {
    for (const Anchor& a : document().anchors)
        if (a.id == id) return a.y;
    return std::nullopt;
}

void Reader::scroll_to_place() {
    if (!article_ || state_.presenting || view_.width <= 0) return;
    if (const auto y = anchor_y(state_.place.id))
        wanted_scroll_ = *y + static_cast<float>(state_.place.offset);
}

void Reader::follow_scroll() {
    if (!article_ || state_.presenting || wanted_scroll_) return;
    const std::string id = document().anchor_at(scroll_ + place_line);
    const double offset = static_cast<double>(scroll_ - anchor_y(id).value_or(0));
    const bool moved_on = id != state_.place.id;
    if (act(action::SetPlace{{id, offset}}) && moved_on) wishes_.navigated = id;
}

std::string Reader::state_json() const {
    return article_ ? state_to_json(state_, *article_) : "{}";
}

bool Reader::set_state(std::string_view json) {
    const std::string lang = state_.lang;
    if (!article_ || !state_from_json(state_, *article_, json)) return false;
    if (state_.lang != lang) language_changed();
    query_ = parse_query(state_.query);
    index_stale_ = true;
    timeline_view_.stop();
    glide_motion_.stop();
    recolour();
    wishes_.state_changed = true;
    layout_stale();
    scroll_to_place();
    return true;
}

const Strings& Reader::strings() const {
    if (!state_.lang.empty()) return strings_for(state_.lang);
    if (!page_lang_.empty()) return strings_for(page_lang_);
    return strings_for(article_ ? std::string_view(article_->lang) : "en");
}

LayoutInput Reader::layout_input() {
    LayoutInput input{*article_,         state_,      strings(),   timeline_index(),
                      window_in_sight(), view_.width, view_.height};
    input.justify = justify_;
    input.languages = languages_;
    return input;
}

const Document& Reader::document() {
    if (!document_stale_ || !article_) return document_;
    LayoutInput input = layout_input();
    const bool alone = state_.presenting || picture_;
    chrome_ = alone ? Chrome{} : layout_chrome(input, !back_.empty(), *glyphs_);
    input.rail = chrome_.rail;
    input.bottom = chrome_.bottom;
    document_ = picture_            ? layout_picture(input, *glyphs_)
                : state_.presenting ? layout_slide(input, *glyphs_)
                                    : layout_document(input, *glyphs_);
    document_stale_ = false;
    timeline_stale_ = true;
    wishes_.layout_changed = true;
    return document_;
}

std::string Reader::current_contents() {
    const std::string& id = state_.place.id;
    const PartRef ref = article_ ? find_part(*article_, id) : PartRef{};
    if (ref.part == Part::event) return "timeline";
    if (ref.part == Part::question) return "faq";
    if (id.starts_with("source-")) return "sources";
    return id;
}

void Reader::draw_window(float seconds, std::vector<std::string>& pressed) {
    constexpr ImGuiWindowFlags flags =
        ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBackground |
        ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoSavedSettings |
        ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBringToFrontOnFocus;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("reader", nullptr, flags);
    Painter painter(*ImGui::GetWindowDrawList(), *glyphs_, palette_);
    const float lowest = std::max(document().height - view_.height, 1.0F);
    PanelFrame frame{query_, view_.width, view_.height, scroll_};
    frame.sheet_scroll = sheet_scroll_;
    frame.current = current_contents();
    frame.read = std::clamp(scroll_ / lowest, 0.0F, 1.0F);
    frame.sheet_shown = sheet_motion_.value();
    frame.fresh = fresh_;
    frame.fresh_shown = fresh_motion_.value();
    DocumentView panel(painter, frame, pressed, wishes_.cursor);
    panel.document(document_, covers(true));
    draw_timeline(painter, seconds);
    if (!state_.presenting && !picture_) panel.chrome(chrome_, covers(false));
    panel.sheet(sheet());
    ImGui::End();
}

Wishes Reader::frame(double seconds) {
    ImGui::SetCurrentContext(context_.get());
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {std::max(view_.width * view_.scale, 1.0F),
                      std::max(view_.height * view_.scale, 1.0F)};
    io.DeltaTime = static_cast<float>(std::clamp(seconds, 1e-4, 10.0));
    settle_ = std::max(settle_ - 1, 0);
    // After a rest the time since the last frame says nothing about a movement that begins now.
    const float step = std::min(io.DeltaTime, 1.0F / 30);
    fresh_motion_.advance(step);
    sheet_motion_.advance(step);
    if (glide_motion_.moving()) {
        glide_motion_.advance(step);
        timeline_stale_ = true;
    }
    wishes_.cursor = Cursor::automatic;
    (void)timeline();
    if (wanted_scroll_) {
        // Drawn there at once; the browser's own scroll follows before the next frame.
        const float lowest = std::max(document_.height - view_.height, 0.0F);
        scroll_ = std::clamp(*wanted_scroll_, 0.0F, lowest);
        wished_scroll_ = wishes_.scroll_to = scroll_;
        wanted_scroll_.reset();
    }
    std::vector<std::string> pressed;
    ImGui::NewFrame();
    // Dear ImGui takes a move, a press and a release in frames of their own.
    if (context_->InputEventsQueue.Size > 0) touch();
    if (article_) draw_window(io.DeltaTime, pressed);
    ImGui::Render();
    for (const std::string& name : pressed)
        press(name);
    (void)timeline();
    (void)sheet();
    rest_timeline(io.DeltaTime);
    Wishes out = std::move(wishes_);
    wishes_ = {};
    const bool moving = fresh_motion_.moving() || sheet_motion_.moving() ||
                        glide_motion_.moving() || timeline_view_.flying();
    if (settle_ > 0 || moving)
        out.wake.in_ms = Wake::now;
    else if (!window_told_ && !timeline_view_.held())
        out.wake.in_ms = static_cast<double>(rest_after - window_rest_) * 1000 + 1;
    return out;
}

ImDrawData* Reader::draw_data() const {
    ImGui::SetCurrentContext(context_.get());
    return ImGui::GetDrawData();
}

Rgb Reader::paper() const { return palette_.paper; }

std::vector<LayerBox> Reader::layer() {
    std::vector<LayerBox> out;
    const auto add = [&](const Box& box, LayerPart part) {
        if (box.key.empty()) return;
        LayerBox b{.key = box.key,
                   .rect = box.rect,
                   .inset_x = box.inset_x,
                   .inset_y = box.inset_y,
                   .text_width = box.flow.width,
                   .part = part,
                   .rtl = box.flow.rtl,
                   .justified = box.flow.justified,
                   .on = box.on};
        if (box.live) b.live = &box;
        if (part == LayerPart::sheet) b.rect.x -= sheet_.rect.x;
        if (!box.runs.empty()) b.font = box.runs.front().font;
        if (!box.flow.lines.empty()) b.line_height = box.flow.lines.front().height;
        if (box.kind == BoxKind::contents) b.on = box.owner == current_contents();
        out.push_back(std::move(b));
    };
    for (const Box& b : document().boxes)
        add(b, LayerPart::document);
    for (const Box& b : chrome_.boxes)
        add(b, LayerPart::chrome);
    for (const Box& b : sheet().boxes)
        add(b, LayerPart::sheet);
    add_label_boxes(out);
    return out;
}

}  // namespace broadside
