#include "ui/timeline_motion.h"

#include <doctest/doctest.h>

using namespace broadside;

namespace {

constexpr TimelineWindow from{0, 100};
constexpr TimelineWindow target{200, 220};

}  // namespace

TEST_CASE("a glide animates from the visible window to the target") {
    TimelineMotion motion;
    CHECK(motion.in_sight(target).from == 200);
    motion.moved(from, true, false);
    CHECK(motion.is_gliding());
    CHECK(motion.in_sight(target).from == doctest::Approx(0));
    CHECK(motion.in_sight(target).to == doctest::Approx(100));
    double before = 0;
    while (motion.is_gliding()) {
        motion.advance(0.02F);
        const TimelineWindow seen = motion.in_sight(target);
        CHECK(seen.from >= before);
        CHECK(seen.from <= 200);
        before = seen.from;
    }
    CHECK(motion.in_sight(target).from == 200);
    CHECK(motion.in_sight(target).to == 220);
}

TEST_CASE("without a glide, or with reduced motion, it moves at once") {
    for (const bool reduced : {false, true}) {
        TimelineMotion motion;
        motion.moved(from, reduced, reduced);
        CHECK_FALSE(motion.is_gliding());
        CHECK(motion.in_sight(target).from == 200);
    }
}

TEST_CASE("it has stopped when nothing moved it for a while, and reports that once") {
    TimelineMotion motion;
    CHECK(motion.is_resting());
    CHECK_FALSE(motion.comes_to_rest(10, false));
    motion.moved(from, false, false);
    CHECK_FALSE(motion.is_resting());
    CHECK(motion.rested(target).to == 100);        // until it stops, the previous window
    CHECK_FALSE(motion.comes_to_rest(10, false));  // the pause before the move
    CHECK_FALSE(motion.comes_to_rest(0.15F, false));
    CHECK(motion.rests_in() == doctest::Approx(51));
    CHECK_FALSE(motion.comes_to_rest(0.15F, true));  // held: the time restarts
    CHECK_FALSE(motion.comes_to_rest(0.15F, false));
    CHECK(motion.comes_to_rest(0.1F, false));
    CHECK(motion.is_resting());
    CHECK(motion.rested(target).to == 220);
    CHECK_FALSE(motion.comes_to_rest(0.1F, false));
}

TEST_CASE("a glide is movement") {
    TimelineMotion motion;
    motion.moved(from, true, false);
    CHECK_FALSE(motion.comes_to_rest(1, false));
    motion.advance(10);
    CHECK_FALSE(motion.comes_to_rest(0.1F, false));
    CHECK(motion.comes_to_rest(1, false));
}

TEST_CASE("after several moves the last stop is where the first one started") {
    TimelineMotion motion;
    motion.moved(from, false, false);
    motion.moved({50, 150}, false, false);
    CHECK(motion.rested(target).from == 0);
    motion.stop();
    CHECK(motion.is_resting());
    CHECK(motion.in_sight(target).from == 200);
}
