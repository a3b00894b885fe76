// The C ABI: numbers, addresses and bytes between the page and one reader. Called by web/bridge.js;
// its records are described in records.h.
#include <emscripten/emscripten.h>

#include <algorithm>
#include <string>
#include <vector>

#include "browser/host_glyphs.h"
#include "browser/layer_json.h"
#include "browser/records.h"
#include "model/article/address.h"
#include "model/json/json_string.h"
#include "model/json/state_json.h"
#include "model/text/text.h"
#include "render/imgui_renderer.h"
#include "semantics/elements.h"
#include "ui/layer_boxes.h"
#include "ui/reader.h"
#include "ui/window_text.h"

namespace {

using namespace broadside;
using abi::flag;

/// Everything one element owns in C++. A returned address is valid until the next call of its
/// export, as is the text.
struct Instance {
    HostGlyphs glyphs;
    Reader reader{glyphs};
    ImguiRenderer renderer;
    Page page;
    std::string text;
    std::string announced;
    abi::FrameRecord frame;
    abi::SheetRecord sheet;
    abi::StatsRecord stats;
    std::vector<abi::BoxRecord> boxes;

    [[nodiscard]] const Article* article() const {
        const auto& article = reader.sources().article;
        return article ? &*article : nullptr;
    }
    void set_page() { reader.set_page(page); }
};

std::string_view view(const char* text, int bytes) {
    return {text, static_cast<std::size_t>(bytes)};
}

NodeId node_of(double number) {
    return number > 0 ? NodeId::from_number(static_cast<std::uint64_t>(number)) : NodeId();
}
double number_of(NodeId node) { return static_cast<double>(node.number()); }

/// A bit for each that is true, from the lowest on.
template <std::size_t Count>
std::uint32_t bits(const std::array<bool, Count>& flags) {
    std::uint32_t out = 0;
    for (std::size_t i = 0; i < Count; ++i)
        out |= flags[i] ? 1U << i : 0U;
    return out;
}

std::string diagnostics_json(const Diagnostics& diagnostics) {
    std::string out = "[";
    for (const Diagnostic& d : diagnostics) {
        if (out.size() > 1) out += ',';
        out += "{\"severity\":" +
               std::string(d.severity == Severity::error ? "\"error\"" : "\"warning\"") +
               ",\"path\":" + json_string(d.path) + ",\"line\":" + std::to_string(d.line) +
               ",\"column\":" + std::to_string(d.column) +
               ",\"message\":" + json_string(d.message) + "}";
    }
    return out + "]";
}

std::optional<Rgb> colour(int value) {
    return value < 0 ? std::nullopt : std::optional<Rgb>(static_cast<Rgb>(value));
}

}  // namespace

extern "C" {

/// The version of the records; see records.h.
EMSCRIPTEN_KEEPALIVE unsigned reader_abi() {
    constexpr unsigned version = abi::version();
    return version;
}

EMSCRIPTEN_KEEPALIVE Instance* reader_create() { return new Instance; }
EMSCRIPTEN_KEEPALIVE void reader_destroy(Instance* self) { delete self; }

/// Requires a current WebGL context. 0 if its shaders do not compile.
EMSCRIPTEN_KEEPALIVE int reader_start(Instance* self) {
    if (!self->renderer.start()) return 0;
    self->page.density_shader = self->renderer.has_density();
    self->set_page();
    return 1;
}

EMSCRIPTEN_KEEPALIVE const char* reader_text(Instance* self) { return self->text.data(); }
EMSCRIPTEN_KEEPALIVE int reader_text_size(Instance* self) {
    return static_cast<int>(self->text.size());
}

/// 1 if the article was accepted; the text is the diagnostics in either case.
EMSCRIPTEN_KEEPALIVE int reader_load(Instance* self, const char* json, int bytes) {
    const Diagnostics diagnostics = self->reader.load(view(json, bytes));
    self->text = diagnostics_json(diagnostics);
    return has_errors(diagnostics) ? 0 : 1;
}

// — Settings of the page —

EMSCRIPTEN_KEEPALIVE void reader_view(Instance* self, double width, double height, double scale) {
    self->page.view = {static_cast<float>(width), static_cast<float>(height),
                       static_cast<float>(scale)};
    self->set_page();
}
/// Colours as 0xRRGGBB; -1 where the page sets none.
EMSCRIPTEN_KEEPALIVE void reader_colours(Instance* self, int paper, int ink, int accent, int dark) {
    self->page.colours = {colour(paper), colour(ink), colour(accent), dark != 0};
    self->set_page();
}
/// Settings of the system. Forced colours as 0xRRGGBB; canvas -1 if there are none.
EMSCRIPTEN_KEEPALIVE void reader_preferences(Instance* self, int more_contrast, int reduced_motion,
                                             int canvas, int canvas_text, int link_text,
                                             int gray_text, int highlight) {
    PagePreferences& wanted = self->page.preferences;
    wanted = {.more_contrast = more_contrast != 0, .reduced_motion = reduced_motion != 0};
    if (canvas >= 0)
        wanted.forced = SystemColours{static_cast<Rgb>(canvas), static_cast<Rgb>(canvas_text),
                                      static_cast<Rgb>(link_text), static_cast<Rgb>(gray_text),
                                      static_cast<Rgb>(highlight)};
    self->set_page();
}
EMSCRIPTEN_KEEPALIVE void reader_lang(Instance* self, const char* tag, int bytes) {
    self->page.lang = view(tag, bytes);
    self->set_page();
}
EMSCRIPTEN_KEEPALIVE void reader_justify(Instance* self, int on) {
    self->page.justify = on != 0;
    self->set_page();
}
/// Days since 1970-01-01 in local time.
EMSCRIPTEN_KEEPALIVE void reader_today(Instance* self, double day) {
    self->page.today = day;
    self->set_page();
}
/// From now on lays out only the timeline, for a picture of it.
EMSCRIPTEN_KEEPALIVE void reader_picture(Instance* self) {
    self->page.picture = true;
    self->set_page();
}
EMSCRIPTEN_KEEPALIVE void reader_fonts_changed(Instance* self) { self->reader.fonts_changed(); }

// — State —

/// A factor on the size of all text.
EMSCRIPTEN_KEEPALIVE void reader_type_size(Instance* self, double factor) {
    self->reader.act(action::SetTextSize{static_cast<float>(factor)});
}
/// `theme`: Theme.
EMSCRIPTEN_KEEPALIVE void reader_theme(Instance* self, int theme) {
    self->reader.act(action::SetTheme{static_cast<Theme>(theme)});
}
/// Switches to another of the article's languages.
EMSCRIPTEN_KEEPALIVE void reader_language(Instance* self, const char* tag, int bytes) {
    self->reader.act(action::SetLanguage{std::string(view(tag, bytes))});
}
EMSCRIPTEN_KEEPALIVE void reader_present(Instance* self, int on) {
    self->reader.act(action::Present{on != 0});
}
EMSCRIPTEN_KEEPALIVE void reader_state(Instance* self) {
    const Article* article = self->article();
    self->text = article ? state_to_json(self->reader.state(), *article) : "{}";
}
EMSCRIPTEN_KEEPALIVE int reader_set_state(Instance* self, const char* json, int bytes) {
    return static_cast<int>(self->reader.set_state(view(json, bytes)));
}
EMSCRIPTEN_KEEPALIVE void reader_article_id(Instance* self) {
    self->text = self->article() ? self->article()->id : "";
}
/// The tags of the article's languages, one per line, after the current one.
EMSCRIPTEN_KEEPALIVE void reader_languages(Instance* self) {
    self->text = self->article() ? self->article()->lang : "";
    for (const Language& language : self->reader.sources().languages)
        self->text += "\n" + language.tag;
}
/// Their names, in the same order.
EMSCRIPTEN_KEEPALIVE void reader_name_languages(Instance* self, const char* names, int bytes) {
    std::vector<std::string> lines;
    for (std::string_view rest = view(names, bytes); !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        lines.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    self->reader.name_languages(lines);
}

// — Input; CSS px from the panel's top left —

EMSCRIPTEN_KEEPALIVE void reader_pointer_move(Instance* self, double x, double y) {
    self->reader.pointer(
        {.kind = PointerInput::Kind::move, .x = static_cast<float>(x), .y = static_cast<float>(y)});
}
EMSCRIPTEN_KEEPALIVE void reader_pointer_leave(Instance* self) {
    self->reader.pointer({.kind = PointerInput::Kind::leave});
}
/// `pick`: the drag that starts selects a range of the timeline.
EMSCRIPTEN_KEEPALIVE void reader_pointer_button(Instance* self, int down, int pick) {
    self->reader.pointer(
        {.kind = down != 0 ? PointerInput::Kind::down : PointerInput::Kind::up, .pick = pick != 0});
}
/// 1 if the timeline used it.
EMSCRIPTEN_KEEPALIVE int reader_wheel(Instance* self, double x, double y, double dx, double dy,
                                      int zoom) {
    return self->reader.pointer({.kind = PointerInput::Kind::wheel,
                                 .x = static_cast<float>(x),
                                 .y = static_cast<float>(y),
                                 .dx = static_cast<float>(dx),
                                 .dy = static_cast<float>(dy),
                                 .zoom = zoom != 0})
               ? 1
               : 0;
}
EMSCRIPTEN_KEEPALIVE int reader_pinch(Instance* self, double x, double y, double factor) {
    return self->reader.pointer({.kind = PointerInput::Kind::pinch,
                                 .x = static_cast<float>(x),
                                 .y = static_cast<float>(y),
                                 .factor = static_cast<float>(factor)})
               ? 1
               : 0;
}
EMSCRIPTEN_KEEPALIVE int reader_on_timeline(Instance* self, double x, double y) {
    return self->reader.on_timeline(static_cast<float>(x), static_cast<float>(y)) ? 1 : 0;
}
/// A key by its DOM name; `focus`: the number of the focused node, or 0. 1 if it was used.
EMSCRIPTEN_KEEPALIVE int reader_key(Instance* self, const char* name, int bytes, double focus) {
    return self->reader.key(view(name, bytes), node_of(focus)) ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE void reader_scroll(Instance* self, double y) {
    self->reader.scrolled(static_cast<float>(y));
}
EMSCRIPTEN_KEEPALIVE void reader_sheet_scroll(Instance* self, double y) {
    self->reader.sheet_scrolled(static_cast<float>(y));
}

// — Navigation and commands —

EMSCRIPTEN_KEEPALIVE int reader_press(Instance* self, double node) {
    return self->reader.press(node_of(node)) ? 1 : 0;
}
/// Opens what contains a node and scrolls to it.
EMSCRIPTEN_KEEPALIVE int reader_reveal(Instance* self, double node) {
    return self->reader.go_to(node_of(node).part) ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE int reader_go_to(Instance* self, const char* address, int bytes) {
    const Article* article = self->article();
    return article && self->reader.go_to(find_address(*article, view(address, bytes))) ? 1 : 0;
}
/// `part`: a Part that exists only once.
EMSCRIPTEN_KEEPALIVE int reader_open_view(Instance* self, int part) {
    return self->reader.go_to({static_cast<Part>(part)}) ? 1 : 0;
}
/// Follows a link inside the article; the box is the link's.
EMSCRIPTEN_KEEPALIVE int reader_follow(Instance* self, const char* href, int bytes, double x,
                                       double y, double width, double height) {
    const Rect from{static_cast<float>(x), static_cast<float>(y), static_cast<float>(width),
                    static_cast<float>(height)};
    return self->reader.follow(view(href, bytes), from) ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE void reader_search(Instance* self, const char* text, int bytes) {
    self->reader.search(view(text, bytes));
}
EMSCRIPTEN_KEEPALIVE void reader_close_sheet(Instance* self) {
    self->reader.perform(Command::close_sheet);
}
/// The events in the timeline's window, as lines of text.
EMSCRIPTEN_KEEPALIVE void reader_window_text(Instance* self) {
    self->text = self->article() ? window_as_text(self->reader.panel()) : "";
}
/// Whether the requested text is in the clipboard (1). The text is what is announced about it.
EMSCRIPTEN_KEEPALIVE void reader_copied(Instance* self, int done) {
    self->text = self->reader.copied(done != 0);
}
/// Distance of the current place from the document's top, CSS px.
EMSCRIPTEN_KEEPALIVE double reader_place_y(Instance* self) {
    if (!self->article()) return 0;
    return self->reader.panel().document().anchor_of(self->reader.state().place.part).value_or(0);
}

// — The frame and the text layer —

/// Builds a frame. The text is the id navigated to.
EMSCRIPTEN_KEEPALIVE const abi::FrameRecord* reader_frame(Instance* self, double seconds) {
    const Frame f = self->reader.frame(seconds);
    self->text.clear();
    if (f.navigated && self->article()) self->text = address_of(*self->article(), *f.navigated);
    self->announced = f.announced.value_or("");
    Panel& panel = self->reader.panel();
    const Palette& colours = panel.palette();
    self->frame = {.wake = f.wake.in_ms,
                   .scroll_to = f.scroll_to ? static_cast<double>(*f.scroll_to) : -1,
                   .paper = colours.paper,
                   .ink = colours.ink,
                   .soft = colours.soft,
                   .hair = colours.hair,
                   .wash = colours.wash,
                   .focus = colours.focus,
                   .trees_changed = bits(f.trees_changed),
                   .boxes_changed = bits(f.boxes_changed),
                   .cursor = static_cast<std::uint8_t>(f.cursor),
                   .take = static_cast<std::uint8_t>(f.take),
                   .navigated = flag(f.navigated.has_value()),
                   .announced = flag(f.announced.has_value()),
                   .state_changed = flag(f.state_changed),
                   .language_changed = flag(f.language_changed),
                   .sheet_changed = flag(f.sheet_changed)};
    if (self->article()) {
        self->frame.height = panel.document().height;
        self->frame.bottom = panel.chrome().bottom;
        self->frame.rail = panel.chrome().rail;
    }
    return &self->frame;
}

/// The last frame's announcement: a BCP 47 tag, a line break, the text.
EMSCRIPTEN_KEEPALIVE void reader_announced(Instance* self) {
    self->text = concat({self->reader.panel().strings().tag, "\n", self->announced});
}

/// A Branch of the text layer's elements, as JSON text: see layer_json.h.
EMSCRIPTEN_KEEPALIVE void reader_tree(Instance* self, int branch) {
    const Article* article = self->article();
    if (!article) return self->text.assign("null"), void();
    Panel& panel = self->reader.panel();
    self->text = layer_json(element_of(panel.tree(static_cast<Branch>(branch)), *article,
                                       panel.strings(), Markup::layer));
}

/// The number of the article branch's children, which reader_article_parts() makes.
EMSCRIPTEN_KEEPALIVE int reader_article_size(Instance* self) {
    if (!self->article()) return 0;
    return static_cast<int>(self->reader.panel().tree(Branch::article).children.size());
}

/// The branch's own element without children, as JSON text.
EMSCRIPTEN_KEEPALIVE void reader_article_shell(Instance* self) {
    const Article* article = self->article();
    self->text = article ? layer_json(element_of({.role = Role::article}, *article,
                                                 self->reader.panel().strings(), Markup::layer))
                         : "null";
}

/// The elements of `count` of its children from `first` on, as a JSON array.
EMSCRIPTEN_KEEPALIVE void reader_article_parts(Instance* self, int first, int count) {
    self->text = "[";
    const Article* article = self->article();
    if (!article) return self->text += ']', void();
    Panel& panel = self->reader.panel();
    for (const Element& e : elements_of_children(
             panel.tree(Branch::article), static_cast<std::size_t>(first),
             static_cast<std::size_t>(count), *article, panel.strings(), Markup::layer)) {
        if (self->text.size() > 1) self->text += ',';
        self->text += layer_json(e);
    }
    self->text += ']';
}

/// The whole article as a document, as JSON text.
EMSCRIPTEN_KEEPALIVE void reader_paper_tree(Instance* self) {
    const Article* article = self->article();
    self->text =
        article ? layer_json(document_of(*article, self->reader.panel().strings())) : "null";
}

/// Collects the boxes of a LayerPart for reader_box_records(); returns their number.
EMSCRIPTEN_KEEPALIVE int reader_boxes(Instance* self, int part) {
    self->boxes.clear();
    if (!self->article()) return 0;
    for (const LayerBox& b : layer_boxes(self->reader.panel(), static_cast<LayerPart>(part)))
        self->boxes.push_back({.node = number_of(b.node),
                               .x = b.rect.x,
                               .y = b.rect.y,
                               .width = b.rect.w,
                               .height = b.rect.h,
                               .inset_x = b.inset_x,
                               .inset_y = b.inset_y,
                               .text_width = b.text_width,
                               .size = b.font.size,
                               .line_height = b.line_height,
                               .letter = b.font.letter_spacing,
                               .word = b.font.word_spacing,
                               .weight = b.font.weight,
                               .family = static_cast<std::uint8_t>(b.font.family),
                               .italic = flag(b.font.italic),
                               .on = flag(b.on),
                               .rtl = flag(b.rtl),
                               .justified = flag(b.justified),
                               .grabs = flag(b.grabs)});
    return static_cast<int>(self->boxes.size());
}
EMSCRIPTEN_KEEPALIVE const abi::BoxRecord* reader_box_records(Instance* self) {
    return self->boxes.data();
}

/// The sheet; the text is its title, its field's text and the label of its close button as JSON.
EMSCRIPTEN_KEEPALIVE const abi::SheetRecord* reader_sheet(Instance* self) {
    self->sheet = {};
    self->text = "{}";
    if (!self->article()) return &self->sheet;
    Panel& panel = self->reader.panel();
    const Sheet& sheet = panel.sheet();
    const ReaderState& state = self->reader.state();
    const std::string& field = sheet.kind == SheetKind::filter ? state.filter.text : state.query;
    self->text = concat({"{\"title\":", json_string(panel.tree(Branch::sheet).label),
                         ",\"query\":", json_string(field),
                         ",\"close\":", json_string(panel.strings().close), "}"});
    const bool found = sheet.kind == SheetKind::search && !panel.found().results.empty();
    self->sheet = {.first_result = found ? number_of(NodeId(Command::open_result, 0)) : 0,
                   .x = sheet.rect.x,
                   .y = sheet.rect.y,
                   .width = sheet.rect.w,
                   .height = sheet.rect.h,
                   .content = sheet.height,
                   .field_x = sheet.field.x,
                   .field_y = sheet.field.y,
                   .field_width = sheet.field.w,
                   .field_height = sheet.field.h,
                   .kind = static_cast<std::uint8_t>(sheet.kind),
                   .rtl = flag(panel.chrome().mirrored)};
    return &self->sheet;
}

/// Sends the last frame to the GPU.
EMSCRIPTEN_KEEPALIVE const abi::StatsRecord* reader_submit(Instance* self) {
    self->renderer.draw(*self->reader.draw_data(), self->reader.panel().palette().paper);
    const RenderCount& count = self->renderer.count();
    self->stats = {.draw_calls = static_cast<double>(count.draw_calls),
                   .vertices = static_cast<double>(count.vertices),
                   .glyphs = static_cast<double>(self->reader.glyph_count())};
    return &self->stats;
}

}  // extern "C"
