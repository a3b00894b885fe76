"""The Emscripten that compiles the reader, and its environment.

An emcc on the PATH from 3.1.6 to 6.x is used; Debian's otherwise.
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
OWN_CACHE = BUILD / "emscripten-cache"  # of system libraries, if Emscripten's is not usable


def parse_version(text: str) -> tuple[int, ...]:
    """The version in the output of `emcc --version`."""
    match = re.search(r"^emcc .*?(\d+)\.(\d+)\.(\d+)", text, re.MULTILINE)
    return tuple(map(int, match.groups())) if match else ()


def fits(version: tuple[int, ...]) -> bool:
    return version >= OLDEST and version[0] <= NEWEST_MAJOR


def present() -> bool:
    """Whether there is an emcc; raises a Problem if it cannot be used."""
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
        raise Problem(f"{emcc} --version prints no version; is its installation complete?")
    if not fits(version):
        raise Problem(
            f"{emcc} is Emscripten {'.'.join(map(str, version))}; 3.1.6 to {NEWEST_MAJOR}.x is"
            " needed. Install another, or remove this one from the PATH to use Debian's."
        )
    return True


def environment() -> dict[str, str]:
    """The environment for emcc: ours, and what Debian's package needs in addition."""
    env = dict(os.environ)
    emcc = shutil.which("emcc")
    if not emcc:
        return env
    if _is_debians(emcc):
        # Only Debian's Node.js finds Debian's acorn without it.
        paths = [env["NODE_PATH"]] if env.get("NODE_PATH") else []
        env["NODE_PATH"] = os.pathsep.join([*paths, "/usr/share/nodejs"])
    if "EM_CACHE" not in env and (OWN_CACHE.is_dir() or not _cache_serves(emcc)):
        use_own_cache(env)
    return env


def identity() -> str:
    """A token that identifies the emcc."""
    emcc = shutil.which("emcc")
    if not emcc:
        return ""
    root = DEBIAN if _is_debians(emcc) else Path(emcc).resolve().parent
    version = root / "emscripten-version.txt"
    return f"{emcc} {version.read_text().strip() if version.is_file() else ''}"


def _is_debians(emcc: str) -> bool:
    return Path(emcc).parent == Path("/usr/bin") and DEBIAN.is_dir()


def use_own_cache(env: dict[str, str]) -> None:
    """Makes emcc build its system libraries into build/."""
    OWN_CACHE.mkdir(parents=True, exist_ok=True)
    env["EM_CACHE"] = str(OWN_CACHE)
    env["EM_FROZEN_CACHE"] = ""


def _cache_serves(emcc: str) -> bool:
    """Whether emcc's cache is writable, or complete and frozen (as Debian's is)."""
    if _is_debians(emcc):
        return True
    root = Path(emcc).resolve().parent
    cache = root / "cache"
    return os.access(cache if cache.is_dir() else root, os.W_OK)
