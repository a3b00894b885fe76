"""The project's folders."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build"
DIST = ROOT / "dist"
DEPS = BUILD / "deps"  # third-party sources, see sources.py
LOGS = BUILD / "logs"
STAMPS = BUILD / "stamps"
COMPRESSED = BUILD / "compressed"  # the files of dist/ as *.br
CLI = DIST / "bin" / "broadside"
