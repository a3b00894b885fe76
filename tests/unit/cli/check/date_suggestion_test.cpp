// Suggestions for dates in other notations.
#include "cli/check/date_suggestion.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

using namespace broadside;

TEST_CASE("dates in other notations have a suggestion") {
    const std::pair<const char*, const char*> known[] = {{"2025/01/20", "2025-01-20"},
                                                         {"2025-1-5", "2025-01-05"},
                                                         {"20 Jan 2025", "2025-01-20"},
                                                         {"January 20th, 2025", "2025-01-20"},
                                                         {"Jan 2025", "2025-01"},
                                                         {"sept 2025", "2025-09"},
                                                         {"20.1.2025", "2025-01-20"},
                                                         {"1.2.2025", "2025-02-01"},
                                                         {"1/20/2025", "2025-01-20"},
                                                         {"20/1/2025", "2025-01-20"},
                                                         {"2025/1", "2025-01"},
                                                         {"1/2/2025", ""},
                                                         {"2025-02-30", ""},
                                                         {"2025-13", ""},
                                                         {"the 3rd of May 2025", ""},
                                                         {"soon", ""},
                                                         {"", ""},
                                                         {"2025", ""},
                                                         {"99999999999/1/1", ""},
                                                         {"Foo 2025", ""}};
    for (const auto& [written, meant] : known)
        CHECK_MESSAGE(cli::nearest_date(written) == meant, written);
    Diagnostics found = {{Severity::error, "timeline.events.0.date", 1, 1, "\"2025/01/20\": no"},
                         {Severity::error, "sections.0.title", 1, 1, "\"2025/01/20\": no"}};
    cli::suggest_dates(found);
    CHECK(found[0].message == "\"2025/01/20\": no; did you mean \"2025-01-20\"?");
    CHECK(found[1].message == "\"2025/01/20\": no");
}
