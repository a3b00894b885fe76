// The vertical layout of the timeline, for narrow panels: time runs down, lanes are the sides of a
// spine.
#include <algorithm>
#include <cmath>

#include "layout/document/timeline_section.h"
#include "semantics/date_text.h"

namespace broadside::timeline_section {
namespace {

using namespace design;

/// Cards from the top down; a card's mark is level with its first line.
///
///     United States   │   China
///     ┌────────────┐  │
///     │ 7 Oct 2022 │──●  ┌────────────┐
///     │ U.S. curbs │  ●──│ Jul 2023   │
///     └────────────┘  │  └────────────┘
class Spine {
public:
    explicit Spine(Section& section)
        : s_(section),
          b_(section.b),
          in_(section.in),
          style_(section.style),
          short_(section.in.strings) {
        short_.months = short_.months_short;
        const float middle = b_.left() + b_.column() / 2;
        sides_ = b_.column() >= spine::one_sided * in_.state.reading.size;
        x_ = sides_ ? std::round(middle) : b_.left() + spine::inset;
    }

    void lay_out() {
        names();
        begin_line();
        free_[0] = free_[1] = b_.y;
        const auto shown = s_.in_window(most_cards);
        for (const std::uint32_t event : shown)
            entry(event);
        finish_line();
        s_.more();
    }

private:
    [[nodiscard]] const Event& event(std::size_t i) const { return s_.events[i]; }
    [[nodiscard]] const Lane& lane_of(const Event& e) const {
        return in_.article.timeline.lanes[e.lane];
    }

    /// The side of a lane's cards: 0 left, 1 right.
    [[nodiscard]] int side_of(std::size_t lane) const {
        if (!sides_) return 1;
        int number = 0;
        for (std::size_t i = 0; i < lane; ++i)
            number += in_.article.timeline.lanes[i].between ? 0 : 1;
        return number % 2;
    }

    void names() {
        const auto& lanes = in_.article.timeline.lanes;
        const float top = b_.y;
        float lowest = top;
        float next[2] = {top, top};
        for (std::size_t i = 0; i < lanes.size(); ++i) {
            if (lanes[i].between) continue;
            const int side = side_of(i);
            TextRun run{.text = lanes[i].label, .font = style_.ui(style_.label, weight::strong)};
            run.tone = lane_tone(i);
            const float room = !sides_     ? b_.column()
                               : side == 0 ? x_ - spine::gap - b_.left()
                                           : b_.left() + b_.column() - x_ - spine::gap;
            const float w = std::min(b_.text_width(run.text, run.font) + 1, room);
            b_.y = next[side];
            const float x = !sides_ ? b_.left() : side == 0 ? x_ - spine::gap - w : x_ + spine::gap;
            b_.runs({run}, {run.font, leading::loose}, {}, std::max(x, b_.left()), w);
            next[side] = b_.y;
            lowest = std::max(lowest, b_.y);
        }
        b_.y = lowest + spine::below_names;
    }

    void entry(std::size_t i) {
        const Event& e = event(i);
        dividers(e);
        const float y = place(i);
        const bool between = lane_of(e).between && sides_;
        if (between)
            middle_card(i);
        else
            side_card(i, y);
        last_ = static_cast<double>(e.date.first);
        if (!s_.is_chosen(i)) return;
        finish_line();  // the text has the whole width; the line continues below it
        s_.chosen_event();
        b_.skip(style_.body);
        b_.rule(b_.left(), b_.column());
        b_.skip(spine::between_cards);
        begin_line();
        free_[0] = free_[1] = mark_ = b_.y;
    }

    /// The year if it changes; the article's date before the future.
    void dividers(const Event& e) {
        const std::int32_t year = e.date.start.year;
        if (!last_ || year != year_) divider(year_text(year, in_.strings), true);
        year_ = year;
        const bool ahead = in_.article.as_of &&
                           (e.date.first > in_.article.as_of->last || e.status == Status::forecast);
        if (ahead && !told_as_of_)
            divider(fill(in_.strings.as_of, {date_text(*in_.article.as_of, in_.strings)}), false);
        told_as_of_ = told_as_of_ || ahead;
    }

    void divider(const std::string& text, bool strong) {
        const Font font = style_.ui(strong ? style_.small : style_.label,
                                    strong ? weight::strong : weight::regular);
        b_.y = std::max({free_[0], free_[1], mark_ + spine::least_step});
        const float room = sides_ ? b_.column() : b_.left() + b_.column() - x_ - spine::gap;
        const float w = std::min(b_.text_width(text, font) + 1, room);
        TextRun run{.text = text, .font = font, .tone = strong ? Tone::ink : Tone::soft};
        const float x = sides_ ? x_ - w / 2 : x_ + spine::gap;
        if (sides_)
            b_.ground({x - spine::divider_pad, b_.y, w + 2 * spine::divider_pad,
                       font.size * leading::loose});
        b_.runs({std::move(run)}, {font, leading::loose}, {}, x, w);
        b_.skip(spine::between_cards);
        free_[0] = free_[1] = mark_ = b_.y;
    }

    /// The y of the next mark: further down after a longer time, but without overlaps.
    float place(std::size_t i) const {
        const Event& e = event(i);
        const double days = last_ ? std::max(static_cast<double>(e.date.first) - *last_, 0.0) : 0.0;
        const auto gap = static_cast<float>(std::min<double>(
            spine::longest_gap, spine::doubling * std::log2(1 + days / spine::from_days)));
        const float from = std::max(mark_ + spine::least_step, mark_ + gap);
        if (lane_of(e).between && sides_) return std::max({from, free_[0], free_[1]});
        return std::max(from, free_[side_of(e.lane)] + spine::card_pad);
    }

    [[nodiscard]] std::vector<TextRun> words(std::size_t i) const {
        const Event& e = event(i);
        std::vector<TextRun> runs(2);
        runs[0].text = date_text(e.date, e.end.get(), short_) + "\n";
        runs[0].font = style_.ui(style_.label);
        runs[0].tone = lane_tone(e.lane);
        runs[1].text = e.title;
        runs[1].font = style_.ui(
            style_.small, e.importance >= mark::strong_from ? weight::strong : weight::regular);
        runs[1].font.italic = e.status == Status::forecast;
        return runs;
    }

    Box& card(std::size_t i, float x, float y, float width) {
        const Event& e = event(i);
        Box box;
        box.kind = BoxKind::card;
        box.node = {{Part::event, static_cast<std::uint32_t>(i)}, Piece::heading};
        box.on = s_.is_chosen(i);
        box.status = e.status;
        box.lane = static_cast<int>(e.lane);
        box.runs = words(i);
        box.font = box.runs.front().font;
        box.inset_x = box.inset_y = spine::card_pad;
        box.flow = flow_text(
            box.runs,
            {.max_width = width - 2 * spine::card_pad,
             .line_height = style_.small * std::max(spine::card_leading, style_.least_leading),
             .lang = in_.article.lang},
            b_.measure);
        const float high = std::max(box.flow.height + 2 * spine::card_pad, style_.target);
        box.rect = {x, y, width, high};
        b_.doc.boxes.push_back(std::move(box));
        return b_.doc.boxes.back();
    }

    void side_card(std::size_t i, float y) {
        const int side = side_of(event(i).lane);
        const float x = side == 0 ? b_.left() : x_ + spine::gap;
        const float width =
            side == 0 ? x_ - spine::gap - b_.left() : b_.left() + b_.column() - x_ - spine::gap;
        const Box& box = card(i, x, y - spine::card_pad, width);
        free_[side] = box.rect.bottom() + spine::between_cards;
        mark(i, y + style_.label * 0.5F, side == 0 ? x + width : x);
        mark_ = y;
    }

    /// Events of both sides are across the spine.
    void middle_card(std::size_t i) {
        const float y = std::max({free_[0], free_[1], mark_ + spine::least_step});
        const float width = std::min(b_.column() * spine::middle_share,
                                     spine::middle_most * in_.state.reading.size);
        const Box& box = card(i, x_ - width / 2, y, width);
        free_[0] = free_[1] = box.rect.bottom() + spine::between_cards;
        mark_ = box.rect.bottom() - spine::least_step + spine::between_cards;
    }

    /// The event's mark on the spine, joined to its card.
    void mark(std::size_t i, float y, float to) {
        Box box;
        box.kind = BoxKind::mark;
        box.status = event(i).status;
        box.lane = static_cast<int>(event(i).lane);
        box.on = event(i).importance >= mark::strong_from;
        box.rect = {std::min(x_, to), y, std::abs(to - x_), 0};
        box.inset_x = x_ - box.rect.x;
        b_.doc.boxes.push_back(std::move(box));
    }

    void begin_line() {
        top_ = b_.y;
        line_ = b_.doc.boxes.size();
        b_.ground({}).kind = BoxKind::spine;
    }

    void finish_line() {
        b_.y = std::max(free_[0], free_[1]);
        b_.doc.boxes[line_].rect = {x_, top_, 0, b_.y - top_};
    }

    Section& s_;
    DocumentBuilder& b_;
    const LayoutInput& in_;
    const TypeStyle& style_;
    Strings short_;  // with the months' short names
    bool sides_ = true, told_as_of_ = false;
    float x_ = 0, top_ = 0, mark_ = 0;
    std::size_t line_ = 0;
    float free_[2] = {0, 0};
    std::int32_t year_ = 0;
    std::optional<double> last_;  // day of the entry before
};

}  // namespace

void Section::strip() {
    plot(overview::height);
    b.skip(spine::below_overview);
}

void Section::spine() {
    Spine(*this).lay_out();
    // Drags work on all of it; its top, which is visible at once, is the focusable field.
    b.doc.hand.h = b.y - b.doc.hand.y;
    for (Box& box : b.doc.boxes)
        if (box.kind == BoxKind::plot) box.rect.h = std::min(b.doc.hand.h, spine::most_field);
}

}  // namespace broadside::timeline_section
