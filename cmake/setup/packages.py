"""The Debian packages that Broadside needs, each with a reason, and their installation.

Existing programs are used, whatever their origin: commands are looked up by name, and only
packages without a command (fonts) by package.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from . import clang, emscripten
from .paths import LOGS
from .problem import Problem
from .progress import Step, attempt, say

OLDEST_NODE = 18
LISTS = Path("/var/lib/apt/lists")
LISTS_LAST = 24 * 3600  # seconds until apt's lists are updated before an installation


def node_version() -> int:
    """The major version of the Node.js on the PATH; 0 if there is none."""
    try:
        said = subprocess.run(
            ["node", "--version"], stdout=subprocess.PIPE, text=True, check=False
        ).stdout
    except OSError:
        return 0
    match = re.match(r"v(\d+)", said)
    return int(match.group(1)) if match else 0


def _node() -> bool:
    version = node_version()
    if 0 < version < OLDEST_NODE:
        raise Problem(
            f"Node.js {version} at {shutil.which('node')} is too old: {OLDEST_NODE} or later is"
            " needed. Install a later one, or remove this one from the PATH."
        )
    return version > 0


def _installed(package: str) -> Callable[[], bool]:
    def check() -> bool:
        if not shutil.which("dpkg-query"):
            return True  # not Debian: unknown
        command = ["dpkg-query", "-W", "-f", "${db:Status-Status}", package]
        said = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False
        )
        return said.stdout == "installed"

    return check


def _command(*names: str) -> Callable[[], bool]:
    return lambda: any(shutil.which(name) for name in names)


@dataclass(frozen=True)
class Need:
    """A requirement: the package that provides it, and the reason."""

    group: str
    package: str
    reason: str
    present: Callable[[], bool]


# fmt: off
NEEDS = (
    Need("build", "ca-certificates", "lets npm verify servers",
         lambda: Path("/etc/ssl/certs/ca-certificates.crt").exists()),
    Need("build", "cmake", "configures the C++ build", _command("cmake")),
    Need("build", "ninja-build", "runs the C++ build", _command("ninja")),
    Need("build", "g++", "compiles the command line and the unit tests",
         _command("g++", "clang++")),
    Need("build", "zlib1g-dev", "compresses the contents of one-file pages",
         lambda: Path("/usr/include/zlib.h").exists() or _installed("zlib1g-dev")()),
    Need("build", "unicode-data", "has the Unicode data for search and line breaks",
         lambda: Path("/usr/share/unicode/UnicodeData.txt").exists()
         or _installed("unicode-data")()),
    Need("build", "emscripten", "compiles the reader to WebAssembly", emscripten.present),
    Need("build", "glslang-tools", "checks the shaders", _command("glslangValidator")),
    Need("build", "nodejs", "runs Emscripten and the bundling of the JavaScript", _node),
    Need("build", "npm", "fetches the bundler (esbuild)", _command("npm")),
    Need("lint", "clang-format", "checks the format of the C++ code", _command("clang-format")),
    Need("lint", "clang-tidy", "checks the C++ code for mistakes", _command("clang-tidy")),
    Need("fuzz", "clang-14", "compiles the fuzz programs",
         lambda: bool(clang.compiler()) or _command("clang++-14")()),
    Need("fuzz", "libclang-rt-14-dev", "generates their inputs (libFuzzer)",
         lambda: bool(clang.compiler())),
    Need("browser", "chromium", "is the browser that the tests drive",
         _command("chromium", "chromium-browser", "google-chrome")),
    Need("fonts", "fonts-dejavu-core", "is the tests' font for Latin, Greek and Cyrillic",
         _installed("fonts-dejavu-core")),
    Need("fonts", "fonts-noto-core", "is the tests' font for scripts that need shaping",
         _installed("fonts-noto-core")),
    Need("fonts", "fonts-noto-cjk", "is the tests' font for Chinese, Japanese and Korean",
         _installed("fonts-noto-cjk")),
    Need("fonts", "fonts-noto-color-emoji", "is the tests' font for emoji",
         _installed("fonts-noto-color-emoji")),
    Need("browser", "tesseract-ocr", "recognizes the text drawn on the canvas",
         _command("tesseract")),
    Need("browser", "poppler-utils", "extracts the text of a printed PDF", _command("pdftotext")),
    Need("engines", "firefox-esr", "is the second engine for the tests",
         _command("firefox-esr", "firefox")),
    Need("engines", "webkit2gtk-driver", "is the third, WebKit, and its driver",
         _command("WebKitWebDriver")),
    Need("engines", "xvfb", "is a virtual screen, needed for WebGL2",
         _command("Xvfb")),
)
# fmt: on


def missing(groups: Sequence[str]) -> list[Need]:
    """The missing packages of these groups."""
    return [need for need in NEEDS if need.group in groups and not need.present()]


def ensure(groups: Sequence[str]) -> None:
    """Installs what is missing, or raises a Problem that says how to install it."""
    needs = missing(groups)
    if not needs:
        return
    width = max(len(need.package) for need in needs)
    lines = [f"  {need.package:<{width}}  {need.reason}" for need in needs]
    names = [need.package for need in needs]
    if not shutil.which("apt-get"):
        raise _cannot("there is no apt-get, so this is no Debian", lines, names)
    if os.geteuid() != 0:
        raise _cannot("not running as root", lines, names)
    say("Installing the Debian packages that are missing:")
    say("\n".join(lines))
    fault = _install(names)
    if fault:
        raise _cannot(fault, lines, names)
    still = [need.package for need in needs if not need.present()]
    if still:
        raise Problem(f"Installed, and yet not found: {', '.join(still)}. Is the PATH complete?")


def _cannot(why: str, lines: list[str], names: list[str]) -> Problem:
    return Problem(
        f"Cannot install what is missing ({why}):\n"
        + "\n".join(lines)
        + "\nInstall these as root, then start this again:\n"
        + "  apt-get update && apt-get install --no-install-recommends "
        + " ".join(names)
        + "\n(On systems other than Debian: the same programs, by their names there.)"
    )


def _install(names: list[str]) -> str:
    """Installs packages; returns apt's error, or an empty string."""
    old = _lists_are_old()
    complaint = _apt_get("update", "--error-on=any") if old else ""
    fault = _apt_get("install", "--no-install-recommends", *names)
    if fault and not old:  # recent lists may still be outdated
        complaint = _apt_get("update", "--error-on=any")
        fault = _apt_get("install", "--no-install-recommends", *names)
    return fault and (complaint or fault)


def _apt_get(verb: str, *words: str) -> str:
    """Runs apt-get; returns its error, or an empty string."""
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    options = ["-q", "-y", "-o", "DPkg::Lock::Timeout=120", "-o", "Dpkg::Use-Pty=0"]
    with Step(f"apt-get {verb}") as step:
        code, tail = attempt(
            step, ["apt-get", *options, verb, *words], LOGS / f"apt-{verb}.log", env
        )
    return _complaint(code, tail)


def _complaint(code: int, tail: list[str]) -> str:
    """The error in apt's output, if it failed."""
    errors = [line[2:].strip() for line in tail if line.startswith("E:")] or tail[-1:]
    return f"apt-get: {errors[0][:300]}" if code != 0 and errors else ""


def _lists_are_old() -> bool:
    times = [path.stat().st_mtime for path in LISTS.glob("*_Packages*")]
    return not times or time.time() - max(times) > LISTS_LAST
