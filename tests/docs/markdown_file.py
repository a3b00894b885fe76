"""Parses a Markdown file for tests: code, links, headings, words in backticks, tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from setup.paths import ROOT

# Folders whose Markdown is not the project's documentation.
OTHERS = {"node_modules", "build", "dist", "fixtures", "fuzz", ".git"}

FENCE = re.compile(r"( *)(`{3,})(.*)")
LINK = re.compile(r"!?\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(([^()\s]+)\)")
ROW = re.compile(r"\| *(.*?) *\|(?: *(.*?) *\|)?")


@dataclass
class Block:
    """Fenced code: its info string and its text."""

    info: list[str]
    line: int
    text: str = ""


@dataclass(frozen=True)
class Span:
    """Text on a line: the address of a link, or text in backticks."""

    text: str
    line: int


@dataclass
class MarkdownFile:
    """A parsed file. `tables` has the first two cells of each row, by the preceding heading."""

    path: Path
    blocks: list[Block] = field(default_factory=list)
    links: list[Span] = field(default_factory=list)
    code: list[Span] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    tables: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The path relative to the root."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def anchors(self) -> set[str]:
        """The anchors of the headings, as on GitHub."""
        found: set[str] = set()
        for heading in self.headings:
            slug = re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
            number = 0
            while (unique := f"{slug}-{number}" if number else slug) in found:
                number += 1
            found.add(unique)
        return found


@cache
def read(path: Path) -> MarkdownFile:
    """Reads a file."""
    file = MarkdownFile(path)
    plain: list[tuple[int, str]] = []
    fence = indent = heading = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        marks = FENCE.fullmatch(line)
        if fence:
            if line.strip() == fence:
                fence = ""
            else:
                file.blocks[-1].text += line.removeprefix(indent) + "\n"
        elif marks:
            indent, fence, info = marks.groups()
            file.blocks.append(Block(info.split(), number))
        elif line.startswith("#"):
            heading = re.sub(r"[`*]", "", line.lstrip("#")).strip()
            file.headings.append(heading)
            plain.append((number, ""))
        else:
            if (row := ROW.match(line)) and not set(line) <= set("|-: "):
                file.tables.setdefault(heading, []).append((row[1], row[2] or ""))
            plain.append((number, line))
    _read_text(file, plain)
    return file


def _read_text(file: MarkdownFile, lines: list[tuple[int, str]]) -> None:
    """Parses the lines outside code; text in backticks may continue on the next line."""
    text = "\n".join(line for _, line in lines)
    numbers = [number for number, _ in lines]

    def line_of(match: re.Match[str]) -> int:
        return numbers[text.count("\n", 0, match.start())]

    def take(match: re.Match[str]) -> str:
        file.code.append(Span(" ".join(match[2].split()), line_of(match)))
        return re.sub(r"[^\n]", " ", match[0])

    without = re.sub(r"(?<!`)(`+)(?!`)((?:[^`\n]|\n(?!\n)|(?!\1(?!`))`)+?)\1(?!`)", take, text)
    file.links += [Span(match[1], line_of(match)) for match in LINK.finditer(without)]


def documents() -> list[MarkdownFile]:
    """The project's documents."""
    return [read(path) for path in sorted(_paths(ROOT))]


def _paths(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_dir() and path.name not in OTHERS:
            yield from _paths(path)
        elif path.suffix == ".md":
            yield path
