#include "ui/momentum.h"

#include <doctest/doctest.h>

using namespace broadside;

namespace {

/// Drags at a constant speed (fractions of the window per second) until it is averaged.
Momentum thrown(double speed) {
    Momentum m;
    for (int i = 0; i < 30; ++i)
        m.drag(speed / 60, 1.0 / 60);
    return m;
}

}  // namespace

TEST_CASE("after a drag it moves on in the same direction at the drag's speed") {
    Momentum m = thrown(1.5);
    CHECK_FALSE(m.flying());
    m.release(false);
    REQUIRE(m.flying());
    CHECK(m.advance(0.01) == doctest::Approx(0.015).epsilon(0.01));
    Momentum back = thrown(-1.5);
    back.release(false);
    CHECK(back.advance(0.01) == doctest::Approx(-0.015).epsilon(0.01));
}

TEST_CASE("it slows down and stops, after a distance in proportion to its speed") {
    const auto flown = [](double speed) {
        Momentum m = thrown(speed);
        m.release(false);
        double distance = 0;
        double before = 1e9;
        for (int i = 0; i < 600 && m.flying(); ++i) {
            const double step = m.advance(1.0 / 120);
            CHECK(step < before);
            CHECK(step > 0);
            before = step;
            distance += step;
        }
        CHECK_FALSE(m.flying());
        return distance;
    };
    const double slow = flown(1);
    CHECK(slow > 0.2);
    CHECK(slow < 0.5);
    CHECK(flown(2) == doctest::Approx(2 * slow).epsilon(0.1));
}

TEST_CASE("no inertia after holding still or a slow drag") {
    Momentum m = thrown(1.5);
    m.hold(0.5);
    m.release(false);
    CHECK_FALSE(m.flying());
    Momentum slow = thrown(0.03);
    slow.release(false);
    CHECK_FALSE(slow.flying());
}

TEST_CASE("no inertia with reduced motion, or after stop()") {
    Momentum m = thrown(1.5);
    m.release(true);
    CHECK_FALSE(m.flying());
    m = thrown(1.5);
    m.release(false);
    m.stop();
    CHECK_FALSE(m.flying());
    CHECK(m.advance(1) == 0);
}

TEST_CASE("a movement in zero time has a finite speed") {
    Momentum m;
    m.drag(0.001, 0);
    m.release(false);
    CHECK(m.advance(0) == 0);
}
