"""unibreak_data.c: the tables of libunibreak, in its format, reduced to what is used.

They replace the library's linebreakdata.c, linebreakdef.c and eastasianwidthdata.c, which also have
unassigned characters, rows of letters, six languages, and widths that have no effect.
"""

from __future__ import annotations

from .database import Database
from .text import lines

# Classes that rule LB1 treats as letters by default, as are characters without a row.
LETTERS = {"AL", "AI", "SG", "XX"}

FIRST_PLANE = 0x10000


def write(data: Database) -> str:
    """The text of the C file."""
    classes = _filled(data, FIRST_PLANE)
    beyond = _runs(data)
    return f"""/* Made by cmake/unicode_tables from Unicode {data.version}. */
#include <eastasianwidthdef.h>
#include <linebreakdef.h>
#include <stddef.h>

const char lb_prop_bmp[] = {{
{lines(f"LBP_{name}" for name in classes)}}};

const struct LineBreakProperties lb_prop_supplementary[] = {{
{lines(f"{{0x{a:X}, 0x{b:X}, LBP_{name}}}" for a, b, name in beyond)}}};
const unsigned int lb_prop_supplementary_len =
    sizeof lb_prop_supplementary / sizeof lb_prop_supplementary[0];

const struct LineBreakPropertiesLang lb_prop_lang_map[] = {{{{NULL, 0, NULL}}}};

/* Wide, full-width and half-width characters, except Hangul. */
static const struct {{
    utf32_t first, last;
}} wide[] = {{
{lines(f"{{0x{a:X}, 0x{b:X}}}" for a, b in data.joined(_wide(data)))}}};

enum EastAsianWidthClass ub_get_char_eaw_class(utf32_t c) {{
    size_t from = 0, to = sizeof wide / sizeof wide[0];
    while (from < to) {{
        const size_t middle = (from + to) / 2;
        if (wide[middle].last < c)
            from = middle + 1;
        else
            to = middle;
    }}
    return from < sizeof wide / sizeof wide[0] && wide[from].first <= c ? EAW_W : EAW_N;
}}
"""


def _class(data: Database, point: int) -> str:
    name = data.line_breaks.get(point, "XX")
    return "AL" if name in LETTERS else name


def _filled(data: Database, end: int) -> list[str]:
    """The classes of the first plane; unassigned characters repeat the preceding class."""
    classes: list[str] = []
    for point in range(end):
        known = data.is_assigned(point) or not classes
        classes.append(_class(data, point) if known else classes[-1])
    return classes


def _runs(data: Database) -> list[tuple[int, int, str]]:
    """Ranges of one class outside the first plane, without letters."""
    by_class: dict[str, list[int]] = {}
    for point in sorted(data.categories):
        if point >= FIRST_PLANE:
            by_class.setdefault(_class(data, point), []).append(point)
    runs = (
        (first, last, name)
        for name, points in by_class.items()
        if name not in LETTERS
        for first, last in data.joined(points)
    )
    return sorted(runs)


def _wide(data: Database) -> list[int]:
    return [
        point
        for point in sorted(data.categories)
        if data.widths.get(point) in ("W", "F", "H") and data.scripts.get(point) != "Hangul"
    ]
