"""Maps a path to a file, its type and its compressed form."""

from __future__ import annotations

import gzip
import hashlib
import os
import threading
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".ts": "text/plain; charset=utf-8",  # type declarations, shown as text
    ".json": "application/json; charset=utf-8",
    ".map": "application/json; charset=utf-8",
    ".wasm": "application/wasm",
    ".css": "text/css; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".pdf": "application/pdf",
}
IMAGES = frozenset(suffix for suffix, kind in TYPES.items() if kind.startswith("image/"))
COMPRESSIBLE = frozenset(
    suffix for suffix, kind in TYPES.items() if "charset" in kind or suffix in (".wasm", ".svg")
)


def content_type(path: Path) -> str:
    return TYPES.get(path.suffix.lower(), "application/octet-stream")


def locate(root: Path, url_path: str) -> Path | None:
    """The file or folder below `root` that a URL's path names; None if there is none."""
    name = unquote(url_path).lstrip("/")
    if "\0" in name or "\\" in name or ".." in name.split("/"):
        return None
    top = os.path.realpath(root)
    path = os.path.realpath(os.path.join(top, name))
    if path != top and not path.startswith(top + os.sep):
        return None  # a symbolic link out of the root
    return Path(path) if os.path.exists(path) else None


def accepted(header: str) -> list[str]:
    """Our encodings that an Accept-Encoding header accepts, best first."""
    weights: dict[str, float] = {}
    for part in header.lower().split(","):
        name, _, weight = part.partition(";")
        try:
            weights[name.strip()] = float(weight.partition("=")[2]) if weight else 1.0
        except ValueError:
            continue
    return [name for name in ("br", "gzip") if weights.get(name, weights.get("*", 0.0)) > 0]


@dataclass(frozen=True)
class Body:
    """The response body for a file: its bytes, their encoding (empty for none) and their ETag."""

    content: bytes
    encoding: str
    etag: str


class Store:
    """Response bodies for the files below a root; caches compressed ones."""

    def __init__(self, root: Path, compressed: Path) -> None:
        self.root = root
        self._compressed = compressed
        self._gzip: dict[tuple[str, int, int], bytes] = {}
        self._lock = threading.Lock()

    def body(self, path: Path, accept: str) -> Body:
        """The body for a file, in the best accepted encoding."""
        names = accepted(accept) if path.suffix.lower() in COMPRESSIBLE else []
        stat = path.stat()
        if "br" in names:
            packed = self._brotli(path, stat)
            if packed is not None:
                return _body(packed, "br")
        content = path.read_bytes()
        if "gzip" in names and len(content) > 256:
            key = (str(path), stat.st_mtime_ns, stat.st_size)
            with self._lock:
                if key not in self._gzip:
                    if len(self._gzip) > 256:
                        self._gzip.clear()
                    self._gzip[key] = gzip.compress(content, 6, mtime=0)
                return _body(self._gzip[key], "gzip")
        return _body(content, "")

    def _brotli(self, path: Path, stat: os.stat_result) -> bytes | None:
        """The file compressed at build time, if it has not changed since."""
        try:
            copy = self._compressed / f"{path.relative_to(os.path.realpath(self.root))}.br"
            if abs(copy.stat().st_mtime - stat.st_mtime) < 0.002:
                return copy.read_bytes()
        except (OSError, ValueError):
            pass
        return None


def packed(content: bytes, accept: str) -> Body:
    """The body for generated content."""
    if "gzip" in accepted(accept) and len(content) > 256:
        return _body(gzip.compress(content, 6, mtime=0), "gzip")
    return _body(content, "")


def _body(content: bytes, encoding: str) -> Body:
    return Body(content, encoding, f'"{hashlib.sha256(content).hexdigest()[:24]}"')
