"""Markdown not written for Broadside: the files of npm packages."""

import json
import tempfile
import unittest
from collections.abc import Sequence
from pathlib import Path

from program import broadside
from setup.paths import ROOT


def files() -> Sequence[Path]:
    return sorted(path for path in (ROOT / "node_modules").rglob("*.md") if path.stat().st_size)


class Foreign(unittest.TestCase):
    def test_import_and_export_round_trip(self) -> None:
        self.assertGreater(len(files()), 20, "npm's packages are not there")
        with tempfile.TemporaryDirectory() as folder:
            first, written, second = (Path(folder, name) for name in ("a.json", "a.md", "b.json"))
            for file in files():
                with self.subTest(file=str(file.relative_to(ROOT))):
                    done = broadside("import", str(file), "-o", str(first), "--format", "json")
                    self.assertEqual(done.returncode, 0, done.stderr)
                    for remark in json.loads(done.stderr):
                        self.assertEqual(remark["severity"], "warning")
                        self.assertGreater(remark["line"], 0)
                    self.assertNotIn(": error: ", broadside("check", str(first)).stdout)
                    broadside("export", str(first), "-o", str(written))
                    again = broadside("import", str(written), "-o", str(second))
                    self.assertEqual(again.returncode, 0, again.stderr)
                    self.assertEqual(json.loads(first.read_text()), json.loads(second.read_text()))


if __name__ == "__main__":
    unittest.main()
