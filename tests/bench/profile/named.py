"""Builds the wasm with the names of its functions, for `npm run profile`."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "cmake"))

from setup import build, progress


def main() -> int:
    build.ensure((build.NATIVE, build.NAMED, build.BUNDLER))
    return 0


if __name__ == "__main__":
    sys.exit(progress.exit_code("profile", main))
