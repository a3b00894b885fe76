"""HTTP/1.1 for serve.py: dist/, the author's article, and live reload."""

from __future__ import annotations

import html
import json
import socket
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, urlsplit

from . import article as own
from . import files
from .watch import News, Watch

STRICT = (
    "default-src 'none'; "
    "script-src 'self' 'wasm-unsafe-eval'; "
    "style-src 'self'; "
    "img-src 'self' data:; "
    "font-src 'self'; "
    "connect-src 'self'; "
    "base-uri 'none'; "
    "form-action 'none'; "
    "frame-ancestors 'self'"
)
LIVE = Path(__file__).with_name("live.js")
LIVE_TAG = b'<script src="/__broadside/live.js" async></script>\n'
SIGN_OF_LIFE = 15.0  # seconds between comments on a quiet event stream


class Server(ThreadingHTTPServer):
    """Serves a folder with one thread per connection; open connections do not delay its end."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(
        self,
        address: tuple[str, int],
        store: files.Store,
        watch: Watch,
        article: own.Article | None = None,
        csp: str = "",
    ) -> None:
        self.address_family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
        self.store, self.watch, self.article, self.csp = store, watch, article, csp
        super().__init__(address, Handler)

    def server_bind(self) -> None:
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)  # HTTPServer's looks up a host name: slow
        self.server_address = self.socket.getsockname()
        self.server_name = str(self.server_address[0])
        self.server_port = self.server_address[1]

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exc_info()[1], (ConnectionError, TimeoutError)):
            super().handle_error(request, client_address)


class Handler(BaseHTTPRequestHandler):
    """Handles GET and HEAD."""

    protocol_version = "HTTP/1.1"
    server_version = "broadside"
    server: Server

    def version_string(self) -> str:
        return self.server_version

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if path.startswith("/__broadside/"):
            self._own(path)
        elif path == "/" and self.server.article:
            self._page(self.server.article.page())
        else:
            self._file(path)

    do_HEAD = do_GET

    def _own(self, path: str) -> None:
        """Handles the server's internal paths."""
        if path == "/__broadside/events":
            self._events()
        elif path == "/__broadside/live.js":
            self._bytes(LIVE.read_bytes(), files.TYPES[".js"])
        elif path == "/__broadside/page.css":
            self._bytes(own.STYLE, files.TYPES[".css"])
        elif path.startswith(own.PREFIX) and self.server.article:
            self._article(path, self.server.article)
        else:
            self._nothing(path)

    def _article(self, path: str, article: own.Article) -> None:
        found = article.json() if path == article.url else article.beside(path[len(own.PREFIX) :])
        if found:
            self._send(self.server.store.body(found, self._accept), files.content_type(found))
        elif path == article.url[: -len("json")] + "html":
            page = article.html()
            if page:
                self._bytes(page, files.TYPES[".html"])
            else:
                self._nothing(path)
        else:
            self._nothing(path)

    def _file(self, path: str) -> None:
        found = files.locate(self.server.store.root, path)
        if found and found.is_dir():
            if not path.endswith("/"):
                self._redirect(f"/{quote(path.strip('/'), safe='/%')}/")  # never to another host
                return
            found = found / "index.html"
        if path == "/favicon.ico" and not found:
            self._bytes(b"", files.TYPES[".ico"])  # avoids an error in the browser's console
        elif not found or not found.is_file():
            self._nothing(path)
        elif found.suffix == ".html" and self._is_navigation:
            self._page(found.read_bytes())
        else:
            self._send(self.server.store.body(found, self._accept), files.content_type(found))

    @property
    def _accept(self) -> str:
        return self.headers.get("Accept-Encoding", "")

    @property
    def _is_navigation(self) -> bool:
        """Whether the page is navigated to, rather than fetched by a script."""
        return self.headers.get("Sec-Fetch-Dest", "document") in ("document", "iframe", "frame")

    def _page(self, page: bytes, status: int = HTTPStatus.OK) -> None:
        """A page with live reload added, unless it has its own policy."""
        before, end, after = page.rpartition(b"</body>")
        if end and b'http-equiv="Content-Security-Policy"' not in page:
            page = before + LIVE_TAG + end + after
        self._bytes(page, files.TYPES[".html"], status)

    def _bytes(self, content: bytes, kind: str, status: int = HTTPStatus.OK) -> None:
        self._send(files.packed(content, self._accept), kind, status)

    def _send(self, body: files.Body, kind: str, status: int = HTTPStatus.OK) -> None:
        known = [tag.strip() for tag in self.headers.get("If-None-Match", "").split(",")]
        same = status == HTTPStatus.OK and (body.etag in known or f"W/{body.etag}" in known)
        self.send_response(HTTPStatus.NOT_MODIFIED if same else status)
        self.send_header("ETag", body.etag)
        self.send_header("Cache-Control", "no-cache")  # cache, but revalidate
        self.send_header("Vary", "Accept-Encoding, Sec-Fetch-Dest")
        self._policy()
        if not same:
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body.content)))
            if body.encoding:
                self.send_header("Content-Encoding", body.encoding)
        self.end_headers()
        if not same and self.command != "HEAD":
            self.wfile.write(body.content)

    def _policy(self) -> None:
        self.send_header("X-Content-Type-Options", "nosniff")
        if self.server.csp:
            self.send_header("Content-Security-Policy", self.server.csp)

    def _redirect(self, to: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", to)
        self.send_header("Cache-Control", "no-cache")
        self.send_header("Content-Length", "0")
        self._policy()
        self.end_headers()

    def _nothing(self, path: str) -> None:
        page = (
            '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Not found</title>\n'
            f"<h1>Not found</h1>\n<p>There is nothing at <code>{html.escape(path)}</code>.</p>\n"
            '<p><a href="/">The first page</a></p>\n</html>\n'
        )
        self._bytes(page.encode(), files.TYPES[".html"], HTTPStatus.NOT_FOUND)

    def _events(self) -> None:
        """Server-sent events: new versions and errors."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self._policy()
        self.end_headers()
        if self.command == "HEAD":
            return
        watch = self.server.watch
        known = News()
        self.wfile.write(b"retry: 500\n\n")
        while not watch.stopped:
            now = watch.later(known, SIGN_OF_LIFE)
            if now.version != known.version:
                self._event("served", now.version)
            if now.fault != known.fault:
                self._event("fault", json.dumps(now.fault))
            if (now.article, now.report) != (known.article, known.report):
                told = {"version": now.article, "broken": now.broken, "report": now.report}
                self._event("article", json.dumps(told))
            if now == known:
                self.wfile.write(b": quiet\n\n")
            known = now

    def _event(self, name: str, data: str) -> None:
        self.wfile.write(f"event: {name}\ndata: {data}\n\n".encode())

    def log_message(self, format: str, *values: object) -> None:
        """Logs nothing: errors are shown on the page and in the browser's console."""
