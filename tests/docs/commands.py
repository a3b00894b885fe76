"""Checks the commands that documents show.

Cheap commands are run in a temporary folder; for those that build, serve or install, the options
and names are checked.
"""

from __future__ import annotations

import fnmatch
import json
import re
import shlex
import subprocess
from collections.abc import Sequence
from contextlib import redirect_stderr
from dataclasses import dataclass, field
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Callable

import run
import serve
from setup import build
from setup.paths import DIST, ROOT
from setup.problem import Problem

BROADSIDE = "dist/bin/broadside"
PACKAGE = re.compile(r"[a-z0-9][a-z0-9+.\-]+")


@dataclass
class Shell:
    """A folder in which a document's commands run in order, beside dist/ and content/."""

    folder: Path
    cloned: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for name in ("dist", "content"):
            (self.folder / name).symlink_to(ROOT / name)

    def has(self, path: str) -> bool:
        """Whether a file exists here or in the repository."""
        return (self.folder / path).exists() or (ROOT / path).exists()

    def fault(self, line: str) -> str:
        """Runs or checks a line; returns what is wrong with it, or an empty string."""
        for command in re.split(r" && ", line):
            words = shlex.split(command, comments=True)
            if words and words[0] == BROADSIDE:
                said = self._run(command)
            elif words:
                said = checked(words, self)
            else:
                continue
            if said:
                return f"{command.strip()}: {said}"
        return ""

    def _run(self, command: str) -> str:
        done = subprocess.run(
            ["sh", "-c", command], cwd=self.folder, capture_output=True, text=True, check=False
        )
        return done.stderr or done.stdout or "failed" if done.returncode else ""


def checked(words: Sequence[str], shell: Shell | None = None) -> str:
    """What is wrong with a command, without running it. Its files are looked for only if there is
    a shell."""
    while re.match(r"[A-Z_]+=", words[0]):
        words = words[1:]
    for start, rule in RULES.items():
        first = start.split()
        if list(words[: len(first)]) == first:
            return rule(words[len(first) :], shell)
    return "no rule in tests/docs/commands.py knows this command"


def is_known(words: Sequence[str]) -> bool:
    """Whether there is a rule for it."""
    return any(list(words[: len(start.split())]) == start.split() for start in RULES)


Rule = Callable[[Sequence[str], "Shell | None"], str]


def _broadside(words: Sequence[str], _: Shell | None) -> str:
    text = broadside_help()
    if not words or (words[0].isalpha() and not re.search(rf"^  {words[0]} ", text, re.MULTILINE)):
        return "--help has no such command"
    known = re.split(r"[\s\[\],]+", text)
    unknown = [word for word in words if re.match("-.", word) and word not in known]
    return f"--help has no {', '.join(unknown)}" if unknown else ""


@cache
def broadside_help() -> str:
    done = subprocess.run([DIST / "bin/broadside", "--help"], capture_output=True, check=True)
    return done.stdout.decode()


def _serve(words: Sequence[str], shell: Shell | None) -> str:
    complaint = StringIO()
    try:
        with redirect_stderr(complaint):
            options = serve.parse(words)
    except SystemExit:
        return complaint.getvalue()
    missing = options.file and shell and not shell.has(str(options.file))
    return f"there is no {options.file}" if missing else ""


def _tests(words: Sequence[str], _: Shell | None) -> str:
    try:
        run.chosen([word for word in words if word != "--help"])
    except Problem as problem:
        return str(problem)
    return ""


def _unittest(words: Sequence[str], shell: Shell | None) -> str:
    options = dict(zip(words[::2], words[1::2]))
    if options.keys() != {"-s", "-p"}:
        return "expected -s and -p"
    return _file([f"{options['-s']}/{options['-p']}"], shell)


@cache
def _browser_tests() -> tuple[str, ...]:
    """The browser tests' files with the string literals in them, such as test names."""
    files = (ROOT / "tests/browser").glob("*.test.mjs")
    return tuple(f"{path.name} {path.read_text(encoding='utf-8')}" for path in files)


def _browser(words: Sequence[str], _: Shell | None) -> str:
    options = ("--rooms", "--together", "--alone")
    lost = [
        word
        for word in words
        if word not in options and not any(word in test for test in _browser_tests())
    ]
    return f"no test has {', '.join(lost)} in its name" if lost else ""


def _npm(words: Sequence[str], _: Shell | None) -> str:
    scripts = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["scripts"]
    return "" if words[0] in scripts else f"package.json has no script {words[0]}"


def _cmake_build(words: Sequence[str], _: Shell | None) -> str:
    options = dict(zip(words[::2], words[1::2]))
    presets = json.loads((ROOT / "CMakePresets.json").read_text(encoding="utf-8"))["buildPresets"]
    if options.get("--preset") not in [preset["name"] for preset in presets]:
        return "there is no such preset"
    target = options.get("--target")
    lists = [ROOT / "CMakeLists.txt", *ROOT.glob("wasm/**/CMakeLists.txt")]
    lists += ROOT.glob("tests/**/CMakeLists.txt")
    made = re.compile(rf"add_(executable|library|custom_target)\(\s*{re.escape(target or '')}\s")
    known = not target or any(made.search(path.read_text(encoding="utf-8")) for path in lists)
    return "" if known else f"there is no target {target}"


def _unit(words: Sequence[str], _: Shell | None) -> str:
    names = [
        name
        for path in ROOT.glob("tests/unit/**/*.cpp")
        for name in re.findall(r'TEST_CASE\("((?:[^"\\]|\\.)*)"', path.read_text(encoding="utf-8"))
    ]
    for word in words:
        option, _, pattern = word.partition("=")
        if option != "--test-case" or not fnmatch.filter(names, pattern):
            return f"no test is named by {word}"
    return ""


def _clone(words: Sequence[str], shell: Shell | None) -> str:
    if len(words) != 2:
        return "expected an address and a folder"
    if shell:
        shell.cloned.add(words[1])
    return ""


def _cd(words: Sequence[str], shell: Shell | None) -> str:
    there = shell is None or words[0] in shell.cloned or shell.has(words[0])
    return "" if there else "there is no such folder"


def _file(words: Sequence[str], shell: Shell | None) -> str:
    lost = [word for word in words if shell and not shell.has(word)]
    return f"there is no {', '.join(lost)}" if lost else ""


def _packages(words: Sequence[str], _: Shell | None) -> str:
    wrong = [word for word in words if not word.startswith("--") and not PACKAGE.fullmatch(word)]
    return f"{', '.join(wrong)} is no package's name" if wrong else ""


def _timeout(words: Sequence[str], shell: Shell | None) -> str:
    rest = [word for word in words if not word.startswith("--")]
    return checked(rest[1:], shell) if rest[:1] and rest[0].isdecimal() else "expected seconds"


def _nothing_more(words: Sequence[str], _: Shell | None) -> str:
    return f"what is {' '.join(words)}?" if words else ""


RULES: dict[str, Rule] = {
    BROADSIDE: _broadside,
    "python3 serve.py": _serve,
    "serve.py": _serve,
    "python3 tests/run.py": _tests,
    "python3 -m unittest discover": _unittest,
    "node tests/browser/run.mjs": _browser,
    "node tests/ruff.mjs": lambda words, shell: _file(
        ["tests/ruff.mjs", *(word for word in words if word != "--write")], shell
    ),
    "node --test": _file,
    "npm run": _npm,
    "cmake --build": _cmake_build,
    build.UNIT.leaves[0]: _unit,
    "clang-format -i": _file,
    "git clone": _clone,
    "cd": _cd,
    "apt-get update": _nothing_more,
    "apt-get install": _packages,
    "pre-commit install": _nothing_more,
    "timeout": _timeout,
}
