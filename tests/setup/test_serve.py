"""serve.py and tests/run.py as commands: addresses, signals, errors."""

import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Command(unittest.TestCase):
    """The scripts in a temporary tree with a small dist/."""

    def setUp(self) -> None:
        self.tree = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.tree)
        shutil.copy(ROOT / "serve.py", self.tree)
        ignored = shutil.ignore_patterns("__pycache__")
        for name in ("setup", "preview"):
            shutil.copytree(ROOT / "cmake" / name, self.tree / "cmake" / name, ignore=ignored)
        (self.tree / "dist").mkdir()
        (self.tree / "dist" / "index.html").write_text("<body>the sample</body>")
        (self.tree / "dist" / "broadside.js").write_text("export {};")

    def serve(self, *words: str) -> "tuple[subprocess.Popen, str]":
        command = [sys.executable, str(self.tree / "serve.py"), "--no-build", *words]
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=self.tree
        )
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        assert process.stdout is not None
        return process, process.stdout.readline().strip()

    def test_signals_end_it_cleanly(self) -> None:
        for number in (signal.SIGINT, signal.SIGTERM):
            process, address = self.serve()
            self.assertRegex(address, r"^http://127\.0\.0\.1:\d+/$")
            with urllib.request.urlopen(f"{address}__broadside/events", timeout=5) as stream:
                stream.readline()  # an open stream does not delay the end
                start = time.monotonic()
                process.send_signal(number)
                _, complaints = process.communicate(timeout=5)
            self.assertLess(time.monotonic() - start, 1.0)
            self.assertEqual((process.returncode, complaints), (0, ""))

    def test_a_port_in_use_is_skipped(self) -> None:
        _, first = self.serve()
        _, second = self.serve()
        self.assertNotEqual(first, second)
        for address in (first, second):
            with urllib.request.urlopen(address, timeout=5) as answer:
                self.assertIn(b"the sample", answer.read())

    def test_the_page_is_told_of_changes(self) -> None:
        _, address = self.serve()
        with urllib.request.urlopen(f"{address}__broadside/events", timeout=5) as stream:
            told = (line for line in iter(stream.readline, b"") if line.startswith(b"data:"))
            first = next(told)
            (self.tree / "dist" / "index.html").write_text("<body>another sample</body>")
            self.assertNotEqual(next(told), first)

    def fault(self, *words: str) -> "tuple[int, str]":
        done = subprocess.run(
            [sys.executable, *words], capture_output=True, text=True, cwd=self.tree, check=False
        )
        return done.returncode, done.stderr

    def test_faults_are_one_line(self) -> None:
        code, said = self.fault("serve.py", "--no-build", "nowhere.json")
        self.assertEqual((code, said), (1, "serve.py: nowhere.json: there is no such file\n"))
        (self.tree / "dist" / "broadside.js").unlink()
        code, said = self.fault("serve.py", "--no-build")
        self.assertEqual((code, said.count("\n")), (1, 1))
        code, said = self.fault(str(ROOT / "tests" / "run.py"), "no-such-suite")
        self.assertEqual((code, said.count("\n")), (1, 1))
        self.assertIn("browser", said)


if __name__ == "__main__":
    unittest.main()
