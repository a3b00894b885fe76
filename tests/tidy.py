"""clang-tidy over our sources, two at a time; what was found clean is not read again."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from setup.paths import BUILD, DEPS, ROOT
from setup.progress import Step

CLEAN = BUILD / "tidy"
CODE = ROOT / "wasm"


def check(step: Step, database: Path) -> tuple[int, list[str]]:
    """Reads every source of ours in the compilation database: how many are clean, and findings."""
    entries = [
        entry
        for entry in json.loads(database.read_text())
        if Path(entry["file"]).is_relative_to(CODE)
    ]
    CLEAN.mkdir(parents=True, exist_ok=True)
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, check=False).stdout
    base = [version, (ROOT / ".clang-tidy").read_bytes()]
    base += [stamp.read_bytes() for stamp in sorted(DEPS.glob("*/.verified"))]
    done = 0

    def one(entry: dict[str, str]) -> str | None:
        nonlocal done
        finding = _read(Path(entry["file"]), entry.get("command", ""), database.parent, base)
        done += 1
        step.detail = f"{done} of {len(entries)}"
        return finding

    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        findings = [finding for finding in pool.map(one, entries) if finding is not None]
    return len(entries) - len(findings), findings


def _read(path: Path, command: str, folder: Path, base: list[bytes]) -> str | None:
    """Reads one source; returns what was found, None if it is clean."""
    key = hashlib.sha256(command.encode())
    for part in [*base, *(file.read_bytes() for file in sorted(_closure(path)))]:
        key.update(hashlib.sha256(part).digest())
    clean = CLEAN / key.hexdigest()
    if clean.exists():
        return None
    words = ["clang-tidy", "--quiet", "-p", str(folder), "--extra-arg=-Wno-unknown-warning-option"]
    done = subprocess.run([*words, str(path)], capture_output=True, text=True, check=False)
    if done.returncode == 0:
        clean.touch()
        return None
    return done.stdout.strip() or done.stderr.strip()


def _closure(path: Path) -> set[Path]:
    """A source and all of our headers that it includes, directly or not."""
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
