"""The Clang that has libFuzzer."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

NAMES = ("clang++", "clang++-14")  # the second is from Debian's package clang-14


def compiler() -> str:
    """The path of a Clang for C++ that can link libFuzzer; empty if there is none."""
    for name in NAMES:
        path = shutil.which(name)
        if path and _has_fuzzer(path):
            return path
    return ""


def environment() -> dict[str, str]:
    """Variables that make CMake use it."""
    path = Path(compiler())
    return {"CC": str(path.with_name(path.name.replace("clang++", "clang"))), "CXX": str(path)}


def _has_fuzzer(path: str) -> bool:
    """Whether Clang's run-time libraries, a separate package, are installed."""
    said = subprocess.run(
        [path, "-print-runtime-dir"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=False,
    ).stdout.strip()
    return bool(said) and any(Path(said).glob("libclang_rt.fuzzer*.a"))
