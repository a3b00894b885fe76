"""docs/element.md against the code: exactly its attributes, properties, events and keys."""

from __future__ import annotations

import re
import unittest

import markdown_file
from setup.paths import ROOT

DOC = markdown_file.read(ROOT / "docs/element.md")
TYPES = (ROOT / "web/broadside.d.ts").read_text(encoding="utf-8")
SIGNS = {
    "ArrowLeft": "←",
    "ArrowRight": "→",
    "ArrowUp": "↑",
    "ArrowDown": "↓",
    "-": "\N{MINUS SIGN}",
    "Escape": "Esc",
    " ": "Space",
}
SCOPES = {"panel": "panel", "timeline": "field", "on stage": "stage"}


def named(heading: str) -> set[str]:
    """The first cells of a table's rows."""
    rows = [name for name, _ in DOC.tables[heading] if name.startswith("`")]
    return {re.sub(r"\(.*\)$", "", name.strip("`")) for name in rows}


def members(declaration: str) -> set[str]:
    """The direct members of an interface or a class in the types."""
    body = re.search(rf"{declaration} [^{{]*\{{\n(.*?)^\}}", TYPES, re.MULTILINE | re.DOTALL)
    assert body is not None, declaration
    return set(re.findall(r"^  (?:readonly |get |set )?(\w+)[?(:]", body[1], re.MULTILINE))


def bound_keys() -> set[tuple[str, str]]:
    """The scope and label of each key in the table of commands."""
    source = (ROOT / "wasm/semantics/command_table.cpp").read_text(encoding="utf-8")
    found = set()
    for row in re.split(r"\n    \{(?=\.command)", source)[1:]:
        keys = re.search(r"\.keys = \{([^}]*)\}", row)
        scope = re.search(r"\.scope = KeyScope::(\w+)", row)
        for key in re.findall(r'"([^"]*)"', keys[1] if keys else ""):
            sign = SIGNS.get(key, key.upper() if len(key) == 1 else key)
            found.add((scope[1] if scope else "panel", sign))
    return found


def documented_keys() -> set[tuple[str, str]]:
    found = set()
    for keys, where in DOC.tables["Keys"]:
        if where in SCOPES:
            signs = re.split(r",? ", re.sub(r"Page (Up|Down)", r"Page\1", keys))
            found |= {(SCOPES[where], sign) for sign in signs}
    return found


class Element(unittest.TestCase):
    def test_attributes(self) -> None:
        source = (ROOT / "web/reader-element.js").read_text(encoding="utf-8")
        observed = re.search(r"observedAttributes = \[(.*?)\]", source, re.DOTALL)
        assert observed is not None
        self.assertEqual(named("Attributes"), set(re.findall(r"'([\w-]+)'", observed[1])))

    def test_custom_properties(self) -> None:
        used = {
            name
            for path in (ROOT / "web").glob("*.js")
            for name in re.findall(r"--broadside-(?!drawn|layer)[a-z-]*[a-z]", path.read_text())
        }
        self.assertEqual(named("Custom properties"), used)

    def test_members(self) -> None:
        reflected = {"src", "theme", "textSize", "loading", "view"}
        documented = named("Properties and methods") | reflected
        self.assertEqual(documented, members("class BroadsideReader"))

    def test_state(self) -> None:
        self.assertEqual(named("State"), members("interface ReaderState"))

    def test_events(self) -> None:
        self.assertEqual(named("Events"), members("interface BroadsideReaderEventMap"))

    def test_keys(self) -> None:
        self.assertGreater(len(bound_keys()), 20)
        self.assertEqual(documented_keys(), bound_keys())


if __name__ == "__main__":
    unittest.main()
