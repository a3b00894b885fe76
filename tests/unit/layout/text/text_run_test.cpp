#include "layout/text/text_run.h"

#include <doctest/doctest.h>

using namespace broadside;

TEST_CASE("lanes have six tones, which repeat") {
    CHECK(lane_tone(0) == Tone::first_lane);
    CHECK(lane_tone(5) != lane_tone(0));
    CHECK(lane_tone(6) == lane_tone(0));
    CHECK(lane_tone(13) == lane_tone(1));
}
