"""Numbers in C++ that may describe the look: sizes, strokes, opacities, colours, times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Comments and literals; line feeds are kept, so that lines keep their numbers.
QUOTED = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'', re.DOTALL)
# Numbers that are not lengths: bits, indexes, sizes of arrays, and counts by their type.
COUNTED = re.compile(
    r"^\s*#.*$"
    r"|(?:>>|<<|%)=?\s*\d+"
    r"|\[\d+\]"
    r"|<[^<>;\n]*,\s*\d+>"
    r"|\b(?:std::size_t|std::u?int\d+_t|int|unsigned)(?:\s+\w+\s*=\s*|\{)\d+"
    r"|\bcase\s+\d+",
    re.MULTILINE,
)
NUMBER = re.compile(
    r"(?<![\w.])(?P<text>0[xX][\da-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)"
    r"(?P<suffix>[fFuUlL]*)(?![\w.])"
)
# Halves, doubles and the bounds of fractions are arithmetic.
PLAIN = {0.0, 0.5, 1.0, 2.0}


@dataclass(frozen=True)
class Literal:
    line: int
    text: str  # as written


def literals(source: str, whole: bool = True) -> Iterator[Literal]:
    """Numbers of a source that are not plain arithmetic. `whole`: also integers."""
    bare = QUOTED.sub(blank, source)
    bare = COUNTED.sub(blank, bare)
    for found in NUMBER.finditer(bare):
        text, suffix = found["text"], found["suffix"]
        if is_look(text, suffix, whole):
            yield Literal(bare.count("\n", 0, found.start()) + 1, text + suffix)


def blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def is_look(text: str, suffix: str, whole: bool) -> bool:
    if text[:2] in ("0x", "0X"):
        return len(text) == len("0xRRGGBB") and not suffix
    floating = not text.isdigit() or suffix in ("f", "F")
    if suffix.lower().startswith("u") or not (whole or floating):
        return False
    return float(text) not in PLAIN
