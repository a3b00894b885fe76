"""The include graph by stem: `model/text/fold` is fold.h and fold.cpp together."""

from __future__ import annotations

import re
from pathlib import Path

WASM = Path(__file__).resolve().parents[2] / "wasm"
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)

Graph = dict[str, set[str]]


def read(folder: Path = WASM) -> Graph:
    """The stems that each stem includes directly, for files in the folder."""
    files = {
        path.relative_to(folder).as_posix(): path
        for path in sorted(folder.rglob("*"))
        if path.suffix in (".h", ".cpp", ".c")
    }
    graph: Graph = {}
    for name, path in files.items():
        found = graph.setdefault(stem(name), set())
        included = filter(files.__contains__, INCLUDE.findall(path.read_text(encoding="utf-8")))
        found.update(other for other in map(stem, included) if other != stem(name))
    return graph


def stem(name: str) -> str:
    return name.rsplit(".", 1)[0]


def room(name: str) -> str:
    """`model` of `model/text/fold`."""
    return name.split("/")[0]


def sub_room(name: str) -> str:
    """`text` of `model/text/fold`; empty for files directly in the room."""
    return "/".join(name.split("/")[1:-1])


def circles(graph: Graph) -> list[list[str]]:
    """The groups of stems that include each other, directly or through others (Tarjan)."""
    order: dict[str, int] = {}
    lowest: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(name: str) -> None:
        order[name] = lowest[name] = len(order)
        stack.append(name)
        for other in sorted(graph.get(name, ())):
            if other not in order:
                visit(other)
                lowest[name] = min(lowest[name], lowest[other])
            elif other in stack:
                lowest[name] = min(lowest[name], order[other])
        if lowest[name] == order[name]:
            at = stack.index(name)
            group = sorted(stack[at:])
            del stack[at:]
            if len(group) > 1:
                found.append(group)

    for name in sorted(graph):
        if name not in order:
            visit(name)
    return sorted(found)
