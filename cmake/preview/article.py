"""An article of one's own in a page of its own, for `serve.py FILE`.

The article is served beside its pictures and translations, so that relative addresses work:
/__broadside/article/NAME.json is the article itself (imported first, if it is Markdown), NAME.html
what `broadside html` makes of it, and the rest of its folder only pictures and JSON.
"""

from __future__ import annotations

import html
import subprocess
import threading
from pathlib import Path
from typing import Optional
from urllib.parse import quote

from setup.paths import BUILD, CLI
from setup.problem import Problem

from . import files

PREFIX = "/__broadside/article/"

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="stylesheet" href="/__broadside/page.css">
<script type="module" src="/broadside.js"></script>
</head>
<body>
{body}
</body>
</html>
"""

STYLE = b""":root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }
html, body { margin: 0; height: 100%; }
broadside-reader { display: block; width: 100%; height: 100vh; height: 100dvh; }
.message { max-width: 44rem; margin: 4rem auto; padding: 0 1.5rem; }
.message pre { white-space: pre-wrap; overflow-wrap: anywhere; }
"""


class Article:
    """A file of the reader's own, JSON or Markdown."""

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise Problem(f"{path}: there is no such file")
        if path.suffix.lower() not in (".json", ".md"):
            raise Problem(f"{path}: an article is a .json or a .md file")
        self.path = path.resolve()
        self._imported = BUILD / "preview" / f"{self.path.stem}.json"
        self._import_lock = threading.Lock()
        self._import_state = (0, 0)
        self.errors = ""

    @property
    def url(self) -> str:
        return f"{PREFIX}{quote(self.path.stem)}.json"

    def page(self) -> bytes:
        """The page that shows the article, or what is wrong with its Markdown."""
        title = html.escape(self.path.name)
        if self.json() is None:
            body = f'<div class="message"><h1>{title}</h1><pre>{html.escape(self.errors)}</pre></div>'
        else:
            body = f'<broadside-reader src="{self.url}" loading="eager"></broadside-reader>'
        return PAGE.format(title=title, body=body).encode()

    def json(self) -> Optional[Path]:
        """The article as JSON; None if its Markdown cannot be imported (see `errors`)."""
        if self.path.suffix.lower() == ".json":
            return self.path
        with self._import_lock:
            try:
                stat = self.path.stat()
            except OSError as error:
                self.errors = f"{self.path}: {error.strerror}"
                return None
            state = (stat.st_mtime_ns, stat.st_size)
            if state != self._import_state:
                self._imported.parent.mkdir(parents=True, exist_ok=True)
                self._imported.unlink(missing_ok=True)
                code, _, said = _broadside("import", str(self.path), "-o", str(self._imported))
                self.errors = said.decode(errors="replace") if code else ""
                self._import_state = state
            return None if self.errors else self._imported

    def html(self) -> Optional[bytes]:
        """The article as semantic HTML; None if it has errors."""
        path = self.json()
        if path is None:
            return None
        code, page, _ = _broadside("html", str(path))
        return page if code == 0 else None

    def beside(self, name: str) -> Optional[Path]:
        """A picture or another JSON file from the article's folder."""
        path = files.locate(self.path.parent, name)
        if path and path.is_file() and path.suffix.lower() in {".json", *files.IMAGES}:
            return path
        return None


def _broadside(*words: str) -> tuple[int, bytes, bytes]:
    """Runs the command line: exit code, output, complaints."""
    try:
        done = subprocess.run([CLI, *words], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    except OSError as error:
        return 127, b"", f"{CLI}: {error.strerror}".encode()
    return done.returncode, done.stdout, done.stderr + (done.stdout if done.returncode else b"")
