"""Which Emscripten compiles the reader, and the environment that it needs.

Any emcc on the PATH from 3.1.6 to 6.x is used as it is; Debian's otherwise.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from .paths import BUILD
from .problem import Problem

OLDEST = (3, 1, 6)
NEWEST_MAJOR = 6
DEBIAN = Path("/usr/share/emscripten")
OWN_CACHE = BUILD / "emscripten-cache"  # of system libraries, where Emscripten's own is no use


def parse_version(text: str) -> tuple[int, ...]:
    """The version in what `emcc --version` says."""
    match = re.search(r"^emcc .*?(\d+)\.(\d+)\.(\d+)", text, re.MULTILINE)
    return tuple(map(int, match.groups())) if match else ()


def fits(version: tuple[int, ...]) -> bool:
    return version >= OLDEST and version[0] <= NEWEST_MAJOR


def present() -> bool:
    """Whether there is an emcc; raises a Problem if it is one that cannot be used."""
    emcc = shutil.which("emcc")
    if not emcc:
        return False
    said = subprocess.run(
        [emcc, "--version"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment(),
        text=True,
        check=False,
    ).stdout
    version = parse_version(said)
    if not version:
        raise Problem(f"{emcc} --version does not say a version; is its installation complete?")
    if not fits(version):
        raise Problem(
            f"{emcc} is Emscripten {'.'.join(map(str, version))}; 3.1.6 to {NEWEST_MAJOR}.x is"
            " needed. Install another, or take this one from the PATH to have Debian's."
        )
    return True


def environment() -> dict[str, str]:
    """The environment for emcc: ours, and what Debian's package needs beside it."""
    env = dict(os.environ)
    emcc = shutil.which("emcc")
    if not emcc:
        return env
    if _is_debians(emcc):
        # Debian's Node.js finds its acorn by itself, that of another vendor does not.
        paths = [env["NODE_PATH"]] if env.get("NODE_PATH") else []
        env["NODE_PATH"] = os.pathsep.join([*paths, "/usr/share/nodejs"])
    if "EM_CACHE" not in env and (OWN_CACHE.is_dir() or not _cache_serves(emcc)):
        use_own_cache(env)
    return env


def identity() -> str:
    """Which emcc there is, in a word that changes with it."""
    emcc = shutil.which("emcc")
    if not emcc:
        return ""
    root = DEBIAN if _is_debians(emcc) else Path(emcc).resolve().parent
    version = root / "emscripten-version.txt"
    return f"{emcc} {version.read_text().strip() if version.is_file() else ''}"


def _is_debians(emcc: str) -> bool:
    return Path(emcc).parent == Path("/usr/bin") and DEBIAN.is_dir()


def use_own_cache(env: dict[str, str]) -> None:
    """Has emcc build its system libraries into build/."""
    OWN_CACHE.mkdir(parents=True, exist_ok=True)
    env["EM_CACHE"] = str(OWN_CACHE)
    env["EM_FROZEN_CACHE"] = ""


def _cache_serves(emcc: str) -> bool:
    """Whether emcc's cache can be written, or comes complete and frozen (as Debian's does)."""
    if _is_debians(emcc):
        return True
    root = Path(emcc).resolve().parent
    cache = root / "cache"
    return os.access(cache if cache.is_dir() else root, os.W_OK)
