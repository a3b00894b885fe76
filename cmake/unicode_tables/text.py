"""Helpers to write C and C++."""

from __future__ import annotations

from collections.abc import Iterable


def lines(items: Iterable[str]) -> str:
    """Items separated by commas, in lines of at most 100 characters."""
    found, line = [], "   "
    for item in items:
        if len(line) + len(item) > 97:
            found.append(line)
            line = "   "
        line += f" {item},"
    return "".join(f"{text}\n" for text in [*found, line])
