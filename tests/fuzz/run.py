#!/usr/bin/env python3
"""Runs the fuzz targets on their seeds and on mutations of them.

    python3 tests/fuzz/run.py                    each for 5 seconds
    python3 tests/fuzz/run.py --seconds 600 json this one for 10 minutes

The programs are built by `python3 tests/run.py fuzz`. Inputs that reach new code are kept in
build/fuzz/corpus/, inputs that fail in build/fuzz/found/.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = ROOT / "tests" / "fuzz"
BUILD = ROOT / "build" / "fuzz"
TARGETS = {  # with the folders of their seeds
    "json": ("tests/fuzz/seeds/json", "tests/fuzz/seeds/article", "tests/fixtures"),
    "article": ("tests/fuzz/seeds/article", "tests/fixtures"),
    "markdown": ("tests/fuzz/seeds/markdown", "tests/fixtures"),
    "dates": ("tests/fuzz/seeds/dates",),
}
LONGEST = 8192  # bytes of an input
SLOWEST = 10  # seconds for one input


def fuzz(target: str, seconds: int) -> bool:
    """Runs one target, prints the result, and returns whether nothing was found."""
    corpus, found = BUILD / "corpus" / target, BUILD / "found"
    corpus.mkdir(parents=True, exist_ok=True)
    found.mkdir(parents=True, exist_ok=True)
    words = [
        str(BUILD / "tests" / "fuzz" / f"broadside_fuzz_{target}"),
        f"-max_total_time={seconds}",
        f"-max_len={LONGEST}",
        f"-timeout={SLOWEST}",
        f"-dict={HERE / f'{target}.dict'}",
        f"-artifact_prefix={found}/{target}-",
        str(corpus),
        *(str(ROOT / folder) for folder in TARGETS[target]),
    ]
    done = subprocess.run(
        words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    text = done.stdout.decode("utf-8", errors="replace")
    runs = re.search(r"^Done (\d+) runs", text, re.MULTILINE)
    if done.returncode == 0 and runs:
        print(f"{target}: {runs[1]} inputs in {seconds} s", flush=True)
        return True
    print(f"{target}: failed (exit code {done.returncode})\n{text[-6000:]}", flush=True)
    return False


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="tests/fuzz/run.py", description="Runs the fuzz targets on seeds and mutations."
    )
    parser.add_argument("--seconds", type=int, default=5, help="for each target (default: 5)")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(TARGETS)}")
    options = parser.parse_args()
    unknown = [name for name in options.names if name not in TARGETS]
    if unknown:
        parser.error(f"no target is named {', '.join(unknown)}; there are {', '.join(TARGETS)}")
    passed = [fuzz(name, options.seconds) for name in options.names or TARGETS]
    print(f"{passed.count(True)} passed, {passed.count(False)} failed")
    return 0 if all(passed) else 1


if __name__ == "__main__":
    sys.exit(main())
