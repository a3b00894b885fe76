"""docs/authoring.md against the schema and the command line: every field, every example."""

import json
import re
import shutil
import tempfile
import unittest
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import markdown_file
from cli.program import broadside
from markdown_file import Block
from setup.paths import ROOT

DOC = markdown_file.read(ROOT / "docs" / "authoring.md")
SCHEMA = json.loads((ROOT / "content/schema/article.schema.json").read_text(encoding="utf-8"))


def resolved(node: dict) -> dict:
    """A part of the schema, with its $ref resolved."""
    if "$ref" in node:
        return SCHEMA["$defs"][node["$ref"].rpartition("/")[2]]
    return node


def schema_kinds() -> "dict[str, dict]":
    """The schema of each kind of object; unnamed ones by their titles."""
    kinds = {"article": SCHEMA}
    kinds.update((name, each) for name, each in SCHEMA["$defs"].items() if "properties" in each)
    for kind in list(kinds.values()):
        for each in kind["properties"].values():
            items = each.get("items", {})
            if "properties" in items:
                kinds[items["title"].lower()] = items
    return kinds


KINDS = schema_kinds()
HEADINGS = {"Article" if kind == "article" else each["title"]: kind for kind, each in KINDS.items()}


def of_kind(kind: str) -> "Iterator[tuple[Block, Any]]":
    """The JSON examples of a kind."""
    for block in DOC.blocks:
        if block.info == ["json", kind]:
            yield block, json.loads(block.text)


def table(heading: str) -> "dict[str, str]":
    """The fields of the table under a heading, and whether they are required."""
    rows = DOC.tables.get(heading, [])
    return {name[1:-1]: needed for name, needed in rows if re.fullmatch("`[^`]+`", name)}


def faults(value: object, node: dict, path: str) -> Iterator[str]:
    """Unknown and missing keys, at any depth."""
    node = resolved(node)
    if isinstance(value, dict) and "properties" in node:
        for key in node["required"]:
            if key not in value:
                yield f"{path}: {key} is missing"
        for key, inner in value.items():
            if key in node["properties"]:
                yield from faults(inner, node["properties"][key], f"{path}.{key}")
            else:
                yield f"{path}: the schema has no {key}"
    elif isinstance(value, list) and "items" in node:
        for number, inner in enumerate(value):
            yield from faults(inner, node["items"], f"{path}.{number}")


def merge(into: dict, more: dict) -> None:
    """Merges values: lists are joined without duplicates, other values replaced."""
    for key, value in more.items():
        if isinstance(value, list):
            entries = into.setdefault(key, [])
            entries += [entry for entry in value if entry not in entries]
        elif isinstance(value, dict):
            merge(into.setdefault(key, {}), value)
        else:
            into[key] = value


class Authoring(unittest.TestCase):
    PLACES: ClassVar = {  # where an example of a kind is inserted into an article
        "source": ("sources",),
        "section": ("sections",),
        "question": ("faq",),
        "lane": ("timeline", "lanes"),
        "category": ("timeline", "categories"),
        "event": ("timeline", "events"),
        "term": ("glossary",),
        "translation": ("translations",),
    }

    def setUp(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def write(self, name: str, article: dict) -> None:
        """Writes an article and, beside it, every translation that it names."""
        (self.folder / name).parent.mkdir(exist_ok=True)
        text = json.dumps(article, ensure_ascii=False, indent=1)
        (self.folder / name).write_text(text, encoding="utf-8")
        own = {"lang": article["lang"], "src": Path(name).name}
        listed = article.get("translations", [])
        for each in listed:
            others = [own, *(other for other in listed if other != each)]
            copy = {**article, "lang": each["lang"], "translations": others}
            text = json.dumps(copy, ensure_ascii=False, indent=1)
            (self.folder / name).with_name(each["src"]).write_text(text, encoding="utf-8")

    def check(self, *names: str) -> None:
        """Fails with every error of these files."""
        done = broadside("check", "--format", "json", *names, cwd=self.folder)
        said = json.loads(done.stdout)
        errors = [each for each in said if each["severity"] == "error"]
        told = [f"{each['file']}: {each['path']}: {each['message']}" for each in errors]
        self.assertEqual((told, done.returncode), ([], 0))

    def test_every_property_has_an_example(self) -> None:
        for kind, node in KINDS.items():
            shown = {key for _, example in of_kind(kind) for key in example}
            with self.subTest(kind=kind):
                self.assertEqual(sorted(node["properties"].keys() - shown), [])

    def test_examples_are_of_a_kind(self) -> None:
        for block in DOC.blocks:
            if block.info[:1] == ["json"]:
                self.assertIn(" ".join(block.info[1:]), KINDS, f"line {block.line}")

    def test_examples_keep_to_the_schema(self) -> None:
        for kind, node in KINDS.items():
            for block, example in of_kind(kind):
                with self.subTest(kind=kind, line=block.line):
                    self.assertIsInstance(example, dict)
                    self.assertEqual(list(faults(example, node, kind)), [])

    def test_tables_name_the_properties(self) -> None:
        for heading, kind in HEADINGS.items():
            node = KINDS[kind]
            needs = {key: "yes" if key in node["required"] else "no" for key in node["properties"]}
            with self.subTest(heading=heading):
                self.assertEqual(table(heading), needs)

    def test_examples_are_accepted(self) -> None:
        whole: dict[str, Any] = {}
        names = ["whole.json"]
        for block, article in of_kind("article"):
            merge(whole, article)
            names.append(f"line-{block.line}/article.json")
            self.write(names[-1], article)
        for _, timeline in of_kind("timeline"):
            merge(whole, {"timeline": timeline})
        for kind, place in self.PLACES.items():
            for _, example in of_kind(kind):
                more: Any = [example]
                for key in reversed(place):
                    more = {key: more}
                merge(whole, more)
        self.assertEqual(self.PLACES.keys() | {"article", "timeline"}, KINDS.keys())
        self.write("whole.json", whole)
        self.check(*names)

    def test_the_markdown_example(self) -> None:
        kind = ["markdown", "article"]
        examples = [block for block in DOC.blocks if block.info == kind]
        self.assertTrue(examples)
        for block in examples:
            (self.folder / "lamp.md").write_text(block.text, encoding="utf-8")
            done = broadside("import", "lamp.md", cwd=self.folder)
            self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))
            article = json.loads((self.folder / "lamp.json").read_text(encoding="utf-8"))
            for key in ("sources", "sections", "faq", "timeline", "glossary", "translations"):
                self.assertTrue(article.get(key), key)
            self.write("lamp.json", article)
            self.check("lamp.json")
            broadside("export", "lamp.json", "-o", "back.md", cwd=self.folder)
            broadside("import", "back.md", cwd=self.folder)
            again = json.loads((self.folder / "back.json").read_text(encoding="utf-8"))
            self.assertEqual(again, article)


if __name__ == "__main__":
    unittest.main()
