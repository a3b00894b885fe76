"""Each header has unit tests, in the same folder and with the same name."""

import unittest

from setup.paths import ROOT

ROOMS = ("cli", "model/json")  # whose headers are checked
PLAIN = (  # structs without functions, and steps that only one other header calls
    "cli/markdown/imported.h",
    "cli/markdown/importer.h",
    "model/json/json_fault.h",
)


class Headers(unittest.TestCase):
    def test_every_header_has_its_test(self) -> None:
        wasm, unit = ROOT / "wasm", ROOT / "tests" / "unit"
        headers = {
            header.relative_to(wasm) for room in ROOMS for header in (wasm / room).rglob("*.h")
        }
        self.assertGreater(len(headers), 30)
        for header in sorted(headers):
            if header.as_posix() in PLAIN:
                continue
            test = unit / header.with_name(f"{header.stem}_test.cpp")
            with self.subTest(header=header.as_posix()):
                self.assertTrue(test.is_file(), f"there is no {test.relative_to(ROOT)}")
                included = f'#include "{header.as_posix()}"' in test.read_text(encoding="utf-8")
                self.assertTrue(included, "its test does not include it")

    def test_exempt_headers_exist(self) -> None:
        for name in PLAIN:
            self.assertTrue((ROOT / "wasm" / name).is_file(), name)


if __name__ == "__main__":
    unittest.main()
