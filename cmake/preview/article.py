"""A page for the author's article, for `serve.py FILE`.

The article is served beside its pictures and translations, so that relative addresses work:
/__broadside/article/NAME.json is the article itself (imported, if it is Markdown), NAME.html the
output of `broadside html`. Of the rest of its folder only pictures and JSON are served.
"""

from __future__ import annotations

import html
import os
import subprocess
import threading
import time
from pathlib import Path
from urllib.parse import quote, unquote

from setup.paths import BUILD, CLI
from setup.problem import Problem

from . import files

PREFIX = "/__broadside/article/"
MARKDOWN = (".md", ".markdown")

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="broadside-version" content="{version}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="stylesheet" href="/__broadside/page.css">
<script type="module" src="/broadside.js"></script>
</head>
<body>
<broadside-reader src="{url}" loading="eager"></broadside-reader>
</body>
</html>
"""

STYLE = b""":root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }
html, body { margin: 0; height: 100%; }
broadside-reader { display: block; width: 100%; height: 100vh; height: 100dvh; }
"""


class Article:
    """An author's file, JSON or Markdown."""

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise Problem(f"{path}: there is no such file")
        if path.suffix.lower() not in (".json", *MARKDOWN):
            raise Problem(f"{path}: an article is a .json or a .md file")
        self.path = path.resolve()
        self._imported = BUILD / "preview" / f"{self.path.stem}.json"
        self._looking = threading.Lock()
        # The article, the requested files beside it, and the program that checks it.
        self._seen: dict[Path, str] = {self.path: "", Path(CLI): ""}
        self._begun = time.time_ns()
        self._changes = 0
        self._broken = False
        self._report = ""

    @property
    def url(self) -> str:
        return f"{PREFIX}{quote(self.path.stem)}.json"

    def page(self) -> bytes:
        """The page that shows the article."""
        version, _, _ = self.look()
        title = html.escape(self.path.name)
        return PAGE.format(title=title, version=version, url=self.url).encode()

    @property
    def version(self) -> str:
        """A token that changes when the article or one of its files is saved."""
        return f"{self._begun}.{self._changes}"

    def look(self) -> tuple[str, bool, str]:
        """The version, whether it has errors, and the output of `check`."""
        with self._looking:
            now = {path: _state(path) for path in list(self._seen)}
            if any(state != self._seen[path] for path, state in now.items()):
                self._seen.update(now)
                self._changes += 1
                code, said, complaints = _broadside("check", str(self.path))
                if code == 0 and not self._is_json:
                    code, complaints = self._import()
                self._broken = code != 0
                self._report = (complaints + said).decode(errors="replace")
                if code not in (0, 1):
                    self._seen[self.path] = ""  # the command itself did not run: try again
                    self._changes -= 1
            return self.version, self._broken, self._report

    def _import(self) -> tuple[int, bytes]:
        """Converts the Markdown to JSON; returns the exit code, and the output if it is not 0."""
        fresh = self._imported.with_suffix(".new")
        fresh.parent.mkdir(parents=True, exist_ok=True)
        code, _, complaints = _broadside("import", str(self.path), "-o", str(fresh))
        if code != 0:
            return code, complaints
        os.replace(fresh, self._imported)  # atomic, for concurrent readers
        return code, b""

    @property
    def _is_json(self) -> bool:
        return self.path.suffix.lower() == ".json"

    def json(self) -> Path | None:
        """The article as JSON; None if its Markdown cannot be imported."""
        if self._is_json:
            return self.path
        _, broken, _ = self.look()
        return None if broken else self._imported

    def html(self) -> bytes | None:
        """The article as semantic HTML; None if it has errors."""
        path = self.json()
        if path is None:
            return None
        code, page, _ = _broadside("html", str(path))
        return page if code == 0 else None

    def beside(self, name: str) -> Path | None:
        """A picture or another JSON file from the article's folder."""
        plain = unquote(name)
        if Path(plain).suffix.lower() not in {".json", *files.IMAGES} or "\0" in plain:
            return None
        path = files.locate(self.path.parent, name)
        if path and path.is_file():
            self._seen.setdefault(path, _state(path))
            return path
        if not path and ".." not in plain.split("/"):
            missing = self.path.parent / plain.lstrip("/")
            self._seen.setdefault(missing, _state(missing))  # it may be saved later
        return None


def _state(path: Path) -> str:
    """A token that changes when the file is saved."""
    try:
        stat = path.stat()
    except OSError:
        return "gone"
    return f"{stat.st_mtime_ns} {stat.st_size}"


def _broadside(*words: str) -> tuple[int, bytes, bytes]:
    """Runs the command line; returns its exit code, output and errors."""
    try:
        done = subprocess.run(
            [CLI, *words], stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except OSError as error:
        return 127, b"", f"{CLI}: {error.strerror}".encode()
    return done.returncode, done.stdout, done.stderr
