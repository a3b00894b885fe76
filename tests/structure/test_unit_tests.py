"""Every header of these folders has a unit test file with the same name."""

from __future__ import annotations

import unittest

import includes

FOLDERS = ("model/text", "model/search", "model/time", "layout/text")
UNIT = includes.WASM.parent / "tests/unit"

# Headers with only declarations of data.
PLAIN = {"model/text/fold_row", "layout/text/text_measure"}


class UnitTests(unittest.TestCase):
    def test_each_header_has_one(self) -> None:
        headers = {
            f"{folder}/{path.stem}"
            for folder in FOLDERS
            for path in (includes.WASM / folder).glob("*.h")
        }
        tested = {
            path.relative_to(UNIT).as_posix().removesuffix("_test.cpp")
            for path in UNIT.rglob("*_test.cpp")
        }
        self.assertLessEqual(PLAIN, headers)
        self.assertEqual(headers - tested - PLAIN, set(), "headers without unit tests")


if __name__ == "__main__":
    unittest.main()
