"""Packs a map of characters into the rows of wasm/model/text/fold_row.h, in few bytes.

Every reader downloads the table, so each range of characters gets the cheapest kind of row. The
costs are approximate sizes in the module after brotli.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Callable

# Kinds of rows, in the order of FoldKind.
SAME, MOVED, PAIRED, LETTERS = range(4)

LONGEST = 256  # maximum characters of a row
WIDEST_GAP = 40  # maximum unchanged characters in sequence in a row of letters
# Codes of letters; see fold_row.h.
STAYS, NOTHING, FIRST_WORD, LAST_WORD, NEXT = 0, 1, 2, 31, 127
BEYOND = 128  # range of a row's letters above its base

# Bytes.
ROW, BASE, LETTER, FOREIGN, AGAIN = 6, 2, 0.6, 0.9, 0.25


@dataclass(frozen=True)
class Row:
    first: int
    last: int
    kind: int
    value: int


@dataclass
class Table:
    """The contents of the header."""

    rows: list[Row] = field(default_factory=list)
    letters: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)


def pack(folds: Mapping[int, str], is_assigned: Callable[[int], bool]) -> Table:
    """Packs the characters of the first plane. Rows never change an assigned character that `folds`
    does not; they may cover unassigned ones."""
    points = [point for point in sorted(folds) if point <= 0xFFFF]
    return _Packer(points, folds, is_assigned).pack()


class _Packer:
    def __init__(
        self, points: list[int], folds: Mapping[int, str], is_assigned: Callable[[int], bool]
    ) -> None:
        self._points, self._folds, self._is_assigned = points, folds, is_assigned

    def pack(self) -> Table:
        table = Table()
        for kind, first, last in self._cheapest():
            if kind == LETTERS:
                row = Row(first, last, kind, len(table.letters))
                self._add_letters(table, first, last)
            else:
                to = self._folds[first]
                row = Row(first, last, kind, ord(to) if to else 0)
            table.rows.append(row)
        return table

    def _cheapest(self) -> list[tuple[int, int, int]]:
        """The rows with the lowest total cost: kind, first and last character."""
        count = len(self._points)
        costs = [0.0] + [float("inf")] * count
        rows: list[tuple[int, int, int, int]] = [(0, 0, 0, 0)] * (count + 1)
        for begin in range(count):
            for kind, end, cost in itertools.chain(self._ruled(begin), self._spelled(begin)):
                if costs[begin] + cost < costs[end]:
                    costs[end] = costs[begin] + cost
                    rows[end] = (begin, kind, self._points[begin], self._points[end - 1])
        chosen = []
        while count:
            count, *row = rows[count]
            chosen.append(tuple(row))
        return chosen[::-1]

    def _ruled(self, begin: int) -> list[tuple[int, int, float]]:
        """Rows of one rule that start at a point: kind, end, cost."""
        found = []
        first, to = self._points[begin], self._folds[self._points[begin]]
        if len(to) > 1:
            return found
        for kind in (SAME, MOVED, PAIRED):
            if (kind != SAME and not to) or (kind == PAIRED and ord(to) != first + 1):
                continue
            end = begin
            while end < len(self._points) and self._follows(kind, begin, end):
                end += 1
                found.append((kind, end, ROW))
        return found

    def _follows(self, kind: int, begin: int, at: int) -> bool:
        first, point = self._points[begin], self._points[at]
        to, wanted = self._folds[point], self._folds[first]
        if point - first >= LONGEST or len(to) != len(wanted):
            return False
        before = self._points[at - 1] if at > begin else first - 1
        between = range(before + 1, point)
        if kind == SAME:
            return to == wanted and not any(map(self._is_assigned, between))
        if ord(to) != ord(wanted) + point - first:
            return False
        return len(between) == (0 if kind == MOVED or at == begin else 1)

    def _spelled(self, begin: int) -> list[tuple[int, int, float]]:
        """Rows of letters that start at a point: kind, end, cost."""
        found = []
        cost, before, last = float(ROW + BASE), "", self._points[begin] - 1
        beyond: list[int] = []
        for at in range(begin, len(self._points)):
            point = self._points[at]
            gap, to = point - last - 1, self._folds[point]
            beyond += [ord(to)] if _is_beyond(point, to) else []
            too_far = beyond and max(beyond) - min(beyond) >= BEYOND
            if gap > WIDEST_GAP or point - self._points[begin] >= LONGEST or too_far:
                break
            cost += min(0.5 + 0.12 * gap, 2.5) if gap else 0
            cost += AGAIN if to == before and not gap else FOREIGN if not to.isascii() else LETTER
            before, last = to, point
            found.append((LETTERS, at + 1, cost))
        return found

    def _add_letters(self, table: Table, first: int, last: int) -> None:
        targets = {point: self._folds.get(point) for point in range(first, last + 1)}
        base = min((ord(to) for point, to in targets.items() if _is_beyond(point, to)), default=0)
        table.letters += [base & 0xFF, base >> 8]
        for point, to in targets.items():
            if to is None:
                code = STAYS
            elif to == "":
                code = NOTHING
            elif to.isascii() and len(to) == 1:
                code = ord(to)
            elif to == chr(point + 1):
                code = NEXT
            elif len(to) == 1:
                code = BEYOND + ord(to) - base
            else:
                code = self._word(table, to)
            table.letters.append(code)

    @staticmethod
    def _word(table: Table, word: str) -> int:
        if word not in table.words:
            table.words.append(word)
        code = FIRST_WORD + table.words.index(word)
        if code > LAST_WORD:
            raise ValueError(f"{word} exceeds the limit of {LAST_WORD - FIRST_WORD + 1} words")
        return code


def _is_beyond(point: int, to: str | None) -> bool:
    """Whether a letter is encoded as its distance from the row's base."""
    return to is not None and len(to) == 1 and not to.isascii() and to != chr(point + 1)
