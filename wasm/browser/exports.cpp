// The C ABI: numbers, addresses and bytes between the page and one reader. web/bridge.js calls it.
#include <emscripten/emscripten.h>
#include <algorithm>

#include <cstdlib>
#include <string>
#include <vector>

#include "browser/host_glyphs.h"
#include "browser/layer_json.h"
#include "model/json/json_string.h"
#include "model/text/text.h"
#include "render/imgui_renderer.h"
#include "semantics/article_tree.h"
#include "semantics/live_tree.h"
#include "ui/panel_tree.h"
#include "ui/reader.h"

namespace {

using namespace broadside;

/// Everything one element owns on this side. `text` and `numbers` carry answers longer than one
/// number; they stay valid until the next call.
struct Instance {
    HostGlyphs glyphs;
    Reader reader{glyphs};
    ImguiRenderer renderer;
    std::string text;
    std::string said;
    std::vector<double> numbers;
};

std::string_view view(const char* text, int bytes) {
    return {text, static_cast<std::size_t>(bytes)};
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

/// [key, words, href].
std::string live_json(const std::string& key, const Box& box) {
    std::string words;
    std::string href;
    for (const TextRun& run : box.runs) {
        words += run.text;
        if (!run.href.empty()) href = run.href;
    }
    return "[" + json_string(key) + "," + json_string(words) + "," + json_string(href) + "]";
}

std::optional<Rgb> colour(int value) {
    return value < 0 ? std::nullopt : std::optional<Rgb>(static_cast<Rgb>(value));
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE Instance* reader_create() { return new Instance; }
EMSCRIPTEN_KEEPALIVE void reader_destroy(Instance* self) { delete self; }

/// The WebGL context is current. 0 if its shaders do not compile.
EMSCRIPTEN_KEEPALIVE int reader_start(Instance* self) {
    if (!self->renderer.start()) return 0;
    self->reader.set_density_shader(self->renderer.has_density());
    return 1;
}

EMSCRIPTEN_KEEPALIVE const char* reader_text(Instance* self) { return self->text.data(); }
EMSCRIPTEN_KEEPALIVE int reader_text_size(Instance* self) {
    return static_cast<int>(self->text.size());
}
EMSCRIPTEN_KEEPALIVE const double* reader_numbers(Instance* self) { return self->numbers.data(); }

/// 1 if the article was taken; the diagnostics are the text in either case.
EMSCRIPTEN_KEEPALIVE int reader_load(Instance* self, const char* json, int bytes) {
    const Diagnostics diagnostics = self->reader.load(view(json, bytes));
    self->text = diagnostics_json(diagnostics);
    return has_errors(diagnostics) ? 0 : 1;
}

EMSCRIPTEN_KEEPALIVE void reader_view(Instance* self, double width, double height, double scale) {
    self->reader.set_view(
        {static_cast<float>(width), static_cast<float>(height), static_cast<float>(scale)});
}
EMSCRIPTEN_KEEPALIVE void reader_scroll(Instance* self, double y) {
    self->reader.set_scroll(static_cast<float>(y));
}
/// Colours as 0xRRGGBB; -1 where the page says nothing.
EMSCRIPTEN_KEEPALIVE void reader_colours(Instance* self, int paper, int ink, int accent, int dark) {
    self->reader.set_colours({colour(paper), colour(ink), colour(accent), dark != 0});
}
/// What the system asks for. Its own colours as 0xRRGGBB; canvas -1 where it forces none.
EMSCRIPTEN_KEEPALIVE void reader_preferences(Instance* self, int more_contrast, int reduced_motion,
                                             int canvas, int canvas_text, int link_text,
                                             int gray_text, int highlight) {
    PagePreferences wanted{.more_contrast = more_contrast != 0,
                           .reduced_motion = reduced_motion != 0};
    if (canvas >= 0)
        wanted.forced = SystemColours{static_cast<Rgb>(canvas), static_cast<Rgb>(canvas_text),
                                      static_cast<Rgb>(link_text), static_cast<Rgb>(gray_text),
                                      static_cast<Rgb>(highlight)};
    self->reader.set_preferences(wanted);
}
/// A factor on the size of all type.
EMSCRIPTEN_KEEPALIVE void reader_type_size(Instance* self, double factor) {
    self->reader.act(action::SetTextSize{static_cast<float>(factor)});
}
EMSCRIPTEN_KEEPALIVE void reader_theme(Instance* self, int theme) {
    self->reader.set_theme(static_cast<Theme>(theme));
}
EMSCRIPTEN_KEEPALIVE void reader_lang(Instance* self, const char* tag, int bytes) {
    self->reader.set_lang(view(tag, bytes));
}
/// The tags of the languages that the article is to be had in, a line each; before them, the one
/// it is in.
EMSCRIPTEN_KEEPALIVE void reader_languages(Instance* self) {
    const Article* article = self->reader.article();
    self->text = article ? article->lang : "";
    for (const Language& language : self->reader.languages())
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
EMSCRIPTEN_KEEPALIVE void reader_fonts_changed(Instance* self) { self->reader.fonts_changed(); }

EMSCRIPTEN_KEEPALIVE void reader_justify(Instance* self, int on) {
    self->reader.set_justify(on != 0);
}

EMSCRIPTEN_KEEPALIVE void reader_pointer_move(Instance* self, double x, double y) {
    self->reader.pointer_move(static_cast<float>(x), static_cast<float>(y));
}
EMSCRIPTEN_KEEPALIVE void reader_pointer_leave(Instance* self) { self->reader.pointer_leave(); }
/// `pick`: the drag that begins picks a stretch of the timeline.
EMSCRIPTEN_KEEPALIVE void reader_pointer_button(Instance* self, int down, int pick) {
    self->reader.pointer_button(down != 0, pick != 0);
}
/// Days since 1970-01-01 where the reader is.
EMSCRIPTEN_KEEPALIVE void reader_today(Instance* self, double day) { self->reader.set_today(day); }
/// From now on only the timeline is laid out, for a picture of it.
EMSCRIPTEN_KEEPALIVE void reader_picture(Instance* self) { self->reader.set_picture(); }
EMSCRIPTEN_KEEPALIVE void reader_article_id(Instance* self) {
    self->text = self->reader.article() ? self->reader.article()->id : "";
}
/// The events in the timeline's window, as lines of text.
EMSCRIPTEN_KEEPALIVE void reader_window_text(Instance* self) {
    self->text = self->reader.copy_of_window();
}
/// What was asked for is in the clipboard.
EMSCRIPTEN_KEEPALIVE void reader_copied(Instance* self) { self->reader.copied(); }
EMSCRIPTEN_KEEPALIVE int reader_wheel(Instance* self, double x, double y, double dx, double dy,
                                      int ctrl) {
    return self->reader.wheel(static_cast<float>(x), static_cast<float>(y), static_cast<float>(dx),
                              static_cast<float>(dy), ctrl != 0)
               ? 1
               : 0;
}
EMSCRIPTEN_KEEPALIVE int reader_zoom_at(Instance* self, double x, double y, double factor) {
    return self->reader.zoom_at(static_cast<float>(x), static_cast<float>(y),
                                static_cast<float>(factor))
               ? 1
               : 0;
}
EMSCRIPTEN_KEEPALIVE int reader_on_timeline(Instance* self, double x, double y) {
    return self->reader.on_timeline(static_cast<float>(x), static_cast<float>(y)) ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE int reader_key(Instance* self, const char* name, int bytes) {
    return self->reader.key(view(name, bytes)) ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE int reader_press(Instance* self, const char* name, int bytes) {
    return self->reader.press(view(name, bytes)) ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE int reader_go_to(Instance* self, const char* id, int bytes) {
    return self->reader.go_to(view(id, bytes)) ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE void reader_search(Instance* self, const char* text, int bytes) {
    self->reader.search(view(text, bytes));
}
EMSCRIPTEN_KEEPALIVE void reader_present(Instance* self, int on) {
    self->reader.act(action::Present{on != 0});
}
EMSCRIPTEN_KEEPALIVE void reader_state(Instance* self) { self->text = self->reader.state_json(); }
EMSCRIPTEN_KEEPALIVE int reader_set_state(Instance* self, const char* json, int bytes) {
    return self->reader.set_state(view(json, bytes)) ? 1 : 0;
}

/// Follows a link inside the article from where it stands, CSS px from the panel's top left.
EMSCRIPTEN_KEEPALIVE int reader_follow(Instance* self, const char* href, int bytes, double x,
                                       double y, double width, double height) {
    const Rect from{static_cast<float>(x), static_cast<float>(y), static_cast<float>(width),
                    static_cast<float>(height)};
    return self->reader.follow(view(href, bytes), from) ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE void reader_close_sheet(Instance* self) { self->reader.close_sheet(); }
EMSCRIPTEN_KEEPALIVE void reader_sheet_scroll(Instance* self, double y) {
    self->reader.set_sheet_scroll(static_cast<float>(y));
}
/// The sheet: its elements, its title, the query and the word for closing it as JSON text; numbers:
/// kind (0: none), x, y, width and height in the panel, height of the content, the text field's x,
/// y, width and height (CSS px).
EMSCRIPTEN_KEEPALIVE void reader_sheet(Instance* self) {
    const Sheet& sheet = self->reader.sheet();
    self->text = "{\"title\":" + json_string(sheet.title) +
                 ",\"query\":" + json_string(self->reader.field_text()) +
                 ",\"close\":" + json_string(self->reader.strings().close) +
                 ",\"rtl\":" + (self->reader.is_mirrored() ? "true" : "false") +
                 ",\"tree\":" + layer_json(sheet_tree(sheet)) + "}";
    self->numbers = {static_cast<double>(sheet.kind)};
    for (const float v : {sheet.rect.x, sheet.rect.y, sheet.rect.w, sheet.rect.h, sheet.height,
                          sheet.field.x, sheet.field.y, sheet.field.w, sheet.field.h})
        self->numbers.push_back(static_cast<double>(v));
}

/// The text layer's elements, as JSON text: the article's, the chrome's.
EMSCRIPTEN_KEEPALIVE void reader_tree(Instance* self) {
    const Article* article = self->reader.article();
    const Strings& strings = self->reader.strings();
    const auto listed = self->reader.listed_events();
    const auto tree = [&] { return live_tree(*article, strings, listed ? &*listed : nullptr); };
    self->text =
        article ? "[" + layer_json(tree()) + "," + layer_json(chrome_tree(strings)) + "]" : "[]";
}

/// The whole article's elements, as a JSON list of one.
EMSCRIPTEN_KEEPALIVE void reader_paper_tree(Instance* self) {
    const Article* article = self->reader.article();
    const TreeOptions options{.lang = self->reader.strings().tag};
    self->text = article ? "[" + layer_json(article_tree(*article, options)) + "]" : "[]";
}

/// The text layer's places: keys as a JSON list in the text, [key, words, href] where the words are
/// not the article's; thirteen numbers each:
/// x, y, width, height (CSS px), inset x and y, width of the widest line, font size, line height,
/// family + 8·italic + 16·weight, part (LayerPart) + 4·on + 8·rtl + 16·justified, spacing of
/// letters and words.
EMSCRIPTEN_KEEPALIVE int reader_boxes(Instance* self) {
    self->text = "[";
    self->numbers.clear();
    const std::vector<LayerBox> boxes = self->reader.layer();
    for (const LayerBox& b : boxes) {
        if (self->text.size() > 1) self->text += ',';
        self->text += b.live ? live_json(b.key, *b.live) : json_string(b.key);
        const int face = static_cast<int>(b.font.family) + (b.font.italic ? 8 : 0) +
                         16 * static_cast<int>(b.font.weight);
        for (const float v : {b.rect.x, b.rect.y, b.rect.w, b.rect.h, b.inset_x, b.inset_y,
                              b.text_width, b.font.size, b.line_height})
            self->numbers.push_back(static_cast<double>(v));
        self->numbers.push_back(face);
        self->numbers.push_back(static_cast<int>(b.part) + (b.on ? 4 : 0) + (b.rtl ? 8 : 0) +
                                (b.justified ? 16 : 0));
        self->numbers.push_back(static_cast<double>(b.font.letter_spacing));
        self->numbers.push_back(static_cast<double>(b.font.word_spacing));
    }
    self->text += ']';
    return static_cast<int>(boxes.size());
}

/// Builds a frame. Numbers: wake (ms; 0 now, -1 never), cursor, scroll to (-1: stay), 1·navigated +
/// 2·state changed + 4·layout changed + 8·tree changed + 16·sheet changed + 32·said, document
/// height, colours (paper, ink, soft, hair, wash, accent), height of the bar, width of the rail,
/// what to take along (Take). The id navigated to is the text.
EMSCRIPTEN_KEEPALIVE void reader_frame(Instance* self, double seconds) {
    const Wishes w = self->reader.frame(seconds);
    self->text = w.navigated.value_or("");
    self->said = w.said.value_or("");
    const int flags = (w.navigated ? 1 : 0) + (w.state_changed ? 2 : 0) +
                      (w.layout_changed ? 4 : 0) + (w.tree_changed ? 8 : 0) +
                      (w.sheet_changed ? 16 : 0) + (w.said ? 32 : 0) +
                      (w.language_changed ? 64 : 0);
    const Document& d = self->reader.document();
    const Chrome& c = self->reader.chrome();
    const Palette& p = self->reader.palette();
    const auto number = [](float v) { return static_cast<double>(v); };
    self->numbers = {w.wake.in_ms,
                     static_cast<double>(w.cursor),
                     w.scroll_to ? number(*w.scroll_to) : -1,
                     static_cast<double>(flags),
                     number(d.height),
                     static_cast<double>(p.paper),
                     static_cast<double>(p.ink),
                     static_cast<double>(p.soft),
                     static_cast<double>(p.hair),
                     static_cast<double>(p.wash),
                     static_cast<double>(p.focus),
                     number(c.bottom),
                     number(c.rail),
                     static_cast<double>(w.take)};
}

/// What the last frame says to a screen reader: a BCP 47 tag, a line break, the words.
EMSCRIPTEN_KEEPALIVE void reader_said(Instance* self) {
    self->text = concat({self->reader.strings().tag, "\n", self->said});
}

/// Sends the last frame to the GPU. Numbers: draw calls and vertices since the start and of the
/// frame, glyphs drawn so far.
EMSCRIPTEN_KEEPALIVE void reader_submit(Instance* self) {
    self->renderer.draw(*self->reader.draw_data(), self->reader.paper());
    const RenderCount& count = self->renderer.count();
    self->numbers = {static_cast<double>(count.draw_calls), static_cast<double>(count.vertices),
                     static_cast<double>(self->reader.glyph_count())};
}

}  // extern "C"
