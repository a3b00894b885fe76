// What the reader does with pointer, wheel, keys and presses; see reader.h.
#include <algorithm>
#include <cfloat>
#include <cmath>

#include "imgui.h"
#include "ui/reader.h"

namespace broadside {
namespace {

constexpr double wheel_zoom = 1.0015;  // for each px of wheel

}  // namespace

void Reader::pointer_move(float x, float y) {
    ImGui::SetCurrentContext(context_.get());
    ImGui::GetIO().AddMousePosEvent(x * view_.scale, y * view_.scale);
    touch();
}

void Reader::pointer_leave() {
    ImGui::SetCurrentContext(context_.get());
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    touch(2);
}

void Reader::pointer_button(bool down, bool pick) {
    ImGui::SetCurrentContext(context_.get());
    if (down) timeline_view_.pick(pick);
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, down);
    touch(2);  // a press is seen in the frame after it
}

bool Reader::on_timeline(float x, float y) const {
    return document_.hand.h > 0 && document_.hand.contains(x, y + scroll_) && x >= chrome_.rail &&
           sheet_.kind == SheetKind::none && y < view_.height - chrome_.bottom;
}

/// The day under x; where time runs down, the middle of the window.
double Reader::pivot_at(float x) {
    const TimelineLayout& layout = timeline();
    return layout.field.h > 0 ? layout.day_at(x) : (layout.window.from + layout.window.to) / 2;
}

bool Reader::zoom_at(float x, float y, float factor) {
    if (!article_ || !on_timeline(x, y)) return false;
    act(action::Zoom{1.0 / static_cast<double>(factor), pivot_at(x)});
    return true;
}

bool Reader::wheel(float x, float y, float dx, float dy, bool ctrl) {
    if (!article_ || !on_timeline(x, y)) return false;
    if (ctrl) {
        act(action::Zoom{std::pow(wheel_zoom, static_cast<double>(dy)), pivot_at(x)});
        return true;
    }
    if (std::abs(dx) <= std::abs(dy)) return false;
    act(action::Pan{static_cast<double>(dx / timeline().field.w)});
    return true;
}

bool Reader::stage_key(std::string_view name) {
    const std::pair<std::string_view, Action> bindings[] = {
        {"PageDown", action::Step{1}}, {"ArrowRight", action::Step{1}},
        {" ", action::Step{1}},        {"ArrowDown", action::Step{1}},
        {"PageUp", action::Step{-1}},  {"ArrowLeft", action::Step{-1}},
        {"ArrowUp", action::Step{-1}}, {"Home", action::StepTo{0}},
        {"End", action::StepTo{99999}}};
    for (const auto& [key, action] : bindings)
        if (key == name) {
            act(action);
            return true;
        }
    return false;
}

bool Reader::key(std::string_view name) {
    if (!article_) return false;
    if (state_.presenting) return stage_key(name);
    if (name == "Escape" && asked_.kind != SheetKind::none) {
        close_sheet();
        return true;
    }
    if (name == "Escape" && !state_.selected.empty()) return act(action::Select{});
    if (name == "[" || name == "]") return step_part(name == "]" ? 1 : -1);
    if (name == "Backspace") return go_back();
    if (name == "/") {
        open_sheet({SheetKind::search, 0, {}});
        return true;
    }
    if (name == "?") {
        open_sheet({SheetKind::keys, 0, {}});
        return true;
    }
    return !article_->timeline.events.empty() && timeline_key(name);
}

bool Reader::press(std::string_view name) {
    if (!article_) return false;
    if (const auto change = setting(name)) return act(*change);
    if (press_chrome(name) || press_sheet(name) || press_timeline(name)) return true;
    const PartRef ref = find_part(*article_, name);
    if (ref.part == Part::question)
        return act(action::SetOpen{std::string(name), !state_.is_open(name)});
    if (ref.part == Part::event) {
        const bool again = state_.selected == name;
        return act(action::Select{again ? std::string() : std::string(name)});
    }
    return go_to(name);
}

bool Reader::go_to(std::string_view id) {
    if (!article_) return false;
    const PartRef ref = find_part(*article_, id);
    if (state_.presenting) {
        const auto steps = talk_steps(*article_);
        const auto at = std::find(steps.begin(), steps.end(), id);
        if (at == steps.end()) return false;
        act(action::StepTo{static_cast<std::size_t>(at - steps.begin())});
        return true;
    }
    if (ref.part == Part::question) act(action::SetOpen{std::string(id), true});
    if (ref.part == Part::event) act(action::Select{std::string(id)});
    const auto y = anchor_y(id);
    if (!y || (ref.part == Part::none && id.empty())) return false;
    act(action::SetPlace{{std::string(id), 0}});
    wanted_scroll_ = *y;
    fresh_ = std::string(id);
    fresh_motion_.start(preferences_.reduced_motion);
    wishes_.navigated = std::string(id);
    wishes_.state_changed = true;
    touch();
    return true;
}

}  // namespace broadside
