"""Folds characters for search: ignores case, accents, width and typographic variants.

The rules, in this order; the result of one is folded again.

1. Any white space becomes a space.
2. Ignorable characters are removed: those that Unicode calls so, and the non-spacing marks of
   scripts that are legible without them.
3. A dash becomes "-", a quotation mark '"' or "'".
4. A letter becomes its decomposition (so do superscript and subscript digits, and full-width and
   half-width characters); or else its case folding; or else, if its name is "LATIN … WITH …", the
   letter named before WITH.

Kana with a voicing mark and Hangul are not decomposed: readers regard them as distinct letters.
"""

from __future__ import annotations

from .database import Database

# Not in Unicode's data, but usual in search: letters that are decomposed by convention, and marks
# that share a key on keyboards.
CUSTOM = {
    **{"æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ŋ": "n", "ĸ": "k", "ɵ": "o", "ʉ": "u"},
    **{"ỻ": "ll", "ỽ": "v", "ŀ": "l", "Ŀ": "l", "ŉ": "n", "ẚ": "a", "ȷ": "j"},
    **{"\N{LATIN SMALL LETTER DOTLESS I}": "i", "…": "...", "″": '"'},
    **{"〜": "~", "〰": "~", "\N{SWUNG DASH}": "~"},
    **dict.fromkeys(
        "\N{ACUTE ACCENT}\N{PRIME}\N{MODIFIER LETTER PRIME}\N{MODIFIER LETTER TURNED COMMA}"
        "\N{MODIFIER LETTER APOSTROPHE}\N{MODIFIER LETTER REVERSED COMMA}",
        "'",
    ),
    "\N{ARABIC TATWEEL}": "",  # a decorative extension of words
}

# Scripts whose non-spacing marks are accents or vowel points. Those of Indic scripts are vowels.
ACCENTED = {"Inherited", "Latin", "Greek", "Cyrillic", "Coptic", "Hebrew", "Arabic", "Syriac"}

# Of the other tags, "font" and "circle" are symbols rather than letters, "isolated" and the like
# legacy Arabic forms, "square" and "fraction" words; they would make the table 50 % larger.
TAGS = {"", "compat", "noBreak", "super", "sub", "wide", "narrow"}
WIDTHS = {"wide", "narrow", "noBreak"}
VOICED = {0x3099, 0x309A}

# Other blocks are not folded, except spaces, ignorable characters, and small letters of capitals in
# these blocks. They have all letters with case or accents of living languages, except Adlam and
# Osage.
BLOCKS = (
    "Latin-1 Supplement",
    "Latin Extended-A",
    "Latin Extended-B",
    "Latin Extended-C",
    "Latin Extended-D",
    "Latin Extended Additional",
    "IPA Extensions",
    "Spacing Modifier Letters",
    "Combining Diacritical Marks",
    "Combining Diacritical Marks Extended",
    "Combining Diacritical Marks Supplement",
    "Combining Diacritical Marks for Symbols",
    "Combining Half Marks",
    "Greek and Coptic",
    "Greek Extended",
    "Coptic",
    "Cyrillic",
    "Cyrillic Supplement",
    "Cyrillic Extended-B",
    "Glagolitic",
    "Armenian",
    "Georgian",
    "Georgian Extended",
    "Cherokee",
    "Cherokee Supplement",
    "Hebrew",
    "Arabic",
    "Arabic Extended-A",
    "Arabic Extended-B",
    "Syriac",
    "General Punctuation",
    "Superscripts and Subscripts",
    "Letterlike Symbols",
    "Number Forms",
    "Mathematical Operators",
    "Enclosed Alphanumerics",
    "CJK Symbols and Punctuation",
    "Hiragana",
    "Katakana",
    "Alphabetic Presentation Forms",
    "Small Form Variants",
    "Halfwidth and Fullwidth Forms",
)


def folds(data: Database) -> dict[int, str]:
    """The folded form of each non-ASCII character that differs from it."""
    reach = set().union(*(data.blocks[name] for name in BLOCKS))
    for capital in reach & data.case_folds.keys():
        reach.update(data.case_folds[capital])
    for name in ("White_Space", "Default_Ignorable_Code_Point"):
        reach |= {point for point in data.properties[name] if point >> 16 in (0, 14)}
    fold = Fold(data)
    changed = {}
    for point in sorted(point for point in reach if point >= 0x80):
        to = fold(point)
        if to != chr(point):
            changed[point] = to
    return changed


class Fold:
    """Folds one character by the rules above."""

    def __init__(self, data: Database) -> None:
        self._data = data
        self._custom = {ord(letter): to for letter, to in CUSTOM.items()}

    def __call__(self, point: int) -> str:
        data = self._data
        if point in self._custom:
            return self._custom[point]
        if data.has(point, "White_Space"):
            return " "
        if self._is_left_out(point):
            return ""
        if data.has(point, "Dash"):
            return "-"
        if data.has(point, "Quotation_Mark") and point not in data.decompositions:
            return "'" if point == ord("'") or "SINGLE" in data.names[point] else '"'
        parts = self._parts(point)
        return "".join(map(self, parts)) if parts != [point] else chr(point)

    def _is_left_out(self, point: int) -> bool:
        data = self._data
        return data.has(point, "Default_Ignorable_Code_Point") or (
            data.categories.get(point) in ("Mn", "Me") and data.scripts.get(point) in ACCENTED
        )

    def _parts(self, point: int) -> list[int]:
        data = self._data
        tag, parts = data.decompositions.get(point, ("", []))
        if parts and self._comes_apart(point, tag, parts):
            return parts
        if point in data.case_folds:
            return data.case_folds[point]
        name, with_, _ = data.names.get(point, "").partition(" WITH ")
        if with_ and data.scripts.get(point) == "Latin" and name in data.by_name:
            return [data.by_name[name]]
        return [point]

    def _comes_apart(self, point: int, tag: str, parts: list[int]) -> bool:
        hangul = self._data.scripts[point] == "Hangul"
        if tag not in TAGS or hangul or (parts[-1] in VOICED and not tag):
            return False
        if len(parts) > 1 and parts[0] == ord(" "):
            return False  # a spacing accent
        if tag == "compat":
            return self._data.categories[point][0] == "L"
        return tag in WIDTHS or self._data.categories[point][0] in "LNP"
