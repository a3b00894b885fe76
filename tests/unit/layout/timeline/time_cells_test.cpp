#include "layout/timeline/time_cells.h"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace broadside;

namespace {

double length(double least) {
    const TimeCells cells(least, 0);
    return cells.edge(1) - cells.edge(0);
}

}  // namespace

TEST_CASE("a cell is the shortest power of two that is long enough") {
    CHECK(length(5) == 8);
    CHECK(length(8) == 8);
    CHECK(length(8.001) == 16);
    CHECK(length(1) == 1);
    CHECK(length(0.3) == 0.5);
}

TEST_CASE("the first cell contains the start of the window") {
    for (const double from : {-1000.5, -8.0, -0.1, 0.0, 7.9, 8.0, 20000.25}) {
        CAPTURE(from);
        const TimeCells cells(6, from);
        CHECK(cells.edge(0) <= from);
        CHECK(cells.edge(1) > from);
    }
}

TEST_CASE("cells do not move with the window") {
    const TimeCells before(5, 13);
    const TimeCells after(5, 30);
    CHECK(before.edge(0) == 8);
    CHECK(after.edge(0) == before.edge(2));
    CHECK(after.edge(5) == before.edge(7));
    CHECK(TimeCells(5, 15.9).edge(0) == before.edge(0));
}

TEST_CASE("zooming out joins cells in pairs") {
    const TimeCells fine(8, 0);
    const TimeCells coarse(9, 0);
    for (std::size_t i = 0; i < 5; ++i)
        CHECK(coarse.edge(i) == fine.edge(2 * i));
}
