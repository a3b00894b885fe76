#include "ui/motion.h"

#include <doctest/doctest.h>

using namespace broadside;

TEST_CASE("before it starts, a motion has ended") {
    const Motion motion(200);
    CHECK_FALSE(motion.moving());
    CHECK(motion.value() == doctest::Approx(1));
}

TEST_CASE("a motion goes from 0 to 1 in its time, fast at first") {
    Motion motion(200);
    motion.start(false);
    CHECK(motion.moving());
    CHECK(motion.value() == doctest::Approx(0));
    float before = 0;
    float step_before = 1;
    for (int i = 0; i < 10; ++i) {
        motion.advance(0.02F);
        const float step = motion.value() - before;
        CHECK(step > 0);
        CHECK(step < step_before);
        before = motion.value();
        step_before = step;
    }
    motion.advance(0.001F);  // the rounding error
    CHECK_FALSE(motion.moving());
    CHECK(motion.value() == doctest::Approx(1));
}

TEST_CASE("a late frame ends it without overshooting") {
    Motion motion(200);
    motion.start(false);
    motion.advance(7);
    CHECK_FALSE(motion.moving());
    CHECK(motion.value() == doctest::Approx(1));
}

TEST_CASE("with reduced motion it ends at once") {
    Motion motion(200);
    motion.start(true);
    CHECK_FALSE(motion.moving());
    CHECK(motion.value() == doctest::Approx(1));
}

TEST_CASE("a motion can be stopped and started again") {
    Motion motion(200);
    motion.start(false);
    motion.advance(0.05F);
    motion.stop();
    CHECK_FALSE(motion.moving());
    motion.start(false);
    CHECK(motion.value() == doctest::Approx(0));
}
