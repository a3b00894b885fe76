// broadside_replay ARTICLE.json STEPS.json > TRACE
//
// Shows an article natively, performs the steps, and writes a line of JSON for each frame,
// followed by `bytes` bytes if that is not 0 (vertices and indices of each mesh in turn). The steps
// are those of script.json, expanded: points in CSS px.
#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "fake_gl.h"
#include "model/article/address.h"
#include "model/json/state_json.h"
#include "model/text/utf8.h"
#include "render/imgui_renderer.h"
#include "ui/reader.h"

using namespace broadside;
using nlohmann::json;

namespace {

/// As in plain-glyphs.mjs, with the same rounding to 32 bits.
class PlainGlyphs final : public GlyphSource {
public:
    float width(const Font& font, std::string_view text) override {
        float ems = 0;
        float spacing = 0;
        for (std::size_t at = 0; at < text.size();) {
            const CodePoint c = code_point_at(text, at);
            ems += c.value >= 0x2E80 ? 1.0F : 0.5F;
            spacing += font.letter_spacing + (c.value == ' ' ? font.word_spacing : 0);
            at += c.size;
        }
        return ems * font.size + spacing;
    }
    FontMetrics metrics(const Font& font) override {
        return {font.size * 0.75F, font.size * 0.25F};
    }
    void word_ends(std::string_view text, std::vector<std::size_t>& out) override {
        for (std::size_t at = 0, count = 1; at < text.size(); ++count) {
            at += code_point_at(text, at).size;
            if (count % 2 == 0) out.push_back(at);
        }
    }
    void shape(const Font& font, std::string_view word, bool,
               std::vector<GlyphCluster>& out) override {
        float x = 0;
        for (std::size_t at = 0; at < word.size();) {
            const std::size_t size = code_point_at(word, at).size;
            out.push_back(
                {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + size), x});
            x += width(font, word.substr(at, size));
            at += size;
        }
    }
    void rasterise(const Font& font, float scale, std::string_view cluster, bool, float shift,
                   GlyphImage& out) override {
        const int side = static_cast<int>(font.size * scale * 0.5F) + 1;
        out.width = out.height = side;
        out.left = 0;
        out.top = -side;
        out.coloured = false;
        out.pixels.resize(static_cast<std::size_t>(side * side) * 4);
        const auto first = static_cast<unsigned>(code_point_at(cluster, 0).value);
        for (unsigned i = 0; i < out.pixels.size() / 4; ++i) {
            std::fill_n(&out.pixels[std::size_t{i} * 4], 3, std::uint8_t{255});
            out.pixels[std::size_t{i} * 4 + 3] = static_cast<std::uint8_t>(
                (first + i * 7 + static_cast<unsigned>(shift * 4)) & 255U);
        }
    }
};

/// FNV-1a with 32 bits.
std::uint32_t hash(const std::vector<std::uint8_t>& bytes) {
    std::uint32_t h = 2166136261U;
    for (const std::uint8_t b : bytes)
        h = (h ^ b) * 16777619U;
    return h;
}

std::string read(const char* path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        std::cerr << path << " cannot be read\n";
        std::exit(2);
    }
    return {std::istreambuf_iterator<char>(file), {}};
}

class Replay {
public:
    explicit Replay(const std::string& article) {
        if (!renderer_.start() || has_errors(reader_.load(article))) {
            std::cerr << "the article was refused\n";
            std::exit(2);
        }
        page_.density_shader = renderer_.has_density();
        page_.today = 20567;
        reader_.set_page(page_);
    }

    void step(const json& s) {
        const std::string what = s[0];
        const auto number = [&](std::size_t i) { return s[i].get<float>(); };
        if (what == "frames") return frames(s[1], s[2]);
        if (what == "view" || what == "colours") return page(what, s);
        if (what == "move") return pointer({.x = number(1), .y = number(2)});
        if (what == "leave") return pointer({.kind = PointerInput::Kind::leave});
        if (what == "button")
            return pointer(
                {.kind = s[1] ? PointerInput::Kind::down : PointerInput::Kind::up, .pick = s[2]});
        if (what == "scroll") return reader_.scrolled(number(1));
        if (what == "search") return reader_.search(s[1].get<std::string>());
        if (what == "fonts") return reader_.fonts_changed();
        if (what == "present") return (void)reader_.act(action::Present{s[1]});
        if (what == "textSize") return (void)reader_.act(action::SetTextSize{number(1)});
        if (what == "theme")
            return (void)reader_.act(action::SetTheme{static_cast<Theme>(s[1].get<int>())});
        answers_.push_back(asked(what, s));
    }

private:
    void pointer(const PointerInput& input) { reader_.pointer(input); }

    void page(const std::string& what, const json& s) {
        const auto colour = [&](std::size_t i) {
            return s[i].is_null() ? std::nullopt : std::optional<Rgb>(s[i].get<Rgb>());
        };
        if (what == "view")
            page_.view = {s[1], s[2], s[3]};
        else
            page_.colours = {colour(1), colour(2), colour(3), s[4]};
        reader_.set_page(page_);
    }

    /// Steps that return whether they had an effect.
    bool asked(const std::string& what, const json& s) {
        const auto number = [&](std::size_t i) { return s[i].get<float>(); };
        if (what == "wheel")
            return reader_.pointer({.kind = PointerInput::Kind::wheel,
                                    .x = number(1),
                                    .y = number(2),
                                    .dx = number(3),
                                    .dy = number(4),
                                    .zoom = s[5]});
        if (what == "pinch")
            return reader_.pointer({.kind = PointerInput::Kind::pinch,
                                    .x = number(1),
                                    .y = number(2),
                                    .factor = number(3)});
        if (what == "key") return reader_.key(s[1].get<std::string>());
        if (what == "goTo") return reader_.go_to(find_address(article(), s[1].get<std::string>()));
        if (what == "state") return reader_.set_state(s[1].dump()) != StateSet::refused;
        std::cerr << "no step is called " << what << '\n';
        std::exit(2);
    }

    [[nodiscard]] const Article& article() const { return *reader_.sources().article; }

    void frames(int count, double seconds) {
        for (int i = 0; i < count; ++i) {
            const Frame frame = reader_.frame(seconds);
            renderer_.draw(*reader_.draw_data(), reader_.panel().palette().paper);
            write(frame);
            gl_.next_frame();
            if (frame.scroll_to) reader_.scrolled(*frame.scroll_to);
        }
    }

    void write(const Frame& frame) {
        json draws = json::array();
        for (const GlDraw& d : gl_.draws)
            draws.push_back({d.program, d.texture, d.scissor, d.count, d.type, d.offset, d.mesh});
        json uploads = json::array();
        for (const GlUpload& u : gl_.uploads)
            uploads.push_back({u.texture, u.x, u.y, u.width, u.height, hash(u.pixels)});
        json meshes = json::array();
        std::string bytes;
        for (const GlMesh& m : gl_.meshes) {
            meshes.push_back({m.vertices.size(), m.indices.size()});
            bytes.append(m.vertices.begin(), m.vertices.end());
            bytes.append(m.indices.begin(), m.indices.end());
        }
        const bool again = bytes == last_;  // most frames are
        const json line = {{"state", json::parse(state_to_json(reader_.state(), article()))},
                           {"answers", std::exchange(answers_, json::array())},
                           {"wake", frame.wake.in_ms},
                           {"cursor", static_cast<int>(frame.cursor)},
                           {"scrollTo", frame.scroll_to.value_or(-1)},
                           {"height", reader_.panel().document().height},
                           {"viewport", gl_.viewport},
                           {"halfSize", gl_.half_size},
                           {"clear", gl_.clear_colour},
                           {"draws", draws},
                           {"uploads", uploads},
                           {"meshes", meshes},
                           {"bytes", again ? 0 : bytes.size()}};
        std::cout << line.dump() << '\n';
        if (!again) std::cout << bytes;
        last_ = std::move(bytes);
    }

    FakeGl gl_;
    PlainGlyphs glyphs_;
    Reader reader_{glyphs_};
    Page page_;
    ImguiRenderer renderer_;
    json answers_ = json::array();
    std::string last_;
};

}  // namespace

int main(int count, char** words) {
    if (count != 3) {
        std::cerr << "usage: broadside_replay ARTICLE.json STEPS.json\n";
        return 2;
    }
    Replay replay(read(words[1]));
    for (const json& step : json::parse(read(words[2])))
        replay.step(step);
    std::cout.flush();
    return std::cout ? 0 : 1;
}
