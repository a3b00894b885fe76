"""Stamps, to decide whether a step must run again.

A stamp is a digest of the path, size and time of every input file of the step: it takes a few
milliseconds and starts no tool, and a removed file is a change too.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from .paths import ROOT, STAMPS

SKIPPED = {"node_modules", "__pycache__", ".git"}


def files(roots: Iterable[str], base: Path = ROOT) -> Iterator[tuple[str, os.stat_result]]:
    """Every file under the roots (files, folders or globs below `base`), with its stat."""
    for root in roots:
        for path in sorted(base.glob(root)):
            if path.is_file():
                yield str(path), path.stat()
            else:
                yield from _walk(str(path))


def _walk(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name in SKIPPED:
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path)
        else:
            try:
                yield entry.path, entry.stat()
            except OSError:
                continue


def digest(roots: Sequence[str], base: Path = ROOT) -> str:
    """A digest of the current state of everything under the roots."""
    total = hashlib.sha256()
    for path, stat in files(roots, base):
        total.update(f"{path}\0{stat.st_size}\0{stat.st_mtime_ns}\n".encode())
    return total.hexdigest()


def fresh(name: str, state: str, folder: Path = STAMPS) -> bool:
    """Whether the step last succeeded with this state."""
    try:
        return (folder / name).read_text() == state
    except OSError:
        return False


def keep(name: str, state: str, folder: Path = STAMPS) -> None:
    """Records that the step succeeded with this state."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(state)


def drop(name: str, folder: Path = STAMPS) -> None:
    """Removes a step's stamp, so that it runs again."""
    (folder / name).unlink(missing_ok=True)
