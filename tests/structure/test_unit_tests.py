"""Every header of wasm/ has a unit test file with the same name."""

from __future__ import annotations

import unittest

import includes

UNIT = includes.WASM.parent / "tests/unit"

# Headers without behaviour of their own: values, constants and interfaces, which the tests of their
# users cover. Those of browser/ need a browser: tests/browser and tests/web/abi cover them.
PLAIN = {
    "browser/host_glyphs",
    "browser/layer_json",
    "browser/records",
    "cli/markdown/imported",
    "layout/design",
    "layout/design/chrome",
    "layout/design/colour",
    "layout/design/document",
    "layout/design/gesture",
    "layout/design/motion",
    "layout/design/space",
    "layout/design/text_marks",
    "layout/design/timeline",
    "layout/design/timeline_forms",
    "layout/design/type",
    "layout/document/layout_input",
    "layout/text/text_measure",
    "layout/timeline/timeline_chart",
    "layout/timeline/timeline_fonts",
    "model/article/article",
    "model/article/part",
    "model/diagnostic",
    "model/json/json_fault",
    "model/state/command",
    "model/text/fold_row",
    "semantics/element",
    "ui/frame",
    "ui/glyph_source",
    "ui/input",
    "ui/page",
}


class UnitTests(unittest.TestCase):
    def test_each_header_has_one(self) -> None:
        headers = {
            path.relative_to(includes.WASM).with_suffix("").as_posix()
            for path in includes.WASM.rglob("*.h")
        }
        tested = {
            path.relative_to(UNIT).as_posix().removesuffix("_test.cpp")
            for path in UNIT.rglob("*_test.cpp")
        }
        self.assertEqual(headers - tested - PLAIN, set(), "headers without unit tests")
        self.assertEqual(PLAIN - headers, set(), "exceptions without a header")
        self.assertEqual(PLAIN & tested, set(), "exceptions with unit tests")


if __name__ == "__main__":
    unittest.main()
