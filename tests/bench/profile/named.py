"""Builds the wasm with the names of its functions, for `npm run profile`."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "cmake"))

from setup import build, progress
from setup.problem import Problem


def main() -> int:
    try:
        build.ensure((build.NATIVE, build.NAMED, build.BUNDLER))
    except Problem as problem:
        print(f"profile: {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    finally:
        progress.stop_children()
    return 0


if __name__ == "__main__":
    sys.exit(main())
