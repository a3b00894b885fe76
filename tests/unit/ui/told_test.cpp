#include "ui/told.h"

#include <doctest/doctest.h>

#include "ui/panel_fixture.h"

using namespace broadside;

TEST_CASE("at first nothing has been reported: every version of a panel is newer") {
    const Told told;
    TestPanelSources on;
    CHECK(told.versions == on.panel.versions());  // nothing is made yet
    CHECK_FALSE(told.current);
    CHECK(told.cursor == Cursor::automatic);
    (void)on.panel.document();
    CHECK(on.panel.versions().document > told.laid_out);
    CHECK_FALSE(told.versions == on.panel.versions());
}

TEST_CASE("forgetting the layout keeps what has been reported") {
    TestPanelSources on;
    (void)on.panel.document();
    Told told;
    told.state.query = "word";
    told.current = {Part::section, 1};
    told.versions = on.panel.versions();
    told.laid_out = told.versions.document;
    told.forget_layout();
    CHECK(told.laid_out != on.panel.versions().document);  // the place is kept in the next frame
    CHECK(told.versions == on.panel.versions());
    CHECK(told.state.query == "word");
    CHECK(told.current == PartRef{Part::section, 1});
}
