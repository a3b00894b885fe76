"""Claims of the documents that code can check: third-party code, sizes, accessibility tests."""

from __future__ import annotations

import json
import re
import unittest

from setup.paths import ROOT
from setup.sources import SOURCES

README = (ROOT / "README.md").read_text(encoding="utf-8")


def spdx(licence: str) -> str:
    """A licence as written in the README."""
    return licence.strip("()").replace(" OR ", " or ").replace("Apache 2.0", "Apache-2.0")


class Claims(unittest.TestCase):
    def test_third_party_code_is_named(self) -> None:
        for source in SOURCES:
            with self.subTest(source.title):
                self.assertIn(f"{source.title} {source.version} ({spdx(source.licence)})", README)
        lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
        for name in lock[""]["devDependencies"]:
            with self.subTest(name):
                licence = spdx(lock[f"node_modules/{name}"]["license"])
                self.assertIn(f"{name} ({licence})".lower(), README.lower())

    def test_size(self) -> None:
        budgets = (ROOT / "tests/size/run.mjs").read_text(encoding="utf-8")
        allowed = sum(
            int(size.replace("_", ""))
            for size in re.findall(r"'broadside\.(?:js|wasm)': ([\d_]+)", budgets)
        )
        claimed = re.search(r"about (\d+) kB after brotli", README)
        assert claimed is not None
        self.assertAlmostEqual(int(claimed[1]), allowed / 1000, delta=8)

    def test_accessibility_is_tested(self) -> None:
        text = (ROOT / "docs/accessibility.md").read_text(encoding="utf-8")
        rows = re.findall(r"^\| [\d.].*\|(.*)\|$", text, re.MULTILINE)
        names = {name for row in rows for name in re.findall(r"`([a-z-]+)`", row)} - {"unit"}
        files = {path.name[: -len(".test.mjs")] for path in ROOT.glob("tests/browser/*.test.mjs")}
        markup = {"aria-hidden", "lang", "text-size"}
        self.assertGreater(len(names & files), 10)
        self.assertEqual(names - files - markup, set())


if __name__ == "__main__":
    unittest.main()
