"""Every link of the documents works, and every file that they name exists."""

from __future__ import annotations

import re
import unittest
from collections.abc import Iterator
from urllib.parse import unquote

import markdown_file
from markdown_file import MarkdownFile
from setup.paths import ROOT

# Folders whose files documents name; headers are also named relative to wasm/.
FOLDERS = ("cmake", "content", "docs", "shaders", "tests", "wasm", "web", ".github")
ROOMS = ("model", "semantics", "layout", "ui", "render", "browser", "cli")
IN_PROSE = re.compile(r"[\w.\-]+(/[\w.\-]+)+/?")


def broken(document: MarkdownFile) -> Iterator[str]:
    """Broken links."""
    for link in document.links:
        address, _, anchor = link.text.partition("#")
        if re.match(r"https?:|mailto:", address):
            continue
        path = (document.path.parent / unquote(address)) if address else document.path
        if not path.exists():
            yield f"{document.name}:{link.line}: {address} is not there"
        elif anchor and path.suffix == ".md":
            target = markdown_file.read(path.resolve())
            if anchor not in target.anchors:
                yield f"{document.name}:{link.line}: {target.name} has no heading #{anchor}"


def missing(document: MarkdownFile) -> Iterator[str]:
    """Files in backticks that do not exist."""
    for word in document.code:
        if not IN_PROSE.fullmatch(word.text):
            continue
        first = word.text.split("/")[0]
        bases = [ROOT] if first in FOLDERS else [ROOT / "wasm"] if first in ROOMS else []
        if bases and not any((base / word.text).exists() for base in bases):
            yield f"{document.name}:{word.line}: {word.text} is not there"


class Links(unittest.TestCase):
    def test_links_work(self) -> None:
        documents = markdown_file.documents()
        self.assertGreater(sum(len(document.links) for document in documents), 50)
        self.assertEqual([fault for each in documents for fault in broken(each)], [])

    def test_named_files_are_there(self) -> None:
        documents = markdown_file.documents()
        self.assertEqual([fault for each in documents for fault in missing(each)], [])

    def test_what_is_broken_is_found(self) -> None:
        document = markdown_file.read(ROOT / "docs/authoring.md")
        span = markdown_file.Span
        wrong = MarkdownFile(document.path)
        wrong.links = [span("../README.md#no-such-heading", 1), span("no-such-file.md", 2)]
        wrong.links += [span("#no-such-heading", 3), span("#ids", 4)]
        wrong.code = [span("ui/no_such.h", 5), span("web/no-such.js", 6), span("his/hers", 7)]
        self.assertEqual(len(list(broken(wrong))), 3)
        self.assertEqual(len(list(missing(wrong))), 2)


if __name__ == "__main__":
    unittest.main()
