// The chrome and the sheets: contents, search, text settings, cards; see reader.h.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "ui/reader.h"

namespace broadside {
namespace {

constexpr std::size_t most_found = 50;
constexpr std::size_t longest_way_back = 20;
constexpr float at_top = 4;  // CSS px within which a part counts as being at the top

/// The number behind a name: 3 of "filter.3" for the prefix "filter.".
std::optional<std::size_t> number_after(std::string_view name, std::string_view prefix) {
    if (!name.starts_with(prefix)) return std::nullopt;
    name.remove_prefix(prefix.size());
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), value);
    if (error != std::errc() || end != name.data() + name.size()) return std::nullopt;
    return value;
}

}  // namespace

const Chrome& Reader::chrome() {
    (void)document();
    return chrome_;
}

const Sheet& Reader::sheet() {
    (void)document();
    if (!sheet_stale_ || !article_) return sheet_;
    LayoutInput input = layout_input();
    input.rail = chrome_.rail;
    input.bottom = chrome_.bottom;
    sheet_ = layout_sheet(input, asked_, found_, *glyphs_);
    sheet_stale_ = false;
    wishes_.sheet_changed = true;
    wishes_.layout_changed = true;
    return sheet_;
}

void Reader::open_sheet(const SheetRequest& request) {
    if (!article_ || state_.presenting) return;
    const bool another = request.kind != asked_.kind || request.index != asked_.index;
    asked_ = request;
    if (another) {
        sheet_scroll_ = 0;
        sheet_motion_.start(preferences_.reduced_motion);
    }
    if (request.kind == SheetKind::search) search(state_.query);
    sheet_stale_ = true;
    touch();
}

void Reader::close_sheet() {
    if (asked_.kind == SheetKind::none) return;
    asked_ = {};
    sheet_stale_ = true;
    touch();
}

void Reader::set_sheet_scroll(float y) {
    if (std::abs(y - sheet_scroll_) < 0.01F) return;
    sheet_scroll_ = y;
    touch();
}

void Reader::search(std::string_view query) {
    if (!article_) return;
    if (asked_.kind == SheetKind::filter) {
        act(action::FilterText{std::string(query)});
        return;
    }
    act(action::SetQuery{std::string(query)});
    if (!index_) index_ = std::make_unique<SearchIndex>(*article_);
    found_ = index_->search(query, most_found);
    announce_results();
    sheet_scroll_ = 0;
    sheet_stale_ = true;
    touch();
}

bool Reader::follow(std::string_view href, const Rect& from) {
    if (!article_ || !href.starts_with('#')) return false;
    const std::string_view id = href.substr(1);
    constexpr std::string_view source = "source-";
    if (id.starts_with(source) && !state_.presenting) {
        if (const auto index = article_->source_index(id.substr(source.size()))) {
            open_sheet({SheetKind::source, *index, from});
            return true;
        }
    }
    if (const auto term = number_after(id, "term-");
        term && *term < article_->glossary.size() && !state_.presenting) {
        open_sheet({SheetKind::term, *term, from});
        return true;
    }
    const Place here = state_.place;
    if (!go_to(id)) return false;
    back_.push_back(here);
    if (back_.size() > longest_way_back) back_.erase(back_.begin());
    layout_stale();
    return true;
}

bool Reader::go_back() {
    if (back_.empty()) return false;
    const Place place = back_.back();
    back_.pop_back();
    layout_stale();
    act(action::SetPlace{place});
    scroll_to_place();
    wishes_.navigated = place.id;
    return true;
}

/// To the top of the next part, or of the one before; the part in sight counts if it is cut.
bool Reader::step_part(int delta) {
    const std::vector<Anchor>& anchors = document().anchors;
    const auto is_part = [this](const Anchor& a) {
        return !a.id.starts_with("source-") && find_part(*article_, a.id).part != Part::question;
    };
    const Anchor* to = nullptr;
    for (const Anchor& a : anchors) {
        if (!is_part(a)) continue;
        if (delta < 0 && a.y < scroll_ - at_top) to = &a;
        if (delta > 0 && a.y > scroll_ + at_top && !to) to = &a;
    }
    if (!to) return false;
    if (!to->id.empty()) return go_to(to->id);
    act(action::SetPlace{{}});
    wanted_scroll_ = 0;
    wishes_.navigated = std::string();
    touch();
    return true;
}

bool Reader::press_chrome(std::string_view name) {
    const auto open = [&](SheetKind kind) {
        Rect from;
        for (const Box& box : chrome().boxes)
            if (box.owner == name) from = box.rect;
        if (asked_.kind == kind)
            close_sheet();
        else
            open_sheet({kind, 0, from});
        return true;
    };
    constexpr std::string_view contents = "contents.";
    if (name.starts_with(contents)) {
        close_sheet();
        return go_to(name.substr(contents.size()));
    }
    if (name == button::contents) return open(SheetKind::contents);
    if (name == button::search) return open(SheetKind::search);
    if (name == button::reading) return open(SheetKind::reading);
    if (name == button::back) return go_back();
    if (name == button::previous_part) return step_part(-1);
    if (name == button::next_part) return step_part(1);
    if (const auto status = number_after(name, "filter.")) {
        const auto which = static_cast<Status>(*status);
        return act(action::ShowStatus{which, state_.hides(which)});
    }
    return false;
}

bool Reader::press_sheet(std::string_view name) {
    if (name.starts_with("source-")) {
        Rect from;
        for (const Box& box : document().boxes)
            if (box.kind == BoxKind::note && box.owner == name) from = box.rect;
        from.y -= scroll_;
        return follow("#" + std::string(name), from);
    }
    if (name == button::keys) {
        open_sheet({SheetKind::keys, 0, asked_.from});
        return true;
    }
    if (name == button::close_sheet) {
        close_sheet();
        return true;
    }
    if (name == button::all_sources || name == button::all_terms) {
        close_sheet();
        return follow(name == button::all_sources ? "#sources" : "#glossary", {});
    }
    if (const auto index = number_after(name, "result.")) {
        if (*index >= found_.results.size()) return false;
        const std::string id = found_.results[*index].id;
        if (view_.width - chrome_.rail < 900) close_sheet();  // it would lie over what was found
        return follow("#" + id, {});
    }
    return false;
}

std::vector<Rect> Reader::covers(bool chrome_too) {
    std::vector<Rect> out;
    if (sheet().kind != SheetKind::none) out.push_back(sheet_.rect);
    if (!chrome_too) return out;
    if (chrome_.rail > 0) out.push_back({0, 0, chrome_.rail, view_.height});
    if (chrome_.bottom > 0)
        out.push_back({0, view_.height - chrome_.bottom, view_.width, chrome_.bottom});
    return out;
}

}  // namespace broadside
