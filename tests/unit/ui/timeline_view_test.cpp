#include "ui/timeline_view.h"

#include <doctest/doctest.h>

#include "dense_article.h"
#include "sample_article.h"
#include "ui/timeline_fixture.h"

using namespace broadside;

namespace {

/// A timeline with a pointer. Every step is a frame of a sixtieth of a second.
struct Hand {
    TimelineOnCanvas on;
    TimelineView view;
    TimelineLayout layout;
    std::vector<TimelineMove> moves;  ///< of the last step
    bool reduced = false;

    explicit Hand(Article article = sample_article()) : on(std::move(article), 900, 460) {
        layout = on.layout();
        step();
        step();
    }

    void step(int count = 1) {
        for (int i = 0; i < count; ++i) {
            on.canvas.frame([&](Painter& p) {
                view.handle(p, on.input(), layout, on.plot, 1.0F / 60, reduced);
                view.draw(p, on.input(), layout);
            });
            moves = view.moves();
        }
    }
    void move(float x, float y) {
        on.canvas.move(x, y);
        step();
    }
    void press() {
        on.canvas.button(true);
        step();
    }
    void release() {
        on.canvas.button(false);
        step();
    }
    void click(float x, float y) {
        move(x, y);
        press();
        release();
    }
    /// An empty point of the field.
    [[nodiscard]] float empty_y() const { return layout.field.bottom() - 20; }

    template <typename Action>
    [[nodiscard]] const Action* done() const {
        if (moves.size() != 1) return nullptr;
        return std::get_if<Action>(&moves.front().action);
    }
    [[nodiscard]] const EventMark& mark_of(std::size_t event) const {
        for (const EventMark& m : layout.marks)
            if (m.event == event) return m;
        FAIL("no such mark");
        return layout.marks.front();
    }
};

}  // namespace

TEST_CASE("a press on a disc or on a label selects its event") {
    Hand hand;
    const EventMark& disc = hand.mark_of(0);
    hand.click(disc.x0, disc.y);
    REQUIRE(hand.done<action::Select>());
    CHECK(hand.done<action::Select>()->id == "e1");
    for (const EventLabel& l : hand.layout.labels) {
        hand.click(l.rect.x + l.rect.w / 2, l.rect.y + l.rect.h / 2);
        REQUIRE(hand.done<action::Select>());
        CHECK(hand.done<action::Select>()->id == hand.on.article.timeline.events[l.event].id);
    }
}

TEST_CASE("the nearer of overlapping discs is pressed") {
    Article article = dense_article(2, 3, true);
    Hand hand(std::move(article));
    for (std::size_t event = 0; event < 6; ++event) {
        const EventMark& m = hand.mark_of(event);
        hand.click(m.x0, m.y);
        REQUIRE(hand.done<action::Select>());
        CHECK(hand.done<action::Select>()->id == hand.on.article.timeline.events[event].id);
    }
}

TEST_CASE("the cursor shows what a press would do") {
    Hand hand;
    hand.move(500, hand.empty_y());
    CHECK(hand.view.cursor() == Cursor::grab);
    const EventMark& disc = hand.mark_of(0);
    hand.move(disc.x0, disc.y);
    CHECK(hand.view.cursor() == Cursor::pointer);
    hand.press();
    CHECK(hand.view.cursor() == Cursor::grabbing);
    hand.release();
    hand.move(5, 5);
    CHECK(hand.view.cursor() == Cursor::automatic);
}

TEST_CASE("a drag pans, and selects nothing") {
    Hand hand;
    const float y = hand.mark_of(0).y;
    hand.move(hand.mark_of(0).x0, y);
    hand.press();
    CHECK(hand.view.held());
    hand.move(hand.mark_of(0).x0 + 90, y);
    REQUIRE(hand.done<action::Pan>());
    CHECK(hand.done<action::Pan>()->share ==
          doctest::Approx(static_cast<double>(-90 / hand.layout.field.w)));
    hand.step(30);
    hand.release();
    CHECK(hand.moves.empty());
    CHECK_FALSE(hand.view.held());
    CHECK_FALSE(hand.view.flying());
}

TEST_CASE("a press with a small movement is still a press") {
    Hand hand;
    const EventMark& disc = hand.mark_of(0);
    hand.move(disc.x0, disc.y);
    hand.press();
    hand.move(disc.x0 + 3, disc.y + 1);
    CHECK(hand.moves.empty());
    hand.release();
    CHECK(hand.done<action::Select>());
}

TEST_CASE("a drag with inertia moves on, until the next press") {
    Hand hand;
    hand.move(300, hand.empty_y());
    hand.press();
    for (int i = 1; i <= 6; ++i)
        hand.move(300 + 30 * static_cast<float>(i), hand.empty_y());
    hand.on.canvas.button(false);
    hand.on.canvas.move(500, hand.empty_y());
    hand.step(2);
    REQUIRE(hand.view.flying());
    hand.step();
    REQUIRE(hand.done<action::Pan>());
    CHECK(hand.done<action::Pan>()->share < 0);
    hand.press();
    CHECK_FALSE(hand.view.flying());
    hand.release();

    Hand calm;
    calm.reduced = true;
    calm.move(300, calm.empty_y());
    calm.press();
    for (int i = 1; i <= 6; ++i)
        calm.move(300 + 30 * static_cast<float>(i), calm.empty_y());
    calm.release();
    CHECK_FALSE(calm.view.flying());
}

TEST_CASE("a double click on an empty point zooms in there") {
    Hand hand;
    hand.click(500, hand.empty_y());
    CHECK(hand.moves.empty());
    hand.click(500, hand.empty_y());
    REQUIRE(hand.done<action::Zoom>());
    CHECK(hand.done<action::Zoom>()->factor < 1);
    CHECK(hand.done<action::Zoom>()->pivot == doctest::Approx(hand.layout.day_at(500)));
    CHECK(hand.moves.front().glide);
}

TEST_CASE("a selected range becomes the window") {
    Hand hand;
    hand.view.pick(true);
    hand.move(600, hand.empty_y());
    hand.press();
    hand.move(400, hand.empty_y());
    CHECK(hand.moves.empty());
    hand.release();
    REQUIRE(hand.done<action::SetWindow>());
    const TimelineWindow& to = hand.done<action::SetWindow>()->window;
    CHECK(to.from == doctest::Approx(hand.layout.day_at(400)));
    CHECK(to.to == doctest::Approx(hand.layout.day_at(600)));
}

TEST_CASE("the overview: a press outside the window moves it there, a drag inside moves it") {
    Hand hand;
    hand.on.state.window = TimelineWindow{19400, 19500};
    hand.layout = hand.on.layout();
    const Rect& strip = hand.layout.overview.rect;
    const float y = strip.y + strip.h / 2;
    const float far = strip.right() - 40;
    hand.move(far, y);
    hand.press();
    REQUIRE(hand.done<action::SetWindow>());
    const TimelineWindow& to = hand.done<action::SetWindow>()->window;
    CHECK((to.from + to.to) / 2 == doctest::Approx(hand.layout.overview_day(far)));
    CHECK(to.to - to.from == doctest::Approx(100));
    hand.release();

    const float inside = hand.layout.overview_x(19450);
    hand.move(inside, y);
    hand.press();
    CHECK(hand.moves.empty());
    hand.move(inside + 20, y);
    REQUIRE(hand.done<action::Pan>());
    const double days =
        static_cast<double>(20 / strip.w) * (hand.layout.whole.to - hand.layout.whole.from);
    CHECK(hand.done<action::Pan>()->share == doctest::Approx(days / 100));
}

TEST_CASE("a press on a cluster zooms to its events") {
    Hand hand(dense_article(2, 200));
    REQUIRE_FALSE(hand.layout.clusters.empty());
    const EventCluster& cluster = hand.layout.clusters.front();
    hand.click(cluster.rect.x + cluster.rect.w / 2, cluster.rect.y + cluster.rect.h / 2);
    REQUIRE(hand.done<action::SetWindow>());
    const TimelineWindow& to = hand.done<action::SetWindow>()->window;
    CHECK(to.from < cluster.span.from);
    CHECK(to.to > cluster.span.to);
    CHECK(to.to - to.from < hand.layout.window.to - hand.layout.window.from);
}

TEST_CASE("covered, it ignores input, but a drag continues") {
    Hand hand;
    const EventMark& disc = hand.mark_of(0);
    hand.view.cover(true);
    hand.click(disc.x0, disc.y);
    CHECK(hand.moves.empty());
    CHECK(hand.view.cursor() == Cursor::automatic);
    hand.view.cover(false);
    hand.move(300, hand.empty_y());
    hand.press();
    hand.view.cover(true);
    hand.move(340, hand.empty_y());
    CHECK(hand.done<action::Pan>());
}
