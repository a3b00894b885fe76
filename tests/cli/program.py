"""Runs the command line for tests: returns its output as text, or as a terminal shows it."""

from __future__ import annotations

import os
import pty
import subprocess
from collections.abc import Mapping
from pathlib import Path

from setup import build
from setup.paths import ROOT

BROADSIDE = ROOT / build.NATIVE.leaves[0]


def broadside(
    *words: str, cwd: Path | None = None, text: str | None = None
) -> subprocess.CompletedProcess[str]:
    """Runs a command; `text` is its standard input."""
    return subprocess.run(
        [str(BROADSIDE), *words],
        input=text,
        capture_output=True,
        encoding="utf-8",
        cwd=cwd,
        check=False,
    )


def on_a_terminal(*words: str, env: Mapping[str, str], feed: str = "true") -> str:
    """The terminal output of a command whose standard input is piped from the shell's `feed`."""
    leader, follower = pty.openpty()
    with subprocess.Popen(
        ["sh", "-c", f'{{ {feed}; }} | "$@"', "sh", str(BROADSIDE), *words],
        stdin=subprocess.DEVNULL,
        stdout=follower,
        stderr=follower,
        env={"PATH": os.environ["PATH"], **env},
    ):
        os.close(follower)
        shown = b""
        try:
            while piece := os.read(leader, 4096):
                shown += piece
        except OSError:  # on Linux, when the last writer has closed
            pass
    os.close(leader)
    return shown.decode("utf-8").replace("\r\n", "\n")
