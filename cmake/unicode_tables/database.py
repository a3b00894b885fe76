"""The part of Unicode's character database that the tables need."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Database:
    """Properties by code point, for assigned ones only."""

    version: str = ""
    names: dict[int, str] = field(default_factory=dict)
    categories: dict[int, str] = field(default_factory=dict)
    # The tag ("" for canonical ones, else "wide", "compat", …) and the characters.
    decompositions: dict[int, tuple[str, list[int]]] = field(default_factory=dict)
    case_folds: dict[int, list[int]] = field(default_factory=dict)  # full folding
    scripts: dict[int, str] = field(default_factory=dict)
    widths: dict[int, str] = field(default_factory=dict)  # East Asian Width: "W", "F", …
    line_breaks: dict[int, str] = field(default_factory=dict)  # "AL", "ID", …
    blocks: dict[str, range] = field(default_factory=dict)
    properties: dict[str, set[int]] = field(default_factory=dict)
    by_name: dict[str, int] = field(default_factory=dict)

    def is_assigned(self, code_point: int) -> bool:
        return code_point in self.categories

    def has(self, code_point: int, name: str) -> bool:
        return code_point in self.properties[name]

    def joined(self, points: Iterable[int]) -> list[tuple[int, int]]:
        """Joins ascending points into ranges (first, last), across unassigned ones."""
        found: list[tuple[int, int]] = []
        for point in points:
            if found and not any(map(self.is_assigned, range(found[-1][1] + 1, point))):
                found[-1] = (found[-1][0], point)
            else:
                found.append((point, point))
        return found


def read(folder: Path) -> Database:
    """Reads the files; raises OSError or ValueError if they cannot be read."""
    data = Database()
    _unicode_data(data, folder / "UnicodeData.txt")
    for points, (kind, target, *_) in _rows(folder / "CaseFolding.txt"):
        if kind in ("C", "F"):
            data.case_folds[points[0]] = _code_points(target)
    for file, values in (
        ("Scripts.txt", data.scripts),
        ("EastAsianWidth.txt", data.widths),
        ("LineBreak.txt", data.line_breaks),
    ):
        for points, (value, *_) in _rows(folder / file):
            values.update((point, value) for point in points)
    for points, (name, *_) in _rows(folder / "Blocks.txt"):
        data.blocks[name] = points
    for file in ("PropList.txt", "DerivedCoreProperties.txt"):
        for points, (name, *_) in _rows(folder / file):
            data.properties.setdefault(name, set()).update(points)
    data.version = _version(folder / "Scripts.txt")
    return data


def _unicode_data(data: Database, path: Path) -> None:
    first = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split(";")
        point, name = int(fields[0], 16), fields[1]
        if name.endswith(", First>"):
            first = point
            continue
        points = range(first, point + 1) if name.endswith(", Last>") else range(point, point + 1)
        for each in points:
            data.categories[each] = fields[2]
        data.names[point] = name
        data.by_name[name] = point
        if fields[5]:
            tag, _, target = fields[5].rpartition("> ")
            data.decompositions[point] = (tag.lstrip("<"), _code_points(target))


def _rows(path: Path) -> Iterator[tuple[range, list[str]]]:
    """The code points and the other fields of each line."""
    for line in path.read_text(encoding="utf-8").splitlines():
        points, *fields = (part.strip() for part in line.split("#")[0].split(";"))
        if points:
            first, _, last = points.partition("..")
            yield range(int(first, 16), int(last or first, 16) + 1), fields


def _code_points(text: str) -> list[int]:
    return [int(part, 16) for part in text.split()]


def _version(path: Path) -> str:
    with path.open(encoding="utf-8") as lines:
        found = re.search(r"-(\d+\.\d+\.\d+)\.txt", lines.readline())
    if not found:
        raise ValueError(f"{path.name} contains no version")
    return found.group(1)
