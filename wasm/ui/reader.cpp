#include "ui/reader.h"

#include <algorithm>

#include "model/article/address.h"
#include "model/json/state_json.h"
#include "ui/languages.h"

namespace broadside {
namespace {

/// The part that has been opened, if any.
PartRef newly_open(const ReaderState& before, const ReaderState& now, const Article& article) {
    for (const std::string& id : now.open)
        if (!before.is_open(id)) return find_part(article, id);
    return before.selected == now.selected ? PartRef{} : find_part(article, now.selected);
}

}  // namespace

Reader::Reader(GlyphSource& glyphs) : glyphs_(glyphs, imgui_.atlas()) {}

void Reader::touch(int frames) { frames_due_ = std::max(frames_due_, frames); }

Diagnostics Reader::load(std::string_view json) {
    ParsedArticle parsed = parse_article(json);
    if (!parsed.article) return std::move(parsed.diagnostics);
    const Article& next = *parsed.article;
    const bool translated =
        in_.article && in_.article->id == next.id && in_.article->lang != next.lang;
    if (!translated) in_.languages.clear();
    ReaderState carried =
        in_.article ? carried_over(in_.state, *in_.article, next) : ReaderState(in_.state);
    in_.article = std::move(parsed.article);
    ++in_.article_version;
    gather_languages(in_.languages, *in_.article);
    ++in_.languages_version;
    act(action::Restore{std::move(carried)});
    timeline_view_.stop();
    in_.motion.stop();
    navigation_.forget();
    in_.can_go_back = false;
    in_.sheet = {};
    told_.forget_layout();
    touch();
    return std::move(parsed.diagnostics);
}

void Reader::name_languages(const std::vector<std::string>& names) {
    for (std::size_t i = 0; i < std::min(names.size(), in_.languages.size()); ++i)
        in_.languages[i].name = names[i];
    ++in_.languages_version;
}

void Reader::set_page(const Page& page) {
    if (page == in_.page) return;
    in_.page = page;
    glyphs_.set_scale(page.view.scale);
    touch();
}

void Reader::fonts_changed() {
    glyphs_.forget();
    ++in_.fonts_version;
    touch();
}

bool Reader::act(const Action& action, bool glide) {
    if (!in_.article) return false;
    const ReaderState before = in_.state;
    const TimelineWindow seen = panel_.window_in_sight();
    if (!apply(in_.state, *in_.article, action)) return false;
    react(before, seen, glide);
    return true;
}

/// The side effects of a change of the state.
void Reader::react(const ReaderState& before, const TimelineWindow& seen, bool glide) {
    const ReaderState& now = in_.state;
    if (before.window != now.window) {
        in_.motion.moved(seen, glide, in_.page.preferences.reduced_motion);
        announcements_.window_moved();
    }
    if (const PartRef part = newly_open(before, now, *in_.article))
        fresh_.start(part, in_.page.preferences.reduced_motion);
    if (before.presenting != now.presenting || before.step != now.step)
        navigation_.arrive(now.place.part);
    announcements_.state_changed(before, now, panel_);
    touch();
}

StateSet Reader::set_state(std::string_view json) {
    ReaderState state = in_.state;
    if (!in_.article || !state_from_json(state, *in_.article, json)) return StateSet::refused;
    const bool elsewhere = !(state.place == in_.state.place);
    const bool moved = state.window != in_.state.window && told_.laid_out != 0;
    act(action::Restore{std::move(state)});
    // A state that is set is shown at once, without an announcement. A page may move the window in
    // many steps: then it has to stop first, like a dragged one, before the text layer follows.
    timeline_view_.stop();
    if (!moved) in_.motion.stop();
    announcements_.forget();
    fresh_.stop();
    if (elsewhere) told_.forget_layout();
    touch();
    return elsewhere ? StateSet::elsewhere : StateSet::here;
}

std::string_view Reader::copied(bool done) {
    const Strings& strings = panel_.strings();
    const std::string_view words = done ? strings.copied : strings.not_copied;
    announcements_.say(words);
    touch();
    return words;
}

}  // namespace broadside
