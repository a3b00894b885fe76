"""fold_table.h: the rows of wasm/model/text/fold_row.h."""

from __future__ import annotations

from .database import Database
from .rows import Table
from .text import lines

KINDS = ("same", "moved", "paired", "letters")


def write(data: Database, table: Table) -> str:
    """The text of the header."""
    rows = (
        f"{{0x{row.first:04X}, {row.last - row.first}, FoldKind::{KINDS[row.kind]},"
        f" 0x{row.value:04X}}}"
        for row in table.rows
    )
    words = "\n".join(f'    "{_escaped(word)}\\0"' for word in table.words)
    first, last = _plane_14(data)
    return f"""// Made by cmake/unicode_tables from Unicode {data.version}.
#pragma once

#include "model/text/fold_row.h"

namespace broadside::fold_table {{

inline constexpr FoldRow rows[] = {{
{lines(rows)}}};

inline constexpr unsigned char letters[] = {{
{lines(map(str, table.letters))}}};

/// Zero-terminated.
inline constexpr char words[] =
{words};

/// The ignorable characters outside the rows.
inline constexpr char32_t ignorable_first = 0x{first:X}, ignorable_last = 0x{last:X};

}}  // namespace broadside::fold_table
"""


def _plane_14(data: Database) -> tuple[int, int]:
    points = data.properties["Default_Ignorable_Code_Point"]
    found = sorted(point for point in points if point >> 16 == 14)
    if found != list(range(found[0], found[-1] + 1)):
        raise ValueError("the ignorable characters of plane 14 are no longer one range")
    return found[0], found[-1]


def _escaped(word: str) -> str:
    return "".join(f"\\{byte:03o}" if byte >= 0x80 else chr(byte) for byte in word.encode())
