"""The server: types, compression, caching, paths, policies, live reload, ports."""

import gzip
import http.client
import os
import shutil
import socket
import tempfile
import threading
import unittest
from pathlib import Path
from typing import Optional
from unittest import mock

from preview import article, files, port, server
from preview.watch import News, Watch
from setup.problem import Problem

PAGE = b"<!doctype html><title>t</title><body>" + b"<p>hello</p>" * 100 + b"</body>"


class Served(unittest.TestCase):
    """A server for a small folder."""

    def setUp(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.dist = self.folder / "dist"
        (self.dist / "demo").mkdir(parents=True)
        (self.dist / "index.html").write_bytes(PAGE)
        (self.dist / "demo" / "index.html").write_bytes(PAGE)
        (self.dist / "broadside.wasm").write_bytes(b"\0asm" * 200)
        (self.dist / "broadside.js").write_bytes(b"export {};\n" * 100)
        (self.dist / "picture.png").write_bytes(b"png" * 200)
        (self.folder / "secret.txt").write_text("secret")
        os.symlink(self.folder / "secret.txt", self.dist / "link.txt")
        packed = self.folder / "compressed" / "broadside.wasm.br"
        packed.parent.mkdir()
        packed.write_bytes(b"as brotli")
        time_ = (self.dist / "broadside.wasm").stat().st_mtime
        os.utime(packed, (time_, time_))

    def start(self, csp: str = "", own: Optional[article.Article] = None) -> None:
        self.watch = Watch(None, building=False)
        store = files.Store(self.dist, self.folder / "compressed")
        self.server = port.listen("127.0.0.1", 0, store, self.watch, own, csp)
        thread = threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)
        self.addCleanup(self.watch.stop)

    def get(self, path: str, method: str = "GET", **headers: str) -> "tuple":
        link = http.client.HTTPConnection("127.0.0.1", self.server.server_port, timeout=5)
        self.addCleanup(link.close)
        link.putrequest(method, path, skip_accept_encoding=True)
        for name, value in headers.items():
            link.putheader(name.replace("_", "-"), value)
        link.endheaders()
        answer = link.getresponse()
        return answer, answer.read()

    def test_types(self) -> None:
        self.start()
        for path, kind in (
            ("/", "text/html; charset=utf-8"),
            ("/broadside.wasm", "application/wasm"),
            ("/broadside.js", "text/javascript; charset=utf-8"),
            ("/picture.png", "image/png"),
        ):
            answer, _ = self.get(path)
            self.assertEqual(answer.status, 200, path)
            self.assertEqual(answer.getheader("Content-Type"), kind)
            self.assertEqual(answer.getheader("X-Content-Type-Options"), "nosniff")
            self.assertIsNone(answer.getheader("Content-Security-Policy"))

    def test_compression(self) -> None:
        self.start()
        answer, body = self.get("/broadside.wasm", Accept_Encoding="gzip, deflate, br")
        self.assertEqual((answer.getheader("Content-Encoding"), body), ("br", b"as brotli"))
        self.assertIn("Accept-Encoding", answer.getheader("Vary"))
        answer, body = self.get("/broadside.js", Accept_Encoding="gzip, br")
        self.assertEqual(answer.getheader("Content-Encoding"), "gzip")
        self.assertEqual(gzip.decompress(body), b"export {};\n" * 100)
        answer, body = self.get("/broadside.js")
        self.assertIsNone(answer.getheader("Content-Encoding"))
        answer, body = self.get("/picture.png", Accept_Encoding="gzip, br")
        self.assertIsNone(answer.getheader("Content-Encoding"))

    def test_a_stale_compressed_copy_is_not_sent(self) -> None:
        self.start()
        os.utime(self.dist / "broadside.wasm", (1, 1))
        answer, _ = self.get("/broadside.wasm", Accept_Encoding="br")
        self.assertIsNone(answer.getheader("Content-Encoding"))

    def test_caching(self) -> None:
        self.start()
        answer, _ = self.get("/broadside.js", Accept_Encoding="gzip")
        self.assertEqual(answer.getheader("Cache-Control"), "no-cache")
        tag = answer.getheader("ETag")
        again, body = self.get("/broadside.js", Accept_Encoding="gzip", If_None_Match=tag)
        self.assertEqual((again.status, body), (304, b""))
        other, _ = self.get("/broadside.js", If_None_Match=tag)
        self.assertEqual(other.status, 200, "another encoding is another representation")

    def test_head(self) -> None:
        self.start()
        answer, body = self.get("/broadside.js", "HEAD")
        self.assertEqual((answer.status, body), (200, b""))
        self.assertEqual(answer.getheader("Content-Length"), "1100")

    def test_connections_are_kept(self) -> None:
        self.start()
        link = http.client.HTTPConnection("127.0.0.1", self.server.server_port, timeout=5)
        self.addCleanup(link.close)
        for path in ("/broadside.js", "/nothing", "/demo", "/"):
            link.request("GET", path)
            answer = link.getresponse()
            answer.read()
            self.assertFalse(answer.will_close, path)

    def test_paths_stay_inside_the_root(self) -> None:
        self.start()
        for path in (
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/demo/..%2f..%2fsecret.txt",
            "/link.txt",
            "//secret.txt",
            "/..%5csecret.txt",
            "/%00",
            "/nothing",
        ):
            answer, body = self.get(path)
            self.assertEqual(answer.status, 404, path)
            self.assertNotIn(b"secret\n", body)
            self.assertIn(b"There is nothing at", body)

    def test_a_path_is_shown_as_text(self) -> None:
        self.start()
        _, body = self.get("/<script>alert(1)</script>")
        self.assertNotIn(b"<script>", body)

    def test_folders(self) -> None:
        self.start()
        answer, _ = self.get("/demo")
        self.assertEqual((answer.status, answer.getheader("Location")), (301, "/demo/"))
        answer, _ = self.get("//demo")
        self.assertEqual(answer.getheader("Location"), "/demo/", "never another host")
        answer, _ = self.get("/demo/")
        self.assertEqual(answer.status, 200)

    def test_strict_policy(self) -> None:
        self.start(csp=server.STRICT)
        for path in ("/", "/broadside.js", "/nothing", "/__broadside/live.js"):
            answer, _ = self.get(path)
            policy = answer.getheader("Content-Security-Policy")
            self.assertIn("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';", policy)
            self.assertNotIn("unsafe-inline", policy)
            self.assertNotIn("'unsafe-eval'", policy)

    def test_live_reload_is_in_pages_only(self) -> None:
        self.start()
        _, page = self.get("/")
        self.assertEqual(page.count(server.LIVE_TAG), 1)
        _, read = self.get("/", Sec_Fetch_Dest="empty")
        self.assertEqual(read, PAGE, "a script that reads a page gets the file as it is")

    def test_events(self) -> None:
        self.start()
        with socket.create_connection(("127.0.0.1", self.server.server_port), 5) as link:
            link.sendall(b"GET /__broadside/events HTTP/1.1\r\nHost: x\r\n\r\n")
            stream = link.makefile("rb")
            self.assertIn(b"200", stream.readline())
            lines = iter(stream.readline, b"")
            self.assertIn(b"event: served\n", lines)
            first = next(lines)
            self.watch.news = News("another")
            with self.watch._changed:
                self.watch._changed.notify_all()
            self.assertIn(b"event: served\n", lines)
            self.assertNotEqual(first, next(lines))

    def test_other_methods(self) -> None:
        self.start()
        answer, _ = self.get("/", "POST")
        self.assertEqual(answer.status, 501)

    def test_an_authors_article(self) -> None:
        (self.folder / "my tale.json").write_text("{}")
        (self.folder / "picture.svg").write_text("<svg/>")
        self.start(own=article.Article(self.folder / "my tale.json"))
        _, page = self.get("/")
        self.assertIn(b'src="/__broadside/article/my%20tale.json"', page)
        answer, body = self.get("/__broadside/article/my%20tale.json")
        self.assertEqual((answer.status, body), (200, b"{}"))
        answer, _ = self.get("/__broadside/article/picture.svg")
        self.assertEqual(answer.status, 200)
        answer, _ = self.get("/__broadside/article/secret.txt")
        self.assertEqual(answer.status, 404, "only pictures and JSON lie beside an article")


class Ports(unittest.TestCase):
    def listen(self, number: int, host: str = "127.0.0.1") -> server.Server:
        found = port.listen(host, number, mock.Mock(), mock.Mock(), None, "")
        self.addCleanup(found.server_close)
        return found

    def test_the_next_free_one(self) -> None:
        first = self.listen(0)
        second = self.listen(first.server_port)
        self.assertGreater(second.server_port, first.server_port)
        self.assertLess(second.server_port, first.server_port + 50)

    def test_the_address_can_be_pasted(self) -> None:
        found = self.listen(0, "0.0.0.0")
        self.assertEqual(port.address(found), f"http://127.0.0.1:{found.server_port}/")

    def test_no_such_host(self) -> None:
        with self.assertRaises(Problem):
            self.listen(0, "host.invalid")


class Encodings(unittest.TestCase):
    def test_accept_encoding(self) -> None:
        for header, taken in (
            ("gzip, deflate, br, zstd", ["br", "gzip"]),
            ("gzip;q=1.0, br;q=0", ["gzip"]),
            ("*", ["br", "gzip"]),
            ("identity", []),
            ("", []),
            ("br;q=x, gzip", ["gzip"]),
        ):
            self.assertEqual(files.accepted(header), taken, header)


class OwnArticle(unittest.TestCase):
    def test_faults_are_one_line(self) -> None:
        for name in ("/nowhere/a.json", __file__):
            with self.assertRaises(Problem) as caught:
                article.Article(Path(name))
            self.assertNotIn("\n", str(caught.exception))


if __name__ == "__main__":
    unittest.main()
