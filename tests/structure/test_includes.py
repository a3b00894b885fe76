"""Includes have no cycles: between files, between rooms and between a room's sub-rooms."""

from __future__ import annotations

import tempfile
import unittest
from pathlib import Path

import includes

# Each room may include those before it; the command line is at the level of the interface.
ROOMS = ("imgui", "model", "semantics", "layout", "ui", "render", "browser")
BESIDE = {"cli": ("model", "semantics")}

# The sub-rooms of a room, each of which may include those before it; "" is the room itself. The
# command line's files outside its sub-rooms are both below and above them.
SUB_ROOMS = {
    "model": ("", "text", "time", "article", "search", "timeline", "state", "json"),
    "layout": ("design", "", "text", "timeline", "document", "chrome"),
    "cli": ("markdown", "page", "check"),
}

# Remaining includes against that order. Remove those that no longer exist.
KNOWN = {
    ("cli/markdown/import_timeline", "cli/check/date_suggestion"),
    ("cli/page/bundle", "cli/check/report"),
    ("cli/page/html", "cli/check/report"),
}


class Includes(unittest.TestCase):
    def setUp(self) -> None:
        self.graph = includes.read()
        self.arrows = [(a, b) for a, found in sorted(self.graph.items()) for b in sorted(found)]

    def test_no_circle(self) -> None:
        self.assertEqual(includes.circles(self.graph), [], "these files include each other")

    def test_rooms_in_order(self) -> None:
        for name in self.graph:
            self.assertIn(includes.room(name), (*ROOMS, *BESIDE), "a room without a place")
        for name, other in self.arrows:
            here, there = includes.room(name), includes.room(other)
            before = BESIDE.get(here) or ROOMS[: ROOMS.index(here)]
            self.assertIn(there, (here, *before), f"{name} includes {other}")

    def test_sub_rooms_in_order(self) -> None:
        backwards = set()
        for name, other in self.arrows:
            order = SUB_ROOMS.get(includes.room(name), ())
            here, there = includes.sub_room(name), includes.sub_room(other)
            if includes.room(name) != includes.room(other) or not {here, there} <= {*order}:
                continue
            if order.index(there) > order.index(here):
                backwards.add((name, other))
        self.assertEqual(backwards - KNOWN, set(), "included against the order")
        self.assertEqual(KNOWN - backwards, set(), "gone: to be taken out of KNOWN")

    def test_sub_rooms_have_a_place(self) -> None:
        for name in self.graph:
            order = SUB_ROOMS.get(includes.room(name))
            if order and not (includes.room(name) == "cli" and not includes.sub_room(name)):
                self.assertIn(includes.sub_room(name), order, f"{name} has no place")


class Reading(unittest.TestCase):
    """Tests the check itself."""

    def graph(self, files: dict[str, str]) -> includes.Graph:
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                path = Path(folder, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            return includes.read(Path(folder))

    def test_circle_through_a_source_file(self) -> None:
        files = {
            "a/one.h": '#include "a/two.h"\n#include <vector>\n',
            "a/two.h": "",
            "a/two.cpp": '#include "a/two.h"\n# include "a/three.h"\n',
            "a/three.h": '#include "a/one.h"\n',
            "a/four.h": '#include "a/one.h"\n#include "elsewhere.h"\n',
        }
        graph = self.graph(files)
        self.assertEqual(graph["a/four"], {"a/one"})
        self.assertEqual(includes.circles(graph), [["a/one", "a/three", "a/two"]])

    def test_no_circle_is_none(self) -> None:
        graph = self.graph({"a/one.h": '#include "a/two.h"\n', "a/two.h": "", "a/one.cpp": ""})
        self.assertEqual(includes.circles(graph), [])

    def test_rooms(self) -> None:
        self.assertEqual(includes.room("model/text/fold"), "model")
        self.assertEqual(includes.sub_room("model/text/fold"), "text")
        self.assertEqual(includes.sub_room("model/ordered"), "")


if __name__ == "__main__":
    unittest.main()
