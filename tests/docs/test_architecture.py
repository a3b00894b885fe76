"""docs/architecture.md against the code: its names exist, and includes follow its order."""

from __future__ import annotations

import re
import unittest
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import markdown_file
from setup.paths import ROOT

DOC = markdown_file.read(ROOT / "docs/architecture.md")
WASM = ROOT / "wasm"
# The folders that each folder may include.
USES = {
    "model": set(),
    "semantics": {"model"},
    "layout": {"model", "semantics"},
    "ui": {"model", "semantics", "layout"},
    "render": {"model", "semantics", "layout", "ui"},
    "browser": {"model", "semantics", "layout", "ui", "render"},
    "cli": {"model", "semantics"},
}
IMGUI = {"ui", "render", "imgui"}


@cache
def words() -> set[str]:
    """All identifiers in our sources."""
    paths = [
        path
        for folder, endings in (("wasm", ("h", "cpp", "js", "txt")), ("web", ("js", "ts", "mjs")))
        for ending in endings
        for path in sorted((ROOT / folder).rglob(f"*.{ending}"))
    ]
    text = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    return set(re.findall(r"\w+", text))


def includes(path: Path) -> list[str]:
    """The headers that a file names in quotes."""
    return re.findall(r'^#include "([^"]+)"', path.read_text(encoding="utf-8"), re.MULTILINE)


def sources() -> Iterator[tuple[str, Path]]:
    """Each of our C++ files with its folder."""
    for path in sorted(WASM.rglob("*")):
        if path.suffix in (".h", ".cpp"):
            yield path.relative_to(WASM).parts[0], path


def circles(arrows: dict[str, set[str]]) -> list[list[str]]:
    """The cycles of a graph: one for each back edge."""
    found: list[list[str]] = []
    done: set[str] = set()

    def visit(node: str, way: list[str]) -> None:
        if node in way:
            found.append([*way[way.index(node) :], node])
        elif node not in done:
            for other in sorted(arrows.get(node, ())):
                visit(other, [*way, node])
            done.add(node)

    for node in sorted(arrows):
        visit(node, [])
    return found


class Architecture(unittest.TestCase):
    def test_names_are_in_the_code(self) -> None:
        names = [
            (span.line, word)
            for span in DOC.code
            if re.fullmatch(r"[A-Za-z_:]+(\(\))?", span.text)
            for word in re.findall(r"\w+", span.text)
        ]
        self.assertGreater(len(names), 60)
        known = words() | {path.name for path in ROOT.iterdir()}
        self.assertEqual([each for each in names if each[1] not in known], [])

    def test_includes_follow_the_order(self) -> None:
        wrong = []
        for folder, path in sources():
            for name in includes(path):
                other = name.split("/")[0]
                allowed = USES.get(folder, set()) | {folder}
                if (other in USES and other not in allowed) or (
                    name.startswith("imgui") and folder not in IMGUI
                ):
                    wrong.append(f"{path.relative_to(ROOT)} includes {name}")
        self.assertEqual(wrong, [])

    def test_no_include_circles(self) -> None:
        arrows: dict[str, set[str]] = {}
        for _, path in sources():
            name = path.relative_to(WASM).as_posix()
            arrows[name] = set(includes(path))
        self.assertEqual(circles(arrows), [])

    def test_circles_are_found(self) -> None:
        self.assertEqual(circles({"a": {"b"}, "b": {"c"}, "c": {"a"}}), [["a", "b", "c", "a"]])
        self.assertEqual(circles({"a": {"b", "c"}, "b": {"c"}}), [])


if __name__ == "__main__":
    unittest.main()
