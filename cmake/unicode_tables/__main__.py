"""The command line; see the package."""

from __future__ import annotations

import sys
from pathlib import Path

from . import __doc__ as usage
from . import database, fold_table, folding, rows, unibreak_data


def main() -> int:
    if len(sys.argv) != 3:
        print(usage, file=sys.stderr)
        return 2
    folder, out = map(Path, sys.argv[1:])
    try:
        data = database.read(folder)
    except (OSError, ValueError) as error:
        print(f"cannot use the Unicode data in {folder}: {error}", file=sys.stderr)
        return 1
    table = rows.pack(folding.folds(data), data.is_assigned)
    out.mkdir(parents=True, exist_ok=True)
    (out / "fold_table.h").write_text(fold_table.write(data, table), encoding="utf-8")
    (out / "unibreak_data.c").write_text(unibreak_data.write(data), encoding="utf-8")
    return 0


sys.exit(main())
