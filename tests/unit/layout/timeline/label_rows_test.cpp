#include "layout/timeline/label_rows.h"

#include <doctest/doctest.h>

using namespace broadside;

TEST_CASE("a label occupies its columns in its row, with air on both sides") {
    LabelRows rows(400, 3);
    CHECK(rows.is_free(1, 50, 90, 45));
    rows.take(1, 50, 90, 45);
    CHECK_FALSE(rows.is_free(1, 60, 80, 60));
    CHECK_FALSE(rows.is_free(1, 20, 48, 20));
    CHECK_FALSE(rows.is_free(1, 94, 120, 98));
    CHECK(rows.is_free(1, 98, 120, 98));
    CHECK(rows.is_free(0, 60, 80, 60));  // below it
}

TEST_CASE("a stem crosses only the rows below its label") {
    LabelRows rows(400, 3);
    rows.take(1, 50, 90, 45);
    CHECK_FALSE(rows.is_free(0, 30, 70, 30));  // the stem passes through
    CHECK(rows.is_free(2, 30, 70, 30));        // the stem ends below
    CHECK_FALSE(rows.is_free(2, 60, 80, 60));  // its own stem would cross the label in row 1
}

TEST_CASE("two stems need space between them, even with labels in different rows") {
    LabelRows rows(400, 3);
    rows.take(0, 50, 90, 45);
    CHECK_FALSE(rows.is_free(2, 100, 120, 46));
    CHECK(rows.is_free(2, 100, 120, 40));
}

TEST_CASE("a stem does not touch a label beside it in its own row") {
    LabelRows rows(400, 2);
    rows.take(1, 10, 39, 5);
    CHECK_FALSE(rows.is_free(1, 46, 80, 41));
    CHECK(rows.is_free(1, 48, 80, 43));
}

TEST_CASE("a released label leaves its row and its stem's way free") {
    LabelRows rows(400, 3);
    rows.take(2, 50, 90, 45);
    CHECK(rows.crosses_stem(44, 46));
    rows.release(2, 50, 90, 45);
    CHECK_FALSE(rows.crosses_stem(0, 400));
    for (int row = 0; row < 3; ++row)
        CHECK(rows.is_free(row, 40, 90, 45));
}

TEST_CASE("labels without a stem in the way do not hinder clusters") {
    LabelRows rows(400, 2);
    rows.take(0, 50, 90, 45);
    CHECK(rows.crosses_stem(30, 60));
    CHECK_FALSE(rows.crosses_stem(55, 85));
}

TEST_CASE("a label over many columns is occupied from end to end") {
    LabelRows rows(2000, 1);
    rows.take(0, 10, 1500, 5);
    for (float x = 10; x < 1490; x += 10)
        CHECK_FALSE(rows.is_free(0, x, x + 6, x));
    CHECK(rows.is_free(0, 1510, 1600, 1510));
    rows.release(0, 10, 1500, 5);
    CHECK(rows.is_free(0, 10, 1990, 10));
}

TEST_CASE("positions outside the field count as its edges") {
    LabelRows rows(100, 1);
    rows.take(0, -80, -20, -50);
    CHECK_FALSE(rows.is_free(0, 0, 10, 30));
    CHECK(rows.is_free(0, 20, 50, 20));
    CHECK(rows.is_free(0, 5000, 5010, 5000));
}

TEST_CASE("without rows there are no stems") {
    CHECK_FALSE(LabelRows(100, 0).crosses_stem(0, 100));
    CHECK_FALSE(LabelRows(100, -2).crosses_stem(0, 100));
}
