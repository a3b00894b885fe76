// Performs commands and presses; see reader.h.
#include <algorithm>

#include "layout/design.h"
#include "model/article/address.h"
#include "ui/reader.h"

namespace broadside {
namespace {

using namespace design;

/// Whether an id is not among the hidden ones, which are sorted.
bool is_shown(const std::vector<std::string>& hidden, const std::string& id) {
    return !std::binary_search(hidden.begin(), hidden.end(), id);
}

/// The event that a selected one responds to, or else the first response to it.
std::optional<std::uint32_t> response_of(const Timeline& timeline, std::uint32_t chosen) {
    for (const auto& [event, answered] : timeline.answers)
        if (event == chosen) return answered;
    for (const auto& [event, answered] : timeline.answers)
        if (answered == chosen) return event;
    return std::nullopt;
}

}  // namespace

/// Opens a sheet, or closes it if it is open.
bool Reader::toggle_sheet(const SheetRequest& request, const Rect& from) {
    if (!in_.article || in_.state.presenting) return false;
    touch();
    if (request == in_.sheet) {
        close_sheet();
        return true;
    }
    in_.sheet = request;
    in_.sheet_from = from;
    sheet_scroll_ = 0;
    sheet_motion_.start(in_.page.preferences.reduced_motion);
    return true;
}

void Reader::close_sheet() {
    in_.sheet = {};
    touch();
}

bool Reader::perform(Command command, std::uint32_t argument) {
    if (!in_.article) return false;
    const Article& article = *in_.article;
    const TimelineFilter& filter = in_.state.filter;
    const TimelineWindow window = panel_.window_in_sight();
    const double middle = (window.from + window.to) / 2;
    const auto sheet = [&](SheetKind kind) {
        return toggle_sheet({kind, argument},
                            panel_.rect_of(NodeId(command, argument), navigation_.scroll()));
    };
    const auto glide = [&](const Action& action) {
        act(action, true);
        return true;
    };
    const auto within = [&](std::size_t count) { return argument < count; };
    const auto take = [&](Take what) {
        take_ = what;
        close_sheet();
        return true;
    };
    switch (command) {
        case Command::none:
            return false;
        case Command::open_contents:
            return sheet(SheetKind::contents);
        case Command::open_search:
            return sheet(SheetKind::search);
        case Command::open_reading:
            return sheet(SheetKind::reading);
        case Command::open_keys:
            return toggle_sheet({SheetKind::keys}, in_.sheet_from);
        case Command::open_filter:
            return sheet(SheetKind::filter);
        case Command::open_share:
            return sheet(SheetKind::share);
        case Command::open_source:
            return within(article.sources.size()) && sheet(SheetKind::source);
        case Command::open_term:
            return within(article.glossary.size()) && sheet(SheetKind::term);
        case Command::close_sheet:
            close_sheet();
            return true;
        case Command::escape:
            if (in_.sheet.kind == SheetKind::none) return act(action::Select{});
            close_sheet();
            return true;
        case Command::go_back:
            if (!navigation_.can_go_back()) return false;
            act(action::SetPlace{navigation_.go_back()});
            in_.can_go_back = navigation_.can_go_back();
            told_.forget_layout();
            navigation_.arrive(in_.state.place.part);
            touch();
            return true;
        case Command::previous_part:
        case Command::next_part: {
            const int delta = command == Command::next_part ? 1 : -1;
            return go_to(part_beside(panel_.document(), navigation_.scroll(), delta));
        }

        case Command::toggle_form: {
            const auto form = static_cast<TimelineForm>(argument);
            return act(action::SetForm{in_.state.form == form ? TimelineForm::chart : form});
        }
        case Command::fit:
            return glide(action::FitTimeline{});
        case Command::zoom_in:
            return glide(action::Zoom{zoom::key, middle});
        case Command::zoom_out:
            return glide(action::Zoom{1 / zoom::key, middle});
        case Command::pan_back:
            return glide(action::Pan{-zoom::key_pan});
        case Command::pan_on:
            return glide(action::Pan{zoom::key_pan});
        case Command::show_all:
            return glide(action::ClearFilter{});
        case Command::sort:
            return glide(action::SortTable{static_cast<TableColumn>(argument)});
        case Command::previous_event:
            return glide(action::SelectBy{-1});
        case Command::next_event:
            return glide(action::SelectBy{1});
        case Command::first_event:
            return glide(action::SelectEnd{-1});
        case Command::last_event:
            return glide(action::SelectEnd{1});
        case Command::event_above:
            return glide(action::SelectAcross{-1});
        case Command::event_below:
            return glide(action::SelectAcross{1});
        case Command::close_event:
            return glide(action::Select{});
        case Command::read_event:
            return go_to(find_part(article, in_.state.selected));
        case Command::follow_response: {
            const PartRef chosen = find_part(article, in_.state.selected);
            if (chosen.part != Part::event) return false;
            const auto other = response_of(article.timeline, chosen.index);
            return other && act(action::Select{article.timeline.events[*other].id}, true);
        }

        case Command::open_result: {
            const auto& results = panel_.found().results;
            if (in_.sheet.kind != SheetKind::search || !within(results.size())) return false;
            const PartRef part = results[argument].part;
            // On narrower panels the sheet would cover the match.
            if (in_.page.view.width - panel_.chrome().rail < sheet::beside_results) close_sheet();
            return follow_to(part);
        }
        case Command::all_sources:
        case Command::all_terms:
            close_sheet();
            return follow_to({command == Command::all_sources ? Part::sources : Part::glossary});
        case Command::copy_link:
            return take(Take::link);
        case Command::copy_text:
            return take(Take::text);
        case Command::save_picture:
            return take(Take::picture);

        case Command::toggle_status: {
            const auto status = static_cast<Status>(argument);
            return act(action::ShowStatus{status, in_.state.hides(status)});
        }
        case Command::toggle_lane: {
            if (!within(article.timeline.lanes.size())) return false;
            const std::string& id = article.timeline.lanes[argument].id;
            return act(action::ShowLane{id, !is_shown(filter.lanes, id)});
        }
        case Command::toggle_category: {
            if (!within(article.timeline.categories.size())) return false;
            const std::string& id = article.timeline.categories[argument].id;
            return act(action::ShowCategory{id, !is_shown(filter.categories, id)});
        }
        case Command::only_source: {
            if (!within(article.sources.size())) return false;
            const std::string& id = article.sources[argument].id;
            return act(action::OnlySource{filter.source == id ? std::string() : id});
        }

        case Command::smaller_text:
            return act(action::StepTextSize{-1});
        case Command::larger_text:
            return act(action::StepTextSize{1});
        case Command::set_spacing:
            return act(action::SetSpacing{static_cast<Spacing>(argument)});
        case Command::set_face:
            return act(action::SetFace{static_cast<Face>(argument)});
        case Command::set_theme:
            return act(action::SetTheme{static_cast<Theme>(argument)});
        case Command::set_language:
            return within(in_.languages.size()) &&
                   act(action::SetLanguage{in_.languages[argument].tag});

        case Command::next_step:
            act(action::Step{1});
            return true;
        case Command::previous_step:
            act(action::Step{-1});
            return true;
        case Command::first_step:
            act(action::StepTo{0});
            return true;
        case Command::last_step:
            act(action::StepTo{talk_steps(article).size()});
            return true;
    }
    return false;
}

bool Reader::press(NodeId node) {
    if (!in_.article || !node) return false;
    if (const Command command = node.command(); command != Command::none)
        return perform(command, node.part.index);
    const Article& article = *in_.article;
    if (node.is(Piece::contents_line)) {
        if (in_.sheet.kind == SheetKind::contents) close_sheet();
        return go_to(node.part);
    }
    if (node.is(Piece::margin_note)) {
        const Rect from = panel_.rect_of(node, navigation_.scroll());
        return toggle_sheet({SheetKind::source, node.part.index}, from);
    }
    if (node.part.part == Part::question && node.is(Piece::heading)) {
        const std::string& id = article.faq[node.part.index].id;
        return act(action::SetOpen{id, !in_.state.is_open(id)});
    }
    if (node.part.part == Part::event && node.is(Piece::heading)) {
        const std::string& id = article.timeline.events[node.part.index].id;
        return act(action::Select{in_.state.selected == id ? std::string() : id});
    }
    return false;
}

bool Reader::go_to(PartRef part) {
    if (!in_.article || !part) return false;
    const Article& article = *in_.article;
    if (in_.state.presenting) {
        const auto steps = talk_steps(article);
        const auto at = std::find(steps.begin(), steps.end(), part);
        if (at == steps.end()) return false;
        act(action::StepTo{static_cast<std::size_t>(at - steps.begin())});
        return true;
    }
    if (part.part == Part::question) act(action::SetOpen{article.faq[part.index].id, true});
    if (part.part == Part::event) act(action::Select{article.timeline.events[part.index].id});
    auto y = panel_.document().anchor_of(part);
    // For an event that the form does not list: the timeline.
    if (!y && part.part == Part::event) y = panel_.document().anchor_of({Part::timeline});
    if (!y) return false;
    act(action::SetPlace{{part, 0}});
    navigation_.want(*y);
    navigation_.arrive(part);
    fresh_.start(part, in_.page.preferences.reduced_motion);
    touch();
    return true;
}

bool Reader::follow_to(PartRef part) {
    const Place here = in_.state.place;
    if (!go_to(part)) return false;
    navigation_.leave(here);
    in_.can_go_back = true;
    return true;
}

bool Reader::follow(std::string_view href, const Rect& from) {
    if (!in_.article || !href.starts_with('#')) return false;
    const PartRef part = find_address(*in_.article, href.substr(1));
    if (part.part == Part::source && !in_.state.presenting)
        return toggle_sheet({SheetKind::source, part.index}, from);
    if (part.part == Part::term && !in_.state.presenting)
        return toggle_sheet({SheetKind::term, part.index}, from);
    return follow_to(part);
}

void Reader::search(std::string_view text) {
    if (!in_.article) return;
    if (in_.sheet.kind == SheetKind::filter) {
        act(action::FilterText{std::string(text)});
        return;
    }
    act(action::SetQuery{std::string(text)});
    announcements_.found(panel_);
    sheet_scroll_ = 0;
    touch();
}

}  // namespace broadside
