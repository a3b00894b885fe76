"""Runs clang-tidy on our sources in parallel; clean results are cached.

In CI every source is checked, elsewhere only those affected by changes since the branch began: the
others were checked before.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shlex
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from setup.paths import BUILD, DEPS, ROOT
from setup.progress import Step

CLEAN = BUILD / "tidy"
CODE = ROOT / "wasm"


def check(step: Step, database: Path) -> tuple[int, list[str], int]:
    """Checks our sources in the compilation database: returns how many are clean, the findings,
    and how many were skipped."""
    everything = _prepared(database)
    entries = everything
    touched = None if os.environ.get("CI") == "true" else _changed()
    if touched is not None and ROOT / ".clang-tidy" not in touched:
        entries = [entry for entry in everything if touched & _closure(Path(entry["file"]))]
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, check=False).stdout
    base = [version, (ROOT / ".clang-tidy").read_bytes()]
    base += [stamp.read_bytes() for stamp in sorted(DEPS.glob("*/.verified"))]
    done = 0

    def one(entry: dict[str, str]) -> str | None:
        nonlocal done
        finding = _read(Path(entry["file"]), entry["command"], base)
        done += 1
        step.detail = f"{done} of {len(entries)}"
        return finding

    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        findings = [finding for finding in pool.map(one, entries) if finding is not None]
    return len(entries) - len(findings), findings, len(everything) - len(entries)


def _prepared(database: Path) -> list[dict[str, str]]:
    """The entries of our sources, without precompiled headers: those are another compiler's and
    would hide missing includes. Written to CLEAN for clang-tidy."""
    entries = [
        {**entry, "command": shlex.join(_without_precompiled(shlex.split(entry["command"])))}
        for entry in json.loads(database.read_text())
        if Path(entry["file"]).is_relative_to(CODE)
    ]
    CLEAN.mkdir(parents=True, exist_ok=True)
    (CLEAN / "compile_commands.json").write_text(json.dumps(entries))
    return entries


def _without_precompiled(words: list[str]) -> list[str]:
    kept: list[str] = []
    for word in words:
        if Path(word).name.startswith("cmake_pch.") and kept[-1] == "-include":
            kept.pop()
        elif word != "-Winvalid-pch":
            kept.append(word)
    return kept


def _changed() -> set[Path] | None:
    """The files changed since the merge base with the upstream branch, and uncommitted ones; None
    if that is unknown, as without git."""

    def git(*words: str) -> list[str] | None:
        command = ["git", "-C", str(ROOT), *words]
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False)
        except OSError:
            return None
        return [name for name in done.stdout.split("\0") if name] if done.returncode == 0 else None

    onto = ("@{upstream}", "origin/HEAD", "main", "HEAD")
    base = next(filter(None, (git("merge-base", "HEAD", name) for name in onto)), None)
    if base is None:
        return None
    names = [
        git("diff", "--name-only", "-z", base[0].strip(), "--"),
        git("ls-files", "-z", "--others", "--exclude-standard"),
    ]
    return None if None in names else {ROOT / name for part in names for name in part or ()}


def _read(path: Path, command: str, base: list[bytes]) -> str | None:
    """Checks one source; returns the findings, None if it is clean."""
    key = hashlib.sha256(command.encode())
    for part in [*base, *(file.read_bytes() for file in sorted(_closure(path)))]:
        key.update(hashlib.sha256(part).digest())
    clean = CLEAN / key.hexdigest()
    if clean.exists():
        return None
    words = ["clang-tidy", "--quiet", "-p", str(CLEAN), "--extra-arg=-Wno-unknown-warning-option"]
    done = subprocess.run([*words, str(path)], capture_output=True, text=True, check=False)
    if done.returncode == 0:
        clean.touch()
        return None
    return done.stdout.strip() or done.stderr.strip()


def _closure(path: Path) -> set[Path]:
    """A source and all of our headers that it includes, directly or indirectly."""
    found: set[Path] = set()
    open_ = [path]
    while open_:
        file = open_.pop()
        if file in found or not file.is_file():
            continue
        found.add(file)
        for name in re.findall(r'^\s*#\s*include\s+"([^"]+)"', file.read_text(), re.MULTILINE):
            open_ += [CODE / name, file.parent / name]
    return found
